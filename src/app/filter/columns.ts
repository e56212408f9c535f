import type { Overview } from "#model/dataset.ts";
import type { Entity, EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { documentSource, isDocumentSource, type SourceId } from "#model/relation.ts";

/** A document without an issuer, which stands in the graph for itself. */
export type Stray = Readonly<{ province: string | null; years: readonly number[] }>;

/**
 * What filters ask about, laid out in arrays so that a change of filter costs one pass: entities by row, issuers by
 * number, and for each entity the issuers that mention it with the years in which they do.
 */
export type Columns = Readonly<{
  entities: readonly Entity[];
  rowOf: ReadonlyMap<EntityId, number>;
  issuers: readonly EntityId[];
  issuerOf: ReadonlyMap<EntityId, number>;
  /** Province by issuer number; null where it is not known. */
  provinces: readonly (string | null)[];
  /** The mentions of row r are pairs pairStart[r] to pairStart[r + 1]; the years of pair p are years[yearStart[p]] to … */
  pairStart: Int32Array;
  pairIssuer: Int32Array;
  yearStart: Int32Array;
  years: Int16Array;
  /** Years of the documents of an issuer, one entry a document and year. */
  coverage: readonly (readonly number[])[];
  strays: ReadonlyMap<SourceId, Stray>;
}>;

/** Lays out an overview for filtering. Documents without an issuer take no part: they are not counted among zones. */
export function buildColumns(overview: Overview): Columns {
  const { entities, documents } = overview;
  const rowOf = new Map(entities.map((entity, row) => [entity.id, row]));
  const issuers = [...new Set(documents.flatMap((entry) => entry.issuer ?? []))].sort(byCodeUnit);
  const issuerOf = new Map(issuers.map((issuer, number) => [issuer, number]));
  const provinces: (string | null)[] = issuers.map(() => null);
  const coverage: number[][] = issuers.map(() => []);
  for (const entry of documents) {
    if (entry.issuer === null) continue;
    const number = issuerOf.get(entry.issuer)!;
    provinces[number] ??= entry.province;
    coverage[number]!.push(...entry.years);
  }
  const pairs = overview.relations
    .filter((relation) => relation.kind === "mentions" && !isDocumentSource(relation.source))
    .flatMap((relation) => {
      const row = rowOf.get(relation.target);
      const issuer = issuerOf.get(relation.source as EntityId);
      return row === undefined || issuer === undefined ? [] : [{ row, issuer, byYear: relation.byYear }];
    })
    .sort((a, b) => a.row - b.row || a.issuer - b.issuer);
  const pairStart = new Int32Array(entities.length + 1);
  for (const pair of pairs) pairStart[pair.row + 1]!++;
  for (let row = 0; row < entities.length; row++) pairStart[row + 1]! += pairStart[row]!;
  const yearStart = new Int32Array(pairs.length + 1);
  pairs.forEach((pair, index) => {
    yearStart[index + 1] = yearStart[index]! + pair.byYear.length;
  });
  return {
    entities,
    rowOf,
    issuers,
    issuerOf,
    provinces,
    pairStart,
    pairIssuer: Int32Array.from(pairs, (pair) => pair.issuer),
    yearStart,
    years: Int16Array.from(pairs.flatMap((pair) => pair.byYear.map(([year]) => year))),
    coverage,
    strays: new Map(
      documents
        .filter((entry) => entry.issuer === null)
        .map(({ id, province, years }) => [documentSource(id), { province, years }]),
    ),
  };
}
