import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { SHELF_BYTES, SHELF_INDEX, type ShelfPlace } from "#pipeline/shelf-files.ts";

/** Pieces of bytes laid down by key. */
export type Shelf = Readonly<{
  /** The bytes of a key; null where there are none, or fewer than there should be. */
  find: (key: string) => Uint8Array | null;
  close: () => void;
}>;

/** Opens a shelf that `createShelf` wrote under the same rules; one that is missing, damaged or of other rules is empty. */
export function openShelf(folder: string, rules: string): Shelf {
  const places = placesOf(folder, rules);
  if (places.size === 0) return { find: () => null, close: () => {} };
  const handle = openSync(join(folder, SHELF_BYTES), "r");
  return {
    find: (key) => {
      const place = places.get(key);
      if (place === undefined) return null;
      const [, offset, length] = place;
      const bytes = Buffer.allocUnsafe(length);
      return readSync(handle, bytes, 0, length, offset) === length ? bytes : null;
    },
    close: () => closeSync(handle),
  };
}

function placesOf(folder: string, rules: string): ReadonlyMap<string, ShelfPlace> {
  try {
    const index = JSON.parse(readFileSync(join(folder, SHELF_INDEX), "utf8")) as {
      rules: string;
      places: readonly ShelfPlace[];
    };
    return new Map(index.rules === rules ? index.places.map((place) => [place[0], place]) : []);
  } catch {
    return new Map();
  }
}
