import { hypergeometricMass } from "./hypergeometric.ts";
import type { Table2x2 } from "./log-likelihood.ts";

/** Tables as likely as the observed one count as such even where rounding parts them; R's fisher.test allows as much. */
const TIE = 1 + 1e-7;

/** Fisher's exact test, two-sided: the probability of all tables with these margins that are no more likely than this one. */
export function fisherExact({ a, b, c, d }: Table2x2): number {
  const total = a + b + c + d;
  const [row, column] = [a + b, a + c];
  const observed = hypergeometricMass(a, total, row, column);
  let sum = 0;
  for (let k = Math.max(0, row + column - total); k <= Math.min(row, column); k++) {
    const mass = hypergeometricMass(k, total, row, column);
    if (mass <= observed * TIE) sum += mass;
  }
  return Math.min(1, sum);
}
