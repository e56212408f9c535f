import { SHELF_BYTES, SHELF_INDEX, type ShelfIndex, type ShelfPlace } from "#pipeline/shelf-files.ts";
import type { StagedFolder } from "./staged-folder.ts";

/** Takes pieces of bytes by key, one by one; the same pieces in the same order give the same files. */
export type ShelfWriter = Readonly<{
  /** Lays a piece down; one whose key is there already is left out. */
  add: (key: string, bytes: Uint8Array) => void;
  /** Writes the index; without it the shelf is empty. */
  finish: () => void;
}>;

/** Opens a shelf in a folder of what is being written; `rules` tells by what its pieces were made. */
export function createShelf(staged: StagedFolder, folder: string, rules: string): ShelfWriter {
  const file = staged.openFile(`${folder}/${SHELF_BYTES}`);
  const keys = new Set<string>();
  const places: ShelfPlace[] = [];
  let size = 0;
  return {
    add: (key, bytes) => {
      if (keys.has(key)) return;
      keys.add(key);
      places.push([key, size, bytes.length]);
      size += bytes.length;
      file.write(bytes);
    },
    finish: () => {
      file.close();
      const index: ShelfIndex = { rules, places };
      staged.writeFile(`${folder}/${SHELF_INDEX}`, [JSON.stringify(index)]);
    },
  };
}
