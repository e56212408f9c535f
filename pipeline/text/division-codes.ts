/**
 * Of places that share a short name, those that lie in no other of them: 新乡 means the city, not the county within it.
 * Codes of divisions nest; places without a code stay.
 */
export const outermost = <T extends Readonly<{ code: string | null }>>(places: readonly T[]): T[] =>
  places.filter(
    ({ code }) =>
      code === null ||
      !places.some((other) => other.code !== null && other.code !== code && code.startsWith(other.code)),
  );
