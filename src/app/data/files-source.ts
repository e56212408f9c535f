import { MANIFEST } from "#exchange/dataset/paths.ts";
import type { DatasetSource } from "#model/dataset.ts";

/** A file that a reader has handed over; nothing is read before it is asked for. */
export type GivenFile = Readonly<{ text: () => Promise<string> }>;

/** Why files are no dataset. */
export type NoDataset = "empty" | "no-manifest";

/**
 * Files by their paths as a dataset. The folder around it may have any name, and there may be other files: the manifest
 * that lies highest counts.
 */
export function filesSource(files: ReadonlyMap<string, GivenFile>): DatasetSource | NoDataset {
  if (files.size === 0) return "empty";
  const [manifest] = [...files.keys()]
    .filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
    .sort((a, b) => a.length - b.length);
  if (manifest === undefined) return "no-manifest";
  const folder = manifest.slice(0, -MANIFEST.length);
  return {
    readText: async (path) => {
      const file = files.get(folder + path);
      if (file === undefined) throw new Error(`${folder}${path}: missing; hand over the whole folder of the dataset.`);
      return file.text();
    },
  };
}
