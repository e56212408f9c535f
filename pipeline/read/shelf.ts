import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { SHELF_BYTES, SHELF_INDEX, type ShelfIndex, type ShelfPlace } from "#pipeline/shelf-files.ts";

/** Pieces of bytes laid down by key. */
export type Shelf = Readonly<{
  /** The bytes of a key; null where there are none, or fewer than there should be. */
  find: (key: string) => Uint8Array | null;
  close: () => void;
}>;

/** Opens a shelf that `createShelf` wrote under the same rules; one that is missing, damaged or of other rules is empty. */
export function openShelf(folder: string, rules: string): Shelf {
  let handle: number | null = null;
  const places = new Map<string, ShelfPlace>();
  try {
    const index = JSON.parse(readFileSync(join(folder, SHELF_INDEX), "utf8")) as ShelfIndex;
    if (index.rules === rules) {
      handle = openSync(join(folder, SHELF_BYTES), "r");
      for (const place of index.places) places.set(place[0], place);
    }
  } catch {
    // What cannot be read is read from the texts again.
  }
  return {
    find: (key) => {
      const place = places.get(key);
      if (place === undefined || handle === null) return null;
      const [, offset, length] = place;
      const bytes = Buffer.allocUnsafe(length);
      return readSync(handle, bytes, 0, length, offset) === length ? bytes : null;
    },
    close: () => {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}
