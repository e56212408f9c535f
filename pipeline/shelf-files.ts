/** Where something lies on a shelf: its key, and its offset and length in bytes. */
export type ShelfPlace = readonly [key: string, offset: number, length: number];

/** What lies on a shelf, and by what rules it was made. */
export type ShelfIndex = Readonly<{ rules: string; places: readonly ShelfPlace[] }>;

export const SHELF_INDEX = "index.json";
export const SHELF_BYTES = "bytes.bin";
