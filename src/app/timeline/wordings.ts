import type { Line } from "#analysis/concordance.ts";
import { byCodeUnit } from "#model/order.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";

/** One wording over the years: how many zones use it in acts of a year. */
export type WordingYears = Readonly<{ surface: string; zones: ReadonlyMap<number, number>; mentions: number }>;

/** Wordings by year of the acts that use them, most frequent first, and how many lines have no year. Only zones are counted. */
export function wordingsByYear(lines: readonly Line[]): Readonly<{ wordings: WordingYears[]; undated: number }> {
  const found = new Map<string, { mentions: number; years: Map<number, Set<SourceId>> }>();
  let undated = 0;
  for (const { hit, year, column } of lines) {
    if (isDocumentSource(column)) continue;
    const known = found.get(hit) ?? { mentions: 0, years: new Map<number, Set<SourceId>>() };
    found.set(hit, known);
    known.mentions++;
    if (year === null) undated++;
    else known.years.set(year, (known.years.get(year) ?? new Set()).add(column));
  }
  const wordings = [...found].map(([surface, { mentions, years }]) => ({
    surface,
    mentions,
    zones: new Map([...years].map(([year, zones]) => [year, zones.size])),
  }));
  wordings.sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.surface, b.surface));
  return { wordings, undated };
}

/** A point of a line: a year and its number of zones. */
export type Point = Readonly<{ year: number; zones: number }>;

/** The line of a wording, broken at years of which the corpus has nothing: there it is not 0 but not known. */
export function runsOf(
  zones: ReadonlyMap<number, number>,
  years: readonly number[],
  isCovered: (year: number) => boolean,
): Point[][] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const year of years) {
    if (!isCovered(year)) {
      isOpen = false;
      continue;
    }
    const point = { year, zones: zones.get(year) ?? 0 };
    if (isOpen) runs.at(-1)!.push(point);
    else runs.push([point]);
    isOpen = true;
  }
  return runs;
}
