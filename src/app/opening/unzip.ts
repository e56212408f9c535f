import { BlobReader, configure, TextWriter, ZipReader } from "@zip.js/zip.js";
import type { GivenFile } from "../data/files-source.ts";

// The page's policy allows no workers made of blobs, and a dataset's files are small.
configure({ useWebWorkers: false });

/** The files of a zip by their paths, unpacked when they are asked for. Throws where it is no zip, or one that cannot be read here. */
export async function unzip(zip: Blob): Promise<Map<string, GivenFile>> {
  const found = new Map<string, GivenFile>();
  for (const entry of await new ZipReader(new BlobReader(zip)).getEntries())
    if (!entry.directory) found.set(entry.filename, { text: () => entry.getData(new TextWriter()) });
  return found;
}
