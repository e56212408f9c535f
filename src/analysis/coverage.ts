import type { Coverage } from "#model/dataset.ts";

/** How many issuers the corpus has documents of, for a year: what is not there cannot be seen to start. */
export type YearCoverage = Readonly<{ year: number; issuers: number }>;

/** Years that the corpus covers, ascending. */
export function coverageByYear(coverage: readonly Coverage[]): YearCoverage[] {
  const counts = new Map<number, number>();
  for (const { years } of coverage) for (const year of new Set(years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, issuers]) => ({ year, issuers })).sort((a, b) => a.year - b.year);
}
