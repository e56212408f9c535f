import {
  ENTITY_TYPES,
  type EntityId,
  type EntityType,
  PROGRAM_CATEGORIES,
  type ProgramCategory,
} from "#model/entity.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";
import type { Filters, Range } from "../state/app-state.ts";
import type { Columns, Stray } from "./columns.ts";

/** How many pass all filters, and how many there are without any. */
export type FacetCount = Readonly<{ shown: number; all: number }>;

export type Filtered = Readonly<{
  /** A document that stands in the graph for an issuer it does not name passes as a zone of its province would. */
  shows: (id: SourceId) => boolean;
  /** True where a filter hides an entity, whether or not the view at hand holds it. */
  isHidden: (id: EntityId) => boolean;
  /** In how many of the issuers in scope an entity is mentioned. */
  spreadOf: (id: EntityId) => number;
  /** Issuers that pass the province and issuer filters. */
  issuers: ReadonlySet<EntityId>;
  /** Each count ignores the filter of its own facet, so that it says what choosing the option would give. */
  facets: Readonly<{
    types: ReadonlyMap<EntityType, FacetCount>;
    categories: ReadonlyMap<ProgramCategory, number>;
    /** Issuers by province; the empty string stands for an unknown one. */
    provinces: ReadonlyMap<string, number>;
    /** Programs shown, by issuer. */
    issuers: ReadonlyMap<EntityId, number>;
    /** Programs by spread: index 3 counts those that three issuers mention. */
    spread: readonly number[];
    /** Documents of the issuers in scope by year; a document counts in each of its years. */
    years: ReadonlyMap<number, number>;
  }>;
}>;

export const inRange = (range: Range, value: number): boolean =>
  (range.from === null || value >= range.from) && (range.to === null || value <= range.to);

const isOpen = (range: Range): boolean => range.from === null && range.to === null;

const OUTSIDE = 16;
const TYPE = 1;
const CATEGORY = 2;
const SPREAD = 4;
const SCOPE = 8;

/** Asks every entity whether it passes; `members` are the rows that the view at hand holds at all, null for every row. */
export function applyFilters(columns: Columns, filters: Filters, members: Uint8Array | null): Filtered {
  const inScope = issuersInScope(columns, filters);
  const spread = spreadByRow(columns, filters, inScope);
  const faults = faultsByRow(columns, filters, members, inScope, spread);
  return {
    shows: (id) =>
      isDocumentSource(id) ? showsDocument(columns.strays.get(id), filters) : faults[columns.rowOf.get(id) ?? -1] === 0,
    isHidden: (id) => ((faults[columns.rowOf.get(id) ?? -1] ?? 0) & ~OUTSIDE) !== 0,
    spreadOf: (id) => spread[columns.rowOf.get(id) ?? -1] ?? 0,
    issuers: new Set(columns.issuers.filter((_, number) => inScope[number] === 1)),
    facets: {
      types: countTypes(columns, faults),
      categories: countCategories(columns, faults),
      provinces: countProvinces(columns, filters),
      issuers: countIssuers(columns, filters, faults),
      spread: countSpread(columns, faults, spread),
      years: countYears(columns, inScope),
    },
  };
}

function issuersInScope({ issuers, provinces }: Columns, filters: Filters): Uint8Array {
  return Uint8Array.from(issuers, (issuer, number) => {
    const here = filters.provinces.length === 0 || filters.provinces.includes(provinces[number] ?? "");
    return here && (filters.issuers.length === 0 || filters.issuers.includes(issuer)) ? 1 : 0;
  });
}

function showsDocument(stray: Stray | undefined, filters: Filters): boolean {
  if (stray === undefined || filters.hiddenTypes.includes("zone") || filters.issuers.length > 0) return false;
  const here = filters.provinces.length === 0 || filters.provinces.includes(stray.province ?? "");
  return here && (isOpen(filters.years) || stray.years.some((year) => inRange(filters.years, year)));
}

/** True where the pair has evidence in the years asked for. */
function isDated(columns: Columns, years: Range, pair: number): boolean {
  for (let at = columns.yearStart[pair]!; at < columns.yearStart[pair + 1]!; at++)
    if (inRange(years, columns.years[at]!)) return true;
  return false;
}

