import type { DatasetSource } from "#model/dataset.ts";

/** Reads a dataset over HTTP from a folder beside the page; rejects with the path and status where a file is missing. */
export function httpSource(folder: string): DatasetSource {
  return {
    readText: async (path) => {
      const response = await fetch(`${folder}${path.split("/").map(encodeURIComponent).join("/")}`);
      if (!response.ok) throw new Error(`${folder}${path}: ${response.status} ${response.statusText}`);
      return response.text();
    },
  };
}
