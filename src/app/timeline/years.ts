import { cellsOf } from "#analysis/cells.ts";
import type { Overview } from "#model/dataset.ts";
import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { isDocumentSource, type Relation } from "#model/relation.ts";

/** One program over the years: how many of the issuers in scope mention it in acts of a year. */
export type YearRow = Readonly<{
  program: EntityId;
  firstYear: number;
  /** Issuers by year; years without any are left out. */
  issuers: ReadonlyMap<number, number>;
  /** Issuers that mention it in an act that has a year, each counted once. */
  spread: number;
}>;

/** Programs by year of the acts that mention them, the most widespread first. Documents without an issuer are not counted. */
export function yearRows(
  overview: Overview,
  shows: (program: EntityId) => boolean,
  inScope: ReadonlySet<EntityId>,
): YearRow[] {
  const rows: YearRow[] = [];
  for (const [program, cells] of cellsOf(overview.relations)) {
    if (!shows(program)) continue;
    const issuers = new Map<number, number>();
    let spread = 0;
    for (const { column, byYear } of cells.values()) {
      if (isDocumentSource(column) || !inScope.has(column) || byYear.length === 0) continue;
      spread++;
      for (const [year] of byYear) issuers.set(year, (issuers.get(year) ?? 0) + 1);
    }
    if (spread > 0) rows.push({ program, issuers, spread, firstYear: Math.min(...issuers.keys()) });
  }
  return rows.sort((a, b) => b.spread - a.spread || a.firstYear - b.firstYear || byCodeUnit(a.program, b.program));
}

/** Mentions of a relation that stand in acts without a year. */
export const undatedIn = ({ evidence, byYear }: Pick<Relation, "evidence" | "byYear">): number =>
  evidence - byYear.reduce((sum, [, dated]) => sum + dated, 0);

/** Mentions of programs by issuers in scope that have no year, so that no timeline shows them. */
export function undatedMentions(
  overview: Overview,
  shows: (program: EntityId) => boolean,
  inScope: ReadonlySet<EntityId>,
): number {
  return overview.relations
    .filter(
      ({ kind, source, target }) =>
        kind === "mentions" && !isDocumentSource(source) && inScope.has(source) && isProgram(target) && shows(target),
    )
    .reduce((sum, relation) => sum + undatedIn(relation), 0);
}

const isProgram = (id: EntityId): boolean => id.startsWith("program:");
