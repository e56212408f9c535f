import type { GivenFile } from "../data/files-source.ts";
import { unzip } from "./unzip.ts";

/** The files of dropped entries with their paths; folders are walked, a zip is opened. */
export async function droppedFiles(entries: readonly FileSystemEntry[]): Promise<Map<string, GivenFile>> {
  const found = new Map<string, GivenFile>();
  for (const entry of entries) await walk(entry, found);
  return found;
}

/** The files chosen in a folder dialog or a file dialog. */
export async function chosenFiles(list: readonly File[]): Promise<Map<string, GivenFile>> {
  const found = new Map<string, GivenFile>();
  for (const file of list) await take(file.webkitRelativePath || file.name, file, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Map<string, GivenFile>): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    await take(entry.fullPath.replace(/^\//, ""), file, found);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is told in portions; an empty one is the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return;
    for (const inner of portion) await walk(inner, found);
  }
}

async function take(path: string, file: File, found: Map<string, GivenFile>): Promise<void> {
  if (!/\.zip$/i.test(path)) {
    found.set(path, file);
    return;
  }
  for (const [inner, packed] of await unzip(file)) found.set(inner, packed);
}
