import {
  ENTITY_TYPES,
  type EntityId,
  type EntityType,
  PROGRAM_CATEGORIES,
  type ProgramCategory,
} from "#model/entity.ts";
import { isDocumentSource, type SourceId, type Stance } from "#model/relation.ts";
import type { Filters, StageChoice } from "../state/app-state.ts";
import type { Columns, Stray } from "./columns.ts";
import {
  countCategories,
  countIssuers,
  countProvinces,
  countSpread,
  countStandings,
  countTypes,
  countYears,
  type FacetCount,
} from "./counts.ts";
import { CATEGORY, OUTSIDE, SCOPE, SPREAD, STANDING, TYPE } from "./faults.ts";
import { inRange, isDated, isOpen } from "./range.ts";
import { askedStandings, ENTERPRISE, PROGRAM } from "./standings.ts";

export type Filtered = Readonly<{
  /** A document that stands in the graph for an issuer it does not name passes as a zone of its province would. */
  shows: (id: SourceId) => boolean;
  /** True where a filter hides an entity, whether or not the view at hand holds it. */
  isHidden: (id: EntityId) => boolean;
  /** In how many of the issuers in scope an entity is mentioned, as far as they stand to it as is asked. */
  spreadOf: (id: EntityId) => number;
  /** In how many of the issuers in scope it is mentioned at all. */
  reachOf: (id: EntityId) => number;
  /** Issuers that pass the province and issuer filters. */
  issuers: ReadonlySet<EntityId>;
  /**
   * What is shown ignores the filter of its own facet, so that it says what choosing the option would give; `all` is
   * what there is without any filter.
   */
  facets: Readonly<{
    types: ReadonlyMap<EntityType, FacetCount>;
    categories: ReadonlyMap<ProgramCategory, FacetCount>;
    /** Programs by what issuers do with them, enterprises by what they are to issuers. */
    stages: ReadonlyMap<StageChoice, FacetCount>;
    stances: ReadonlyMap<Stance, FacetCount>;
    /** Issuers by province; the empty string stands for an unknown one. */
    provinces: ReadonlyMap<string, FacetCount>;
    /** Programs by issuer. */
    issuers: ReadonlyMap<EntityId, FacetCount>;
    /** Programs by spread: index 3 counts those that three issuers mention. */
    spread: readonly FacetCount[];
    /** Issuers in scope that have documents of a year. */
    years: ReadonlyMap<number, FacetCount>;
  }>;
}>;

/** Asks every entity whether it passes; `members` are the rows that the view at hand holds at all, null for every row. */
export function applyFilters(columns: Columns, filters: Filters, members: Uint8Array | null): Filtered {
  const inScope = issuersInScope(columns, filters);
  const askedOf = askedStandings(filters);
  const reach = spreadByRow(columns, filters, inScope, () => ~0);
  const isAsked = filters.stages.length > 0 || filters.stances.length > 0;
  const spread = isAsked ? spreadByRow(columns, filters, inScope, askedOf) : reach;
  const faults = faultsByRow(columns, filters, members, inScope, reach, spread);
  const rowOf = (id: EntityId): number => columns.rowOf.get(id) ?? -1;
  return {
    shows: (id) => (isDocumentSource(id) ? showsDocument(columns.strays.get(id), filters) : faults[rowOf(id)] === 0),
    isHidden: (id) => ((faults[rowOf(id)] ?? 0) & ~OUTSIDE) !== 0,
    spreadOf: (id) => spread[rowOf(id)] ?? 0,
    reachOf: (id) => reach[rowOf(id)] ?? 0,
    issuers: new Set(columns.issuers.filter((_, number) => inScope[number] === 1)),
    facets: {
      types: countTypes(columns, faults),
      categories: countCategories(columns, faults),
      ...countStandings(columns, filters, faults, inScope),
      provinces: countProvinces(columns, filters),
      issuers: countIssuers(columns, filters, faults, askedOf(PROGRAM)),
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

/** Issuers in scope that mention an entity in the years asked for and stand to it as `askedOf` its type says. */
function spreadByRow(
  columns: Columns,
  { years }: Filters,
  inScope: Uint8Array,
  askedOf: (type: number) => number,
): Uint16Array {
  const { types, pairStart, pairIssuer, pairStanding } = columns;
  const always = isOpen(years);
  const spread = new Uint16Array(columns.entities.length);
  for (let row = 0; row < spread.length; row++) {
    const asked = askedOf(types[row]!);
    let count = 0;
    for (let pair = pairStart[row]!; pair < pairStart[row + 1]!; pair++) {
      if (inScope[pairIssuer[pair]!] !== 1 || (asked !== ~0 && (pairStanding[pair]! & asked) === 0)) continue;
      if (always || isDated(columns, years, pair)) count++;
    }
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
  /** Issuers that mention it at all, and those that stand to it as is asked. */
  reach: Uint16Array,
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
    if (spread[row]! === 0 && asksOf(filters, types[row]!)) fault |= STANDING;
    const issuer = issuerNumbers[row]!;
    const isInScope = issuer < 0 ? !isNarrowed || reach[row]! > 0 : inScope[issuer] === 1;
    faults[row] = isInScope ? fault : fault | SCOPE;
  }
  return faults;
}

const asksOf = ({ stages, stances }: Filters, type: number): boolean =>
  (type === PROGRAM && stages.length > 0) || (type === ENTERPRISE && stances.length > 0);
