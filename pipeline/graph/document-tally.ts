import { type DocumentRecord, yearAt } from "#model/document.ts";
import { type EntityId, type Mention, typeOfId } from "#model/entity.ts";
import {
  documentSource,
  isDocumentSource,
  type RelationInstance,
  type RelationKind,
  relationKey,
  type SourceId,
  type Stage,
} from "#model/relation.ts";
import { contains } from "#model/span.ts";

// Counts what one document says of entities and relations, so that a corpus can be counted without its mentions.

/** Pieces of evidence by year of the act and by stage. */
export type Use = { evidence: number; byStage: Record<Stage | "none", number>; byYear: Map<number, number> };

export type EntityUse = {
  mentions: number;
  surfaces: Map<string, number>;
  firstYear: number | null;
  lastYear: number | null;
};

export type RelationUse = Use & {
  kind: RelationKind;
  source: SourceId;
  target: EntityId;
  surfaces: Map<string, number>;
  /** Null where the target is no program. */
  wordings: Map<string, Use> | null;
};

export type DocumentTally = Readonly<{
  document: DocumentRecord["id"];
  issuer: EntityId | null;
  /** Those without a mention stand at the end of a relation only. */
  entities: ReadonlyMap<EntityId, EntityUse>;
  /** By their keys. */
  relations: ReadonlyMap<string, RelationUse>;
}>;

export const newUse = (): Use => ({
  evidence: 0,
  byStage: { done: 0, "under-way": 0, planned: 0, none: 0 },
  byYear: new Map(),
});

/** Counts the mentions and relations of a document. */
export function documentTally(
  document: DocumentRecord & Readonly<{ text: string }>,
  mentions: readonly Mention[],
  instances: readonly RelationInstance[],
): DocumentTally {
  const entities = new Map<EntityId, EntityUse>();
  const relations = new Map<string, RelationUse>();
  const source: SourceId = document.issuer ?? documentSource(document.id);
  // Keys are long and mentions many: each relation is looked up once.
  const mentioned = new Map<EntityId, RelationUse>();
  for (const mention of mentions) {
    const surface = document.text.slice(mention.start, mention.end);
    const year = yearAt(document, mention.start);
    countMention(entityUse(entities, mention.entity), surface, year);
    if (mention.entity === source) continue;
    let relation = mentioned.get(mention.entity);
    if (relation === undefined) {
      relation = relationUse(relations, "mentions", source, mention.entity);
      mentioned.set(mention.entity, relation);
    }
    count(relation, year, null);
    increment(relation.surfaces, surface, 1);
    if (relation.wordings !== null) countWording(relation.wordings, surface, year, null);
  }
  const programs = mentions.filter(({ type }) => type === "program");
  for (const instance of instances) {
    const relation = relationUse(relations, instance.kind, instance.source, instance.target);
    count(relation, instance.year, instance.stage);
    if (relation.wordings !== null)
      for (const surface of wordingsIn(document.text, instance, programs))
        countWording(relation.wordings, surface, instance.year, instance.stage);
    for (const end of [instance.source, instance.target]) if (!isDocumentSource(end)) entityUse(entities, end);
  }
  if (document.issuer !== null) entityUse(entities, document.issuer);
  return { document: document.id, issuer: document.issuer, entities, relations };
}

function countMention(use: EntityUse, surface: string, year: number | null): void {
  use.mentions++;
  increment(use.surfaces, surface, 1);
  if (year === null) return;
  use.firstYear = Math.min(use.firstYear ?? year, year);
  use.lastYear = Math.max(use.lastYear ?? year, year);
}

function count(use: Use, year: number | null, stage: Stage | null): void {
  use.evidence++;
  use.byStage[stage ?? "none"]++;
  if (year !== null) increment(use.byYear, year, 1);
}

function countWording(wordings: Map<string, Use>, surface: string, year: number | null, stage: Stage | null): void {
  let use = wordings.get(surface);
  if (use === undefined) {
    use = newUse();
    wordings.set(surface, use);
  }
  count(use, year, stage);
}

/** The wordings of the target that a piece of evidence holds, each once. */
const wordingsIn = (text: string, instance: RelationInstance, programs: readonly Mention[]): Set<string> =>
  new Set(
    programs
      .filter((mention) => mention.entity === instance.target && contains(instance, mention))
      .map(({ start, end }) => text.slice(start, end)),
  );

function entityUse(entities: Map<EntityId, EntityUse>, id: EntityId): EntityUse {
  let use = entities.get(id);
  if (use === undefined) {
    use = { mentions: 0, surfaces: new Map(), firstYear: null, lastYear: null };
    entities.set(id, use);
  }
  return use;
}

function relationUse(
  relations: Map<string, RelationUse>,
  kind: RelationKind,
  source: SourceId,
  target: EntityId,
): RelationUse {
  const key = relationKey({ kind, source, target });
  let use = relations.get(key);
  if (use === undefined) {
    const hasWordings = (kind === "mentions" || kind === "adopts") && typeOfId(target) === "program";
    use = { ...newUse(), kind, source, target, surfaces: new Map(), wordings: hasWordings ? new Map() : null };
    relations.set(key, use);
  }
  return use;
}

export const increment = <K>(counts: Map<K, number>, key: K, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);
