import {
  ENTITY_TYPES,
  type EntityId,
  type EntityType,
  PROGRAM_CATEGORIES,
  type ProgramCategory,
} from "#model/entity.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";
import type { Filters } from "../state/app-state.ts";
import type { Columns, Stray } from "./columns.ts";
import {
  countCategories,
  countIssuers,
  countProvinces,
  countSpread,
  countTypes,
  countYears,
  type FacetCount,
} from "./counts.ts";
import { CATEGORY, OUTSIDE, SCOPE, SPREAD, TYPE } from "./faults.ts";
import { inRange, isDated, isOpen } from "./range.ts";

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

const PROGRAM = ENTITY_TYPES.indexOf("program");

/** Asks every entity whether it passes; `members` are the rows that the view at hand holds at all, null for every row. */
export function applyFilters(columns: Columns, filters: Filters, members: Uint8Array | null): Filtered {
  const inScope = issuersInScope(columns, filters);
  const spread = spreadByRow(columns, filters, inScope);
  const faults = faultsByRow(columns, filters, members, inScope, spread);
  const rowOf = (id: EntityId): number => columns.rowOf.get(id) ?? -1;
  return {
    shows: (id) => (isDocumentSource(id) ? showsDocument(columns.strays.get(id), filters) : faults[rowOf(id)] === 0),
    isHidden: (id) => ((faults[rowOf(id)] ?? 0) & ~OUTSIDE) !== 0,
    spreadOf: (id) => spread[rowOf(id)] ?? 0,
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

function spreadByRow(columns: Columns, { years }: Filters, inScope: Uint8Array): Uint16Array {
  const { pairStart, pairIssuer } = columns;
  const always = isOpen(years);
  const spread = new Uint16Array(columns.entities.length);
  for (let row = 0; row < spread.length; row++) {
    let count = 0;
    for (let pair = pairStart[row]!; pair < pairStart[row + 1]!; pair++)
      if (inScope[pairIssuer[pair]!] === 1 && (always || isDated(columns, years, pair))) count++;
    spread[row] = count;
  }
  return spread;
}

/** One bit for each filter that an entity fails; 0 passes. */
function faultsByRow(
  { types, categories, issuerNumbers }: Columns,
  filters: Filters,
  members: Uint8Array | null,
  inScope: Uint8Array,
  spread: Uint16Array,
): Uint8Array {
  const isNarrowed = filters.provinces.length > 0 || filters.issuers.length > 0 || !isOpen(filters.years);
  const isHidden = ENTITY_TYPES.map((type) => filters.hiddenTypes.includes(type));
  const isAsked = PROGRAM_CATEGORIES.map((category) => filters.categories.includes(category));
  const faults = new Uint8Array(types.length);
  for (let row = 0; row < types.length; row++) {
    let fault = members !== null && members[row] === 0 ? OUTSIDE : 0;
    if (isHidden[types[row]!]) fault |= TYPE;
    if (types[row] === PROGRAM) {
      if (filters.categories.length > 0 && isAsked[categories[row]!] !== true) fault |= CATEGORY;
      if (!inRange(filters.spread, spread[row]!)) fault |= SPREAD;
    }
    const issuer = issuerNumbers[row]!;
    const isInScope = issuer < 0 ? !isNarrowed || spread[row]! > 0 : inScope[issuer] === 1;
    faults[row] = isInScope ? fault : fault | SCOPE;
  }
  return faults;
}
