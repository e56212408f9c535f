import type { Overview } from "#model/dataset.ts";
import type { Alias, EntityFacts, EntityId, EntityType, ProgramCategory } from "#model/entity.ts";

/** A row of the table of entities; facts that its type does not have are null. */
export type EntityRow = Readonly<{
  id: EntityId;
  type: EntityType;
  name: string;
  label: string;
  pinyin: string;
  initials: string;
  /** Its wordings with their mentions, most frequent first. */
  wordings: readonly Alias[];
  mentions: number;
  documents: number;
  issuers: number;
  first_year: number | null;
  last_year: number | null;
  kind: string | null;
  level: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
  category: ProgramCategory | null;
  listed: boolean | null;
  sector: string | null;
  code: string | null;
  ancestors: readonly string[];
}>;

/** One row an entity, in the order of the dataset. */
export function* entityRows({ entities }: Pick<Overview, "entities">): Generator<EntityRow> {
  for (const entity of entities) {
    const { id, type, name, label, pinyin, initials, aliases, mentions, documents, issuers } = entity;
    const facts: Facts = entity.facts;
    yield {
      id,
      type,
      name,
      label,
      pinyin,
      initials,
      wordings: aliases,
      mentions,
      documents,
      issuers,
      first_year: entity.firstYear,
      last_year: entity.lastYear,
      kind: facts.kind ?? null,
      level: facts.level ?? null,
      province: facts.province ?? null,
      city: facts.city ?? null,
      county: facts.county ?? null,
      category: facts.category ?? null,
      listed: facts.listed ?? null,
      sector: facts.sector ?? null,
      code: facts.code ?? null,
      ancestors: facts.ancestors ?? [],
    };
  }
}

/** What is known of any entity: all facts of all types. */
type Facts = Partial<
  EntityFacts["zone"] &
    EntityFacts["institution"] &
    EntityFacts["industry"] &
    EntityFacts["program"] &
    EntityFacts["place"]
>;