function spreadByRow(columns: Columns, { years }: Filters, inScope: Uint8Array): Uint16Array {
  const always = isOpen(years);
  const spread = new Uint16Array(columns.entities.length);
  for (let row = 0; row < spread.length; row++)
    for (let pair = columns.pairStart[row]!; pair < columns.pairStart[row + 1]!; pair++)
      if (inScope[columns.pairIssuer[pair]!] === 1 && (always || isDated(columns, years, pair))) spread[row]!++;
  return spread;
}

/** One bit for each filter that an entity fails; 0 passes. */
function faultsByRow(
  columns: Columns,
  filters: Filters,
  members: Uint8Array | null,
  inScope: Uint8Array,
  spread: Uint16Array,
): Uint8Array {
  const isNarrowed = filters.provinces.length > 0 || filters.issuers.length > 0 || !isOpen(filters.years);
  return Uint8Array.from(columns.entities, (entity, row) => {
    let faults = members !== null && members[row] === 0 ? OUTSIDE : 0;
    if (filters.hiddenTypes.includes(entity.type)) faults |= TYPE;
    if (entity.type === "program") {
      const category = entity.facts.category;
      if (filters.categories.length > 0 && (category === null || !filters.categories.includes(category)))
        faults |= CATEGORY;
      if (!inRange(filters.spread, spread[row]!)) faults |= SPREAD;
    }
    const issuer = columns.issuerOf.get(entity.id);
    const isInScope = issuer === undefined ? !isNarrowed || spread[row]! > 0 : inScope[issuer] === 1;
    return isInScope ? faults : faults | SCOPE;
  });
}

function countTypes({ entities }: Columns, faults: Uint8Array): Map<EntityType, FacetCount> {
  const shown = new Map<EntityType, number>();
  const all = new Map<EntityType, number>();
  entities.forEach(({ type }, row) => {
    increment(all, type);
    if ((faults[row]! & ~TYPE) === 0) increment(shown, type);
  });
  return new Map(ENTITY_TYPES.map((type) => [type, { shown: shown.get(type) ?? 0, all: all.get(type) ?? 0 }]));
}

function countCategories({ entities }: Columns, faults: Uint8Array): Map<ProgramCategory, number> {
  const counts = new Map<ProgramCategory, number>(PROGRAM_CATEGORIES.map((category) => [category, 0]));
  entities.forEach((entity, row) => {
    if (entity.type === "program" && entity.facts.category !== null && (faults[row]! & ~CATEGORY) === 0)
      increment(counts, entity.facts.category);
  });
  return counts;
}

function countProvinces({ issuers, provinces }: Columns, filters: Filters): Map<string, number> {
  const counts = new Map<string, number>();
  issuers.forEach((issuer, number) => {
    const isAsked = filters.issuers.length === 0 || filters.issuers.includes(issuer);
    const province = provinces[number] ?? "";
    counts.set(province, (counts.get(province) ?? 0) + (isAsked ? 1 : 0));
  });
  return counts;
}

function countIssuers(columns: Columns, filters: Filters, faults: Uint8Array): Map<EntityId, number> {
  const counts = new Map<EntityId, number>(
    columns.issuers
      .filter(
        (_, number) => filters.provinces.length === 0 || filters.provinces.includes(columns.provinces[number] ?? ""),
      )
      .map((issuer) => [issuer, 0]),
  );
  const always = isOpen(filters.years);
  columns.entities.forEach(({ type }, row) => {
    if (type !== "program" || (faults[row]! & ~SCOPE) !== 0) return;
    for (let pair = columns.pairStart[row]!; pair < columns.pairStart[row + 1]!; pair++) {
      const issuer = columns.issuers[columns.pairIssuer[pair]!]!;
      if (counts.has(issuer) && (always || isDated(columns, filters.years, pair))) increment(counts, issuer);
    }
  });
  return counts;
}

function countSpread({ entities }: Columns, faults: Uint8Array, spread: Uint16Array): number[] {
  const counts: number[] = [];
  entities.forEach(({ type }, row) => {
    if (type !== "program" || (faults[row]! & ~SPREAD) !== 0) return;
    const zones = spread[row]!;
    while (counts.length <= zones) counts.push(0);
    counts[zones]!++;
  });
  return counts;
}

function countYears({ coverage }: Columns, inScope: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  coverage.forEach((years, number) => {
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + (inScope[number] === 1 ? 1 : 0));
  });
  return counts;
}

const increment = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
