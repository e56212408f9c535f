import type { DocumentEntry } from "#model/dataset.ts";
import type { EntityId } from "#model/entity.ts";

/** By year, how many issuers have a document that is of it or speaks of it in an act of its own. */
export type Coverage = ReadonlyMap<number, number>;

type Dated = Pick<DocumentEntry, "issuer" | "years" | "acts">;

/** The years of a document, and those of which it reports or for which it plans: what it says of them can be seen. */
export const coveredYears = ({ years, acts }: Pick<Dated, "years" | "acts">): ReadonlySet<number> =>
  new Set([...years, ...acts.flatMap(({ year }) => (year === null ? [] : [year]))]);

/** Which years the documents of the issuers in scope cover. */
export function coverageOf(documents: readonly Dated[], inScope: ReadonlySet<EntityId>): Coverage {
  const found = new Map<number, Set<EntityId>>();
  for (const entry of documents) {
    if (entry.issuer === null || !inScope.has(entry.issuer)) continue;
    for (const year of coveredYears(entry)) {
      const known = found.get(year);
      if (known === undefined) found.set(year, new Set([entry.issuer]));
      else known.add(entry.issuer);
    }
  }
  return new Map([...found].map(([year, issuers]) => [year, issuers.size]));
}

/** Every year from the first to the last that any document covers, whatever is in scope: the axis stands still. */
export function axisOf(documents: readonly Dated[]): number[] {
  let [first, last] = [Infinity, -Infinity];
  for (const entry of documents)
    for (const year of coveredYears(entry)) [first, last] = [Math.min(first, year), Math.max(last, year)];
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
