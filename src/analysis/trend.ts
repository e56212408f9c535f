import { isDocumentSource } from "#model/relation.ts";
import type { Cell } from "./cells.ts";

/** A year with the issuers that mention a program in it, of those the corpus has documents of; covered by none it says nothing. */
export type TrendPoint = Readonly<{ year: number; issuers: number; covered: number }>;

/** A program over every year from the first covered to the last, those without documents among them. */
export function trend(
  cells: Iterable<Pick<Cell, "column" | "byYear">>,
  covered: ReadonlyMap<number, number>,
): TrendPoint[] {
  const years = [...covered].filter(([, issuers]) => issuers > 0).map(([year]) => year);
  if (years.length === 0) return [];
  const issuers = new Map<number, number>();
  for (const { column, byYear } of cells)
    if (!isDocumentSource(column)) for (const [year] of byYear) issuers.set(year, (issuers.get(year) ?? 0) + 1);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, issuers: issuers.get(year) ?? 0, covered: covered.get(year) ?? 0 };
  });
}
