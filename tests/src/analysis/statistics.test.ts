import fc from "fast-check";
import { expect, test } from "vitest";
import { disparity } from "#analysis/backbone.ts";
import { benjaminiHochberg } from "#analysis/benjamini-hochberg.ts";
import { dispersion } from "#analysis/dispersion.ts";
import { fisherExact } from "#analysis/fisher.ts";
import { hypergeometricTail } from "#analysis/hypergeometric.ts";
import { logLikelihood } from "#analysis/log-likelihood.ts";
import { npmi } from "#analysis/npmi.ts";
import { wilson } from "#analysis/wilson.ts";
import { entityId } from "#model/entity.ts";

// Expected values: scipy 1.17.1 and numpy under Python 3, printed with 17 digits; the call stands above each table.

const near = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e-9, Math.abs(expected)) + 1e-300);
const close = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

// scipy.stats.binomtest(hits, total).proportion_ci(method="wilson")
test.each([
  [0, 5, 0, 0.43448246478317476],
  [3, 5, 0.23072428127601297, 0.88237922576735206],
  [9, 23, 0.22157622792477943, 0.59214477608618288],
  [23, 23, 0.85688338154957322, 1],
  [1, 2500, 7.0613311958668719e-5, 0.0022623853689743663],
  [1250, 2500, 0.48041540106497926, 0.51958459893502074],
])("the interval of %i of %i issuers is the one a referee computes", (hits, total, low, high) => {
  const interval = wilson(hits, total);
  close(interval.low, low);
  close(interval.high, high);
});

// scipy.stats.fisher_exact(table)[1]
test.each([
  [3, 1, 1, 3, 0.48571428571428565],
  [8, 2, 1, 5, 0.034965034965034975],
  [0, 5, 7, 3, 0.025641025641025637],
  [12, 30, 25, 33, 0.14901142352521557],
  [40, 2, 60, 98, 4.6278162828506466e-12],
  [1, 0, 0, 1, 1],
])("a difference between groups (%i %i / %i %i) has the exact probability", (a, b, c, d, p) => {
  near(fisherExact({ a, b, c, d }), p);
});

// scipy.stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[0]
test.each([
  [3, 1, 1, 3, 2.0929925750581915],
  [8, 2, 1, 5, 6.5152716556872505],
  [12, 30, 25, 33, 2.2383917722640296],
  [40, 2, 60, 98, 51.372512189092539],
])("keyness ranks by Dunning's G² (%i %i / %i %i)", (a, b, c, d, g2) => {
  close(logLikelihood({ a, b, c, d }), g2);
});

// scipy.stats.hypergeom.sf(k - 1, total, marked, drawn)
test.each([
  [3, 5, 4, 3, 0.40000000000000008],
  [9, 23, 12, 14, 0.15351998923139049],
  [2, 2500, 2, 2, 3.2012805122048815e-7],
  [300, 2500, 500, 700, 5.4212783301734289e-65],
  [4, 31, 10, 12, 0.61051087359546041],
])("a tie of %i shared of %i is weighed against chance", (k, total, marked, drawn, p) => {
  near(hypergeometricTail(k, total, marked, drawn), p);
});

// scipy.stats.false_discovery_control(p)
test("many comparisons do not make findings out of chance", () => {
  const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.2, 0.04, 1]);
  const expected = [0.035, 0.056, 0.056, 0.035, 0.23333333333333336, 0.056, 1];
  for (const [index, value] of expected.entries()) close(adjusted[index]!, value);
  expect(benjaminiHochberg([])).toEqual([]);
});

// 0.5 * numpy.abs(o / o.sum() - s / s.sum()).sum(), and that / (1 - (s / s.sum()).min())
test.each([
  [[3, 0, 1, 2, 4], [9000, 12000, 8000, 15000, 6000], 0.4, 0.45454545454545459],
  [[1, 2, 3, 4], [100, 200, 300, 400], 0, 0],
  [[10, 0], [50, 50], 0.5, 1],
])("a program that keeps to few zones is told from one that is everywhere (%j)", (occurrences, sizes, dp, dpNorm) => {
  const found = dispersion(occurrences.map((count, index) => ({ occurrences: count, size: sizes[index]! })))!;
  close(found.dp, dp);
  close(found.dpNorm, dpNorm);
});

// math.log2(pxy / (px * py)) / -math.log2(pxy)
test.each([
  [3, 5, 4, 23, 0.60797546213613318],
  [2, 2, 2, 23, 1],
  [5, 20, 20, 23, -0.81683252176860188],
])("two things that come together %i times have the known association", (both, a, b, total, value) => {
  close(npmi(both, a, b, total), value);
});

// 1 - (k - 1) * scipy.integrate.quad(lambda x: (1 - x) ** (k - 2), 0, w / s)[0], the smaller of both ends
test("the backbone keeps edges that chance would not have made so heavy", () => {
  const edge = (a: string, b: string, weight: number) => ({
    source: entityId("program", a),
    target: entityId("program", b),
    weight,
  });
  const found = disparity([
    edge("a", "b", 5),
    edge("a", "c", 1),
    edge("a", "d", 2),
    edge("b", "c", 3),
    edge("d", "e", 4),
  ]);
  const expected = [0.140625, 0.75, 0.5625, 0.25, 0.33333333333333337];
  for (const [index, value] of expected.entries()) close(found[index]!, value);
});

test("a corpus of one document, or of empty ones, has plain answers and no NaN", () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(dispersion([{ occurrences: 3, size: 10 }])).toBeNull();
  expect(dispersion([])).toBeNull();
  expect(
    dispersion([
      { occurrences: 0, size: 5 },
      { occurrences: 0, size: 0 },
    ]),
  ).toBeNull();
  expect(npmi(5, 5, 5, 5)).toBe(0);
  expect(npmi(0, 5, 5, 9)).toBe(-1);
  const small = fc.nat(60);
  fc.assert(
    fc.property(small, small, small, small, (a, b, c, d) => {
      const p = fisherExact({ a, b, c, d });
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(logLikelihood({ a, b, c, d })).toBeGreaterThanOrEqual(0);
      const { low, high } = wilson(a, a + b);
      expect(low >= 0 && low <= high && high <= 1).toBe(true);
    }),
  );
});
