import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DATASET_FORMAT } from "#model/dataset.ts";

/** A folder that is written beside its place and takes it only when it is whole. */
export type StagedFolder = Readonly<{
  /** Writes a file from pieces, one after the other; parents are made. */
  writeFile: (path: string, pieces: Iterable<string>) => void;
  /** Copies a file as it is. */
  copyFile: (from: string, path: string) => void;
  /** Puts the folder in its place; what was there before is removed. */
  commit: () => void;
  /** Removes everything written; safe to call at any time. */
  discard: () => void;
}>;

/** Pieces are gathered to about this many code units before they are written. */
const CHUNK = 1 << 18;

/**
 * Opens a folder for writing next to `target`. Throws, in one line, where `target` holds something else than what is about
 * to be written, or cannot be written; `manifest` is where a folder of that kind has its manifest.json.
 */
export function stageFolder(target: string, manifest = "manifest.json"): StagedFolder {
  const place = resolve(target);
  const fault = replaceFault(place, manifest);
  if (fault !== null) throw new Error(`${target}: ${fault}; choose another folder with --out`);
  const staging = `${place}.partial-${process.pid}`;
  try {
    removeRemains(place);
    mkdirSync(staging, { recursive: true });
  } catch (error) {
    throw new Error(`${target}: cannot be written (${reasonOf(error)}); choose another folder with --out`);
  }
  return {
    writeFile: (path, pieces) => {
      const file = join(staging, path);
      mkdirSync(dirname(file), { recursive: true });
      const handle = openSync(file, "w");
      try {
        let pending = "";
        for (const piece of pieces) {
          pending += piece;
          if (pending.length < CHUNK) continue;
          writeSync(handle, pending);
          pending = "";
        }
        writeSync(handle, pending);
      } finally {
        closeSync(handle);
      }
    },
    copyFile: (from, path) => {
      const file = join(staging, path);
      mkdirSync(dirname(file), { recursive: true });
      copyFileSync(from, file);
    },
    commit: () => {
      const previous = `${place}.previous-${process.pid}`;
      if (existsSync(place)) renameSync(place, previous);
      renameSync(staging, place);
      rmSync(previous, { recursive: true, force: true });
    },
    discard: () => rmSync(staging, { recursive: true, force: true }),
  };
}

/** Why what lies at the place must not be replaced; null where it may be. */
function replaceFault(place: string, path: string): string | null {
  if (!existsSync(place)) return null;
  let names: string[];
  try {
    names = readdirSync(place);
  } catch (error) {
    return `is no folder that can be read (${reasonOf(error)})`;
  }
  if (names.length === 0) return null;
  if (!existsSync(join(place, path))) return "holds other files";
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(place, path), "utf8"));
    const format = manifest !== null && typeof manifest === "object" && "format" in manifest ? manifest.format : null;
    return format === DATASET_FORMAT ? null : "holds another program's manifest.json";
  } catch {
    return "holds a manifest.json that is not ours";
  }
}

/** A build that was killed leaves its staging folder behind; it goes when its process is no more. */
function removeRemains(place: string): void {
  const parent = dirname(place);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(place)}.`)) continue;
    const pid = /^\.(?:partial|previous)-(\d+)$/.exec(name.slice(basename(place).length))?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
