import * as v from "valibot";
import { type Entity, type EntityFacts, type EntityType, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { parseLines } from "./fault.ts";
import { count, entityId, text, year } from "./fields.ts";
import { ENTITIES } from "./paths.ts";

const entityOf = <T extends EntityType>(type: T, facts: v.GenericSchema<unknown, EntityFacts[T]>) =>
  v.object({
    id: entityId,
    type: v.literal(type),
    name: v.string(),
    label: v.string(),
    pinyin: v.string(),
    initials: v.string(),
    aliases: v.array(v.object({ surface: v.string(), mentions: count })),
    mentions: count,
    documents: count,
    issuers: count,
    firstYear: year,
    lastYear: year,
    facts,
  });

const schema: v.GenericSchema<unknown, Entity> = v.variant("type", [
  entityOf("zone", v.object({ kind: text, level: text, province: text, city: text, county: text })),
  entityOf("park", v.object({ kind: text })),
  entityOf("enterprise", v.object({})),
  entityOf("institution", v.object({ kind: text })),
  entityOf("industry", v.object({ sector: text })),
  entityOf(
    "program",
    v.object({ category: v.nullable(v.picklist(PROGRAM_CATEGORIES)), level: text, listed: v.boolean() }),
  ),
  entityOf("place", v.object({ kind: text, code: text, ancestors: v.array(v.string()) })),
]);

/** The facts in one order of keys, whoever made them. */
function factsInOrder(entity: Entity): Record<string, unknown> {
  switch (entity.type) {
    case "zone": {
      const { kind, level, province, city, county } = entity.facts;
      return { kind, level, province, city, county };
    }
    case "park":
    case "institution":
      return { kind: entity.facts.kind };
    case "enterprise":
      return {};
    case "industry":
      return { sector: entity.facts.sector };
    case "program":
      return { category: entity.facts.category, level: entity.facts.level, listed: entity.facts.listed };
    case "place":
      return { kind: entity.facts.kind, code: entity.facts.code, ancestors: entity.facts.ancestors };
  }
}

/** A line of entities.jsonl. */
export function encodeEntity(entity: Entity): string {
  const ordered: Record<keyof Entity, unknown> = {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    label: entity.label,
    pinyin: entity.pinyin,
    initials: entity.initials,
    aliases: entity.aliases.map(({ surface, mentions }) => ({ surface, mentions })),
    mentions: entity.mentions,
    documents: entity.documents,
    issuers: entity.issuers,
    firstYear: entity.firstYear,
    lastYear: entity.lastYear,
    facts: factsInOrder(entity),
  };
  return `${JSON.stringify(ordered)}\n`;
}

/** Reads entities.jsonl. */
export const decodeEntities = (lines: string): Entity[] => parseLines(schema, lines, ENTITIES);
