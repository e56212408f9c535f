const xLogX = (x: number): number => (x === 0 ? 0 : x * Math.log(x));

/** A 2 × 2 table: with and without the feature, in group one and group two. */
export type Table2x2 = Readonly<{ a: number; b: number; c: number; d: number }>;

/**
 * Dunning's G² (1993), the log-likelihood ratio of a 2 × 2 table with `a`, `b` in the first row and `c`, `d` in the
 * second; 0 or more, and 0 where rows do not differ.
 */
export function logLikelihood({ a, b, c, d }: Table2x2): number {
  const cells = xLogX(a) + xLogX(b) + xLogX(c) + xLogX(d);
  const margins = xLogX(a + b) + xLogX(c + d) + xLogX(a + c) + xLogX(b + d);
  return Math.max(0, 2 * (cells - margins + xLogX(a + b + c + d)));
}
