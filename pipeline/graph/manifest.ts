import type { Coverage, Manifest } from "#model/dataset.ts";
import type { DocumentRecord } from "#model/document.ts";
import { ENTITY_TYPES, type Entity, type EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { RELATION_KINDS, type Relation } from "#model/relation.ts";

/** How much of everything there is. */
export function countsOf(
  records: readonly DocumentRecord[],
  entities: readonly Entity[],
  relations: readonly Relation[],
): Manifest["counts"] {
  const count = <K extends string, T>(
    keys: readonly K[],
    items: readonly T[],
    keyOf: (item: T) => K,
  ): Record<K, number> => {
    const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
    for (const item of items) counts[keyOf(item)]++;
    return counts;
  };
  return {
    documents: records.length,
    characters: records.reduce((sum, { characters }) => sum + characters, 0),
    issuers: new Set(records.flatMap(({ issuer }) => issuer ?? [])).size,
    mentions: entities.reduce((sum, { mentions }) => sum + mentions, 0),
    entities: count(ENTITY_TYPES, entities, ({ type }) => type),
    relations: count(RELATION_KINDS, relations, ({ kind }) => kind),
  };
}

/** Which years of each issuer the corpus holds, issuers by id. */
export function coverageOf(records: readonly DocumentRecord[]): Coverage[] {
  const byIssuer = new Map<EntityId, { years: Set<number>; documents: number; characters: number }>();
  for (const { issuer, years, characters } of records) {
    if (issuer === null) continue;
    const known = byIssuer.get(issuer) ?? { years: new Set(), documents: 0, characters: 0 };
    for (const year of years) known.years.add(year);
    known.documents++;
    known.characters += characters;
    byIssuer.set(issuer, known);
  }
  return [...byIssuer]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([issuer, { years, documents, characters }]) => ({
      issuer,
      years: [...years].sort((a, b) => a - b),
      documents,
      characters,
    }));
}
