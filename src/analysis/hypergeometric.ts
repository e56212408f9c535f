// Natural logarithms of factorials, grown as asked for.
const logFactorials = [0];

/** ln(n!) for a whole n of 0 or more. */
export function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1]! + Math.log(i));
  return logFactorials[n]!;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Once masses only fall, what is smaller than this share of their sum cannot change it. */
const NEGLIGIBLE = 1e-18;

/** Probability of exactly `k` marked among `drawn`, where `marked` of `total` are marked. */
export function hypergeometricMass(k: number, total: number, marked: number, drawn: number): number {
  if (k < Math.max(0, marked + drawn - total) || k > Math.min(marked, drawn)) return 0;
  return Math.exp(logChoose(marked, k) + logChoose(total - marked, drawn - k) - logChoose(total, drawn));
}

/**
 * Probability of `k` or more marked among `drawn`: how surprising it is that two sets of the sizes `marked` and `drawn`
 * share `k` of `total` things, if their sizes are all that is given (one-sided Fisher test; Tumminello et al. 2011).
 */
export function hypergeometricTail(k: number, total: number, marked: number, drawn: number): number {
  if (k <= Math.max(0, marked + drawn - total)) return 1;
  let mass = hypergeometricMass(k, total, marked, drawn);
  let sum = 0;
  for (let i = k; mass > sum * NEGLIGIBLE; i++) {
    sum += mass;
    mass *= ((marked - i) / (i + 1)) * ((drawn - i) / (total - marked - drawn + i + 1));
  }
  return Math.min(1, sum);
}
