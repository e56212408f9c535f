import {
  ENTITY_TYPES,
  type EntityId,
  type EntityType,
  PROGRAM_CATEGORIES,
  type ProgramCategory,
} from "#model/entity.ts";
import { STANCES, type Stance } from "#model/relation.ts";
import { type Filters, STAGE_CHOICES, type StageChoice } from "../state/app-state.ts";
import type { Columns } from "./columns.ts";
import { CATEGORY, SCOPE, SPREAD, STANDING, TYPE } from "./faults.ts";
import { inRange, isDated, isOpen } from "./range.ts";
import { ENTERPRISE, PROGRAM } from "./standings.ts";

/** How many pass all filters but that of their own facet, and how many there are without any. */
export type FacetCount = Readonly<{ shown: number; all: number }>;

/** Counts of the options of a facet, by their number. */
type Tally = Readonly<{ shown: Int32Array; all: Int32Array }>;

const tally = (options: number): Tally => ({ shown: new Int32Array(options), all: new Int32Array(options) });

const countsOf = <T>(options: readonly T[], { shown, all }: Tally): Map<T, FacetCount> =>
  new Map(options.map((option, at) => [option, { shown: shown[at]!, all: all[at]! }]));

export function countTypes({ types }: Columns, faults: Uint8Array): Map<EntityType, FacetCount> {
  const { shown, all } = tally(ENTITY_TYPES.length);
  for (let row = 0; row < types.length; row++) {
    all[types[row]!]!++;
    if ((faults[row]! & ~TYPE) === 0) shown[types[row]!]!++;
  }
  return countsOf(ENTITY_TYPES, { shown, all });
}

export function countCategories({ categories }: Columns, faults: Uint8Array): Map<ProgramCategory, FacetCount> {
  const { shown, all } = tally(PROGRAM_CATEGORIES.length);
  for (let row = 0; row < categories.length; row++) {
    if (categories[row]! < 0) continue;
    all[categories[row]!]!++;
    if ((faults[row]! & ~CATEGORY) === 0) shown[categories[row]!]!++;
  }
  return countsOf(PROGRAM_CATEGORIES, { shown, all });
}

/** Programs by stage and enterprises by stance: those to which an issuer in scope stands so. */
export function countStandings(
  columns: Columns,
  filters: Filters,
  faults: Uint8Array,
  inScope: Uint8Array,
): Readonly<{ stages: Map<StageChoice, FacetCount>; stances: Map<Stance, FacetCount> }> {
  const stages = tally(STAGE_CHOICES.length);
  const stances = tally(STANCES.length);
  const { types, pairStart, pairIssuer, pairStanding } = columns;
  const always = isOpen(filters.years);
  const issuers = new Int32Array(8);
  for (let row = 0; row < types.length; row++) {
    const isProgram = types[row] === PROGRAM;
    if (!isProgram && types[row] !== ENTERPRISE) continue;
    const { shown, all } = isProgram ? stages : stances;
    const isLeft = (faults[row]! & ~(isProgram ? STANDING | SPREAD : STANDING)) === 0;
    let ever = 0;
    issuers.fill(0);
    for (let pair = pairStart[row]!; pair < pairStart[row + 1]!; pair++) {
      const standing = pairStanding[pair]!;
      ever |= standing;
      if (!isLeft || inScope[pairIssuer[pair]!] !== 1 || !(always || isDated(columns, filters.years, pair))) continue;
      for (let bit = 0; bit < all.length; bit++) if ((standing & (1 << bit)) !== 0) issuers[bit]!++;
    }
    for (let bit = 0; bit < all.length; bit++) {
      if ((ever & (1 << bit)) !== 0) all[bit]!++;
      if (issuers[bit]! > 0 && (!isProgram || inRange(filters.spread, issuers[bit]!))) shown[bit]!++;
    }
  }
  return { stages: countsOf(STAGE_CHOICES, stages), stances: countsOf(STANCES, stances) };
}

export function countProvinces({ issuers, provinces }: Columns, filters: Filters): Map<string, FacetCount> {
  const counts = new Map<string, { shown: number; all: number }>();
  issuers.forEach((issuer, number) => {
    const isAsked = filters.issuers.length === 0 || filters.issuers.includes(issuer);
    const province = provinces[number] ?? "";
    const count = counts.get(province) ?? { shown: 0, all: 0 };
    counts.set(province, { shown: count.shown + (isAsked ? 1 : 0), all: count.all + 1 });
  });
  return counts;
}

/** Programs of each issuer, to which it stands as is asked. */
export function countIssuers(
  columns: Columns,
  filters: Filters,
  faults: Uint8Array,
  asked: number,
): Map<EntityId, FacetCount> {
  const { types, pairStart, pairIssuer, pairStanding, issuers, provinces } = columns;
  const { shown, all } = tally(issuers.length);
  const always = isOpen(filters.years);
  for (let row = 0; row < types.length; row++) {
    if (types[row] !== PROGRAM) continue;
    const isLeft = (faults[row]! & ~SCOPE) === 0;
    for (let pair = pairStart[row]!; pair < pairStart[row + 1]!; pair++) {
      all[pairIssuer[pair]!]!++;
      if (isLeft && (pairStanding[pair]! & asked) !== 0 && (always || isDated(columns, filters.years, pair)))
        shown[pairIssuer[pair]!]!++;
    }
  }
  const counts = countsOf(issuers, { shown, all });
  return new Map(
    issuers.flatMap((issuer, number): [EntityId, FacetCount][] => {
      const here = filters.provinces.length === 0 || filters.provinces.includes(provinces[number] ?? "");
      return here ? [[issuer, counts.get(issuer)!]] : [];
    }),
  );
}

export function countSpread(
  { types, issuers, pairStart }: Columns,
  faults: Uint8Array,
  spread: Uint16Array,
): FacetCount[] {
  const { shown, all } = tally(issuers.length + 1);
  let widest = -1;
  for (let row = 0; row < types.length; row++) {
    if (types[row] !== PROGRAM) continue;
    const mentioning = pairStart[row + 1]! - pairStart[row]!;
    all[mentioning]!++;
    widest = Math.max(widest, mentioning);
    if ((faults[row]! & ~SPREAD) === 0) shown[spread[row]!]!++;
  }
  return Array.from({ length: widest + 1 }, (_, issuers) => ({ shown: shown[issuers]!, all: all[issuers]! }));
}

export function countYears({ coverage }: Columns, inScope: Uint8Array): Map<number, FacetCount> {
  const counts = new Map<number, { shown: number; all: number }>();
  coverage.forEach((years, number) => {
    for (const year of years) {
      const { shown, all } = counts.get(year) ?? { shown: 0, all: 0 };
      counts.set(year, { shown: shown + (inScope[number] === 1 ? 1 : 0), all: all + 1 });
    }
  });
  return counts;
}
