import type { Overview } from "#model/dataset.ts";
import { yearsOf } from "#model/document.ts";
import { ENTITY_TYPES, type Entity, type EntityId, PROGRAM_CATEGORIES, typeOfId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { documentSource, isDocumentSource, type Relation, type SourceId } from "#model/relation.ts";
import { standingOf, standingOfMention } from "./standings.ts";

/** A document without an issuer, which stands in the graph for itself. */
export type Stray = Readonly<{ province: string | null; years: readonly number[] }>;

/**
 * What filters ask about, laid out in arrays so that a change of filter costs one pass: entities by row, issuers by
 * number, and for each entity the issuers that mention it with the years in which they do.
 */
export type Columns = Readonly<{
  entities: readonly Entity[];
  rowOf: ReadonlyMap<EntityId, number>;
  /** By row: place in ENTITY_TYPES; place in PROGRAM_CATEGORIES, −1 for none; issuer number, −1 for what issues nothing. */
  types: Uint8Array;
  categories: Int8Array;
  issuerNumbers: Int32Array;
  issuers: readonly EntityId[];
  /** Province by issuer number; null where it is not known. */
  provinces: readonly (string | null)[];
  /** The mentions of row r are pairs pairStart[r] to pairStart[r + 1]; the years of pair p are years[yearStart[p]] to … */
  pairStart: Int32Array;
  pairIssuer: Int32Array;
  /** How the issuer of a pair stands to what it mentions: bits as standings.ts names them. */
  pairStanding: Uint8Array;
  yearStart: Int32Array;
  years: Int16Array;
  /** Years that the documents of an issuer cover, each once. */
  coverage: readonly (readonly number[])[];
  strays: ReadonlyMap<SourceId, Stray>;
}>;

/** Lays out an overview for filtering. Documents without an issuer take no part: they are not counted among zones. */
export function buildColumns(overview: Overview): Columns {
  const { entities, documents } = overview;
  const rowOf = new Map(entities.map((entity, row) => [entity.id, row]));
  const issuers = [...new Set(documents.flatMap((entry) => entry.issuer ?? []))].sort(byCodeUnit);
  const numberOf = new Map<SourceId, number>(issuers.map((issuer, number) => [issuer, number]));
  const provinces: (string | null)[] = issuers.map(() => null);
  const coverage = issuers.map(() => new Set<number>());
  for (const entry of documents) {
    if (entry.issuer === null) continue;
    const number = numberOf.get(entry.issuer)!;
    provinces[number] ??= entry.province;
    for (const year of yearsOf(entry)) coverage[number]!.add(year);
  }
  return {
    entities,
    rowOf,
    types: Uint8Array.from(entities, ({ type }) => ENTITY_TYPES.indexOf(type)),
    categories: Int8Array.from(entities, (entity) =>
      entity.type === "program" && entity.facts.category !== null
        ? PROGRAM_CATEGORIES.indexOf(entity.facts.category)
        : -1,
    ),
    issuerNumbers: Int32Array.from(entities, ({ id }) => numberOf.get(id) ?? -1),
    issuers,
    provinces,
    ...pairsOf(overview.relations, rowOf, numberOf),
    coverage: coverage.map((years) => [...years]),
    strays: new Map(
      documents
        .filter((entry) => entry.issuer === null)
        .map((entry) => [documentSource(entry.id), { province: entry.province, years: yearsOf(entry) }]),
    ),
  };
}

type Pairs = Pick<Columns, "pairStart" | "pairIssuer" | "pairStanding" | "yearStart" | "years">;

/** Mentions by the row they are of, in two passes: one counts, one fills. */
function pairsOf(
  relations: readonly Relation[],
  rowOf: ReadonlyMap<EntityId, number>,
  numberOf: ReadonlyMap<SourceId, number>,
): Pairs {
  const mentions = relations.filter(
    ({ kind, source, target }) =>
      kind === "mentions" && !isDocumentSource(source) && numberOf.has(source) && rowOf.has(target),
  );
  const pairStart = new Int32Array(rowOf.size + 1);
  for (const { target } of mentions) pairStart[rowOf.get(target)! + 1]!++;
  for (let row = 0; row < rowOf.size; row++) pairStart[row + 1]! += pairStart[row]!;
  const next = pairStart.slice();
  const ordered = new Array<Relation>(mentions.length);
  for (const mention of mentions) ordered[next[rowOf.get(mention.target)!]!++] = mention;
  const yearStart = new Int32Array(ordered.length + 1);
  ordered.forEach(({ byYear }, pair) => {
    yearStart[pair + 1] = yearStart[pair]! + byYear.length;
  });
  const years = new Int16Array(yearStart[ordered.length]!);
  ordered.forEach(({ byYear }, pair) => {
    byYear.forEach(([year], at) => {
      years[yearStart[pair]! + at] = year;
    });
  });
  const standings = standingsOf(relations, numberOf);
  return {
    pairStart,
    pairIssuer: Int32Array.from(ordered, ({ source }) => numberOf.get(source)!),
    pairStanding: Uint8Array.from(
      ordered,
      ({ source, target }) => standings.get(`${source}|${target}`) ?? standingOfMention(typeOfId(target)),
    ),
    yearStart,
    years,
  };
}

/** What issuers do with programs and are to enterprises, by the pair of the two. */
function standingsOf(
  relations: readonly Relation[],
  numberOf: ReadonlyMap<SourceId, number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kind, source, target, byStage } of relations) {
    // What has no direction is stored from the lesser id, which may be that of the enterprise.
    const [issuer, thing] = numberOf.has(source) || isDocumentSource(source) ? [source, target] : [target, source];
    if (!numberOf.has(issuer) || isDocumentSource(thing)) continue;
    const bits = standingOf(typeOfId(thing), kind, byStage);
    const key = `${issuer}|${thing}`;
    if (bits !== 0) found.set(key, (found.get(key) ?? 0) | bits);
  }
  return found;
}
