/**
 * Normalised pointwise mutual information (Bouma 2009), −1 to 1, of two things seen `a` and `b` times and together
 * `both` times in `total` contexts; 0 where nothing can be said because both are everywhere.
 */
export function npmi(both: number, a: number, b: number, total: number): number {
  if (both === 0) return -1;
  if (both === total) return 0;
  return Math.log((both * total) / (a * b)) / -Math.log(both / total);
}
