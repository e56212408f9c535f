import type { EntityId } from "#model/entity.ts";
import type { Cell } from "./cells.ts";
import { columnsOf, type Inventory } from "./columns.ts";

/** Inclusive at both ends; null is open. */
export type Years = Readonly<{ from: number | null; to: number | null }>;

/** What is asked of issuers to be of a group; an empty list and open years ask for nothing. */
export type IssuerGroup = Readonly<{
  provinces: readonly string[];
  levels: readonly string[];
  issuers: readonly EntityId[];
  years: Years;
}>;

/** What groups are made by. */
export type IssuerTraits = Readonly<{
  issuer: EntityId;
  province: string | null;
  level: string | null;
  /** Years that its documents cover, ascending. */
  years: readonly number[];
}>;

/** Issuers, and what counts as mentioned by them. */
export type Side = Readonly<{
  issuers: ReadonlySet<EntityId>;
  /** Whether a year of an act is of the side; a side without a period has all years, and what has none. */
  isOf: ((year: number) => boolean) | null;
}>;

/** Province, level and years of every issuer; a zone's own facts go before those of its documents. */
export function traitsOf(inventory: Pick<Inventory, "documents" | "entities">): IssuerTraits[] {
  const entities = new Map(inventory.entities.map((entity) => [entity.id, entity]));
  const levels = new Map<EntityId, string>();
  for (const { issuer, level } of inventory.documents)
    if (issuer !== null && level !== null && !levels.has(issuer)) levels.set(issuer, level);
  return columnsOf(inventory).flatMap(({ issuer, province, years }) => {
    if (issuer === null) return [];
    const entity = entities.get(issuer);
    const stated = entity?.type === "zone" ? entity.facts.level : null;
    return [{ issuer, province, level: stated ?? levels.get(issuer) ?? null, years }];
  });
}

const hasPeriod = ({ years }: IssuerGroup): boolean => years.from !== null || years.to !== null;

/** True where nothing is asked. */
export const isEveryone = (group: IssuerGroup): boolean =>
  group.provinces.length === 0 && group.levels.length === 0 && group.issuers.length === 0 && !hasPeriod(group);

const within = ({ from, to }: Years, year: number): boolean =>
  (from === null || year >= from) && (to === null || year <= to);

/**
 * The two sides of a comparison. A second group that asks for nothing is the rest: the issuers that are not of the first,
 * or, where the first is a period of all issuers, the other years. An issuer is of a period if it has documents of it.
 */
export function sidesOf(traits: readonly IssuerTraits[], group: IssuerGroup, other: IssuerGroup): [Side, Side] {
  const first = sideOf(traits, group);
  if (!isEveryone(other)) return [first, sideOf(traits, other)];
  if (hasPeriod(group) && isEveryone({ ...group, years: { from: null, to: null } })) {
    const isOf = (year: number): boolean => !within(group.years, year);
    return [first, { isOf, issuers: new Set(traits.filter(({ years }) => years.some(isOf)).map(issuerOf)) }];
  }
  const rest = traits.map(issuerOf).filter((issuer) => !first.issuers.has(issuer));
  return [first, { issuers: new Set(rest), isOf: null }];
}

const issuerOf = ({ issuer }: IssuerTraits): EntityId => issuer;

function sideOf(traits: readonly IssuerTraits[], group: IssuerGroup): Side {
  const isOf = hasPeriod(group) ? (year: number): boolean => within(group.years, year) : null;
  const asks = (asked: readonly string[], value: string | null): boolean =>
    asked.length === 0 || (value !== null && asked.includes(value));
  const members = traits.filter(
    ({ issuer, province, level, years }) =>
      asks(group.provinces, province) &&
      asks(group.levels, level) &&
      asks(group.issuers, issuer) &&
      (isOf === null || years.some(isOf)),
  );
  return { issuers: new Set(members.map(issuerOf)), isOf };
}

/** True where a cell holds a mention of the side's years. */
export const mentionsOn = ({ isOf }: Side, { mentions, byYear }: Cell): boolean =>
  isOf === null ? mentions > 0 : byYear.some(([year]) => isOf(year));
