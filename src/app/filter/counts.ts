import {
  ENTITY_TYPES,
  type EntityId,
  type EntityType,
  PROGRAM_CATEGORIES,
  type ProgramCategory,
} from "#model/entity.ts";
import type { Filters } from "../state/app-state.ts";
import type { Columns } from "./columns.ts";
import { CATEGORY, SCOPE, SPREAD, TYPE } from "./faults.ts";
import { isDated, isOpen } from "./range.ts";

/** How many pass all filters, and how many there are without any. */
export type FacetCount = Readonly<{ shown: number; all: number }>;

const PROGRAM = ENTITY_TYPES.indexOf("program");

export function countTypes({ types }: Columns, faults: Uint8Array): Map<EntityType, FacetCount> {
  const shown = new Int32Array(ENTITY_TYPES.length);
  const all = new Int32Array(ENTITY_TYPES.length);
  for (let row = 0; row < types.length; row++) {
    all[types[row]!]!++;
    if ((faults[row]! & ~TYPE) === 0) shown[types[row]!]!++;
  }
  return new Map(ENTITY_TYPES.map((type, at) => [type, { shown: shown[at]!, all: all[at]! }]));
}

export function countCategories({ categories }: Columns, faults: Uint8Array): Map<ProgramCategory, number> {
  const counts = new Int32Array(PROGRAM_CATEGORIES.length);
  for (let row = 0; row < categories.length; row++)
    if (categories[row]! >= 0 && (faults[row]! & ~CATEGORY) === 0) counts[categories[row]!]!++;
  return new Map(PROGRAM_CATEGORIES.map((category, at) => [category, counts[at]!]));
}

export function countProvinces({ issuers, provinces }: Columns, filters: Filters): Map<string, number> {
  const counts = new Map<string, number>();
  issuers.forEach((issuer, number) => {
    const isAsked = filters.issuers.length === 0 || filters.issuers.includes(issuer);
    const province = provinces[number] ?? "";
    counts.set(province, (counts.get(province) ?? 0) + (isAsked ? 1 : 0));
  });
  return counts;
}

export function countIssuers(columns: Columns, filters: Filters, faults: Uint8Array): Map<EntityId, number> {
  const { types, pairStart, pairIssuer, issuers, provinces } = columns;
  const counts = new Int32Array(issuers.length);
  const always = isOpen(filters.years);
  for (let row = 0; row < types.length; row++) {
    if (types[row] !== PROGRAM || (faults[row]! & ~SCOPE) !== 0) continue;
    for (let pair = pairStart[row]!; pair < pairStart[row + 1]!; pair++)
      if (always || isDated(columns, filters.years, pair)) counts[pairIssuer[pair]!]!++;
  }
  return new Map(
    issuers.flatMap((issuer, number): [EntityId, number][] => {
      const here = filters.provinces.length === 0 || filters.provinces.includes(provinces[number] ?? "");
      return here ? [[issuer, counts[number]!]] : [];
    }),
  );
}

export function countSpread({ types, issuers }: Columns, faults: Uint8Array, spread: Uint16Array): number[] {
  const counts = new Int32Array(issuers.length + 1);
  let widest = -1;
  for (let row = 0; row < types.length; row++) {
    if (types[row] !== PROGRAM || (faults[row]! & ~SPREAD) !== 0) continue;
    counts[spread[row]!]!++;
    widest = Math.max(widest, spread[row]!);
  }
  return [...counts.subarray(0, widest + 1)];
}

export function countYears({ coverage }: Columns, inScope: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  coverage.forEach((years, number) => {
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + (inScope[number] === 1 ? 1 : 0));
  });
  return counts;
}
