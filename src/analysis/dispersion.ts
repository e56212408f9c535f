/** One part of a corpus: how often the thing occurs in it, and how long it is. */
export type Part = Readonly<{ occurrences: number; size: number }>;

export type Dispersion = Readonly<{ dp: number; dpNorm: number }>;

/**
 * Gries' deviation of proportions (2008): 0 where the thing is spread as the parts are long, towards 1 where it keeps to a
 * few; `dpNorm` is divided by its largest possible value (Lijffijt and Gries 2012). Null where there is nothing to spread
 * or only one part.
 */
export function dispersion(parts: readonly Part[]): Dispersion | null {
  const present = parts.filter(({ size }) => size > 0);
  const occurrences = present.reduce((sum, part) => sum + part.occurrences, 0);
  const size = present.reduce((sum, part) => sum + part.size, 0);
  if (present.length < 2 || occurrences === 0) return null;
  const distance = present.reduce((sum, part) => sum + Math.abs(part.occurrences / occurrences - part.size / size), 0);
  const smallest = present.reduce((least, part) => Math.min(least, part.size / size), 1);
  const dp = distance / 2;
  return { dp, dpNorm: dp / (1 - smallest) };
}
