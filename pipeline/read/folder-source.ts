import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetSource } from "#model/dataset.ts";

/** Reads a dataset from a folder. Throws, in one line, where a file is missing. */
export const folderSource = (folder: string): DatasetSource => ({
  readText: async (path) => {
    try {
      return await readFile(join(folder, path), "utf8");
    } catch {
      throw new Error(`${join(folder, path)}: missing; make the dataset with zonegraph build FOLDER --out ${folder}`);
    }
  },
});
