/** Values met so far, each once, with the number it got when it was first met. */
export type Table<T> = Readonly<{ values: readonly T[]; indexOf: (value: T) => number }>;

/** An empty table; `keyOf` says which values are the same. */
export function createTable<T>(keyOf: (value: T) => string = String): Table<T> {
  const values: T[] = [];
  const indices = new Map<string, number>();
  return {
    values,
    indexOf: (value) => {
      const key = keyOf(value);
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}
