import { type DocumentRecord, yearAt } from "#model/document.ts";
import { type EntityId, type Mention, typeOfId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import {
  documentSource,
  isDocumentSource,
  type Relation,
  type RelationInstance,
  type RelationKind,
  relationKey,
  type SourceId,
  type Stage,
} from "#model/relation.ts";

import { countWording, type WordingTally, wordingsIn, wordingsOf } from "./wording-tally.ts";

// Counts what all documents together say of entities and relations. Documents come one at a time, in the order of their
// ids, and are not kept: what grows here is the number of entities and relations, not of mentions.

/** What one entity was seen to do in the corpus. */
export type EntityTally = Readonly<{
  id: EntityId;
  surfaces: ReadonlyMap<string, number>;
  mentions: number;
  documents: number;
  issuers: number;
  firstYear: number | null;
  lastYear: number | null;
}>;

type EntityCount = {
  surfaces: Map<string, number>;
  mentions: number;
  documents: number;
  issuers: Set<EntityId>;
  firstYear: number | null;
  lastYear: number | null;
  postings: [DocumentRecord["id"], number][];
};

type RelationCount = {
  kind: RelationKind;
  source: SourceId;
  target: EntityId;
  documents: number;
  lastDocument: string;
  evidence: number;
  byStage: Record<Stage | "none", number>;
  byYear: Map<number, number>;
  surfaces: Map<string, number>;
  /** Null where the target is no program. */
  wordings: WordingTally | null;
};

export type Tally = Readonly<{
  add: (
    document: DocumentRecord & Readonly<{ text: string }>,
    mentions: readonly Mention[],
    relations: readonly RelationInstance[],
  ) => void;
  entities: () => readonly EntityTally[];
  relations: () => readonly Relation[];
  postings: (entity: EntityId) => readonly (readonly [DocumentRecord["id"], number])[];
}>;

/** Makes an empty tally. `add` must be called in the order of document ids for postings to be in that order. */
export function createTally(): Tally {
  const entities = new Map<EntityId, EntityCount>();
  const relations = new Map<string, RelationCount>();

  const relationCount = (kind: RelationKind, source: SourceId, target: EntityId): RelationCount => {
    const key = relationKey({ kind, source, target });
    let count = relations.get(key);
    if (count === undefined) {
      count = {
        kind,
        source,
        target,
        documents: 0,
        lastDocument: "",
        evidence: 0,
        byStage: { done: 0, "under-way": 0, planned: 0, none: 0 },
        byYear: new Map(),
        surfaces: new Map(),
        wordings: (kind === "mentions" || kind === "adopts") && typeOfId(target) === "program" ? new Map() : null,
      };
      relations.set(key, count);
    }
    return count;
  };

  const addEvidence = (count: RelationCount, document: string, year: number | null, stage: Stage | null): void => {
    count.evidence++;
    if (count.lastDocument !== document) {
      count.lastDocument = document;
      count.documents++;
    }
    count.byStage[stage ?? "none"]++;
    if (year !== null) increment(count.byYear, year);
  };

  return {
    add: (document, mentions, instances) => {
      const source: SourceId = document.issuer ?? documentSource(document.id);
      // Keys are long and mentions many: a document looks each relation up once.
      const mentioned = new Map<EntityId, RelationCount>();
      for (const mention of mentions) {
        const surface = document.text.slice(mention.start, mention.end);
        const year = yearAt(document, mention.start);
        const entity = entityCount(entities, mention.entity);
        entity.mentions++;
        increment(entity.surfaces, surface);
        if (document.issuer !== null) entity.issuers.add(document.issuer);
        if (year !== null) {
          entity.firstYear = Math.min(entity.firstYear ?? year, year);
          entity.lastYear = Math.max(entity.lastYear ?? year, year);
        }
        const posting = entity.postings.at(-1);
        if (posting?.[0] === document.id) posting[1]++;
        else {
          entity.documents++;
          entity.postings.push([document.id, 1]);
        }
        if (mention.entity === source) continue;
        let relation = mentioned.get(mention.entity);
        if (relation === undefined) {
          relation = relationCount("mentions", source, mention.entity);
          mentioned.set(mention.entity, relation);
        }
        addEvidence(relation, document.id, year, null);
        increment(relation.surfaces, surface);
        if (relation.wordings !== null) countWording(relation.wordings, surface, document.id, year, null);
      }
      const programs = mentions.filter(({ type }) => type === "program");
      for (const instance of instances) {
        const relation = relationCount(instance.kind, instance.source, instance.target);
        addEvidence(relation, document.id, instance.year, instance.stage);
        if (relation.wordings !== null)
          for (const surface of wordingsIn(document.text, instance, programs))
            countWording(relation.wordings, surface, document.id, instance.year, instance.stage);
        for (const end of [instance.source, instance.target]) if (!isDocumentSource(end)) entityCount(entities, end);
      }
      if (document.issuer !== null) entityCount(entities, document.issuer);
    },
    entities: () =>
      [...entities]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([id, count]) => ({
          id,
          surfaces: count.surfaces,
          mentions: count.mentions,
          documents: count.documents,
          issuers: count.issuers.size,
          firstYear: count.firstYear,
          lastYear: count.lastYear,
        })),
    relations: () =>
      [...relations]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([, { lastDocument: _, ...count }]) => ({
          ...count,
          wordings: hasSeveral(count, relations) ? wordingsOf(count.wordings!) : [],
          byYear: [...count.byYear].sort(([a], [b]) => a - b),
          surfaces: byFrequency(count.surfaces),
          npmi: null,
        })),
    postings: (entity) => entities.get(entity)?.postings ?? [],
  };
}

/** True where the issuer words the program in several ways; where it has one, the relation itself tells all. */
function hasSeveral(
  { kind, source, target, wordings }: Omit<RelationCount, "lastDocument">,
  all: ReadonlyMap<string, RelationCount>,
): boolean {
  if (wordings === null) return false;
  const mentions =
    kind === "mentions" ? wordings : all.get(relationKey({ kind: "mentions", source, target }))?.wordings;
  return (mentions?.size ?? 2) > 1;
}

function entityCount(entities: Map<EntityId, EntityCount>, id: EntityId): EntityCount {
  let count = entities.get(id);
  if (count === undefined) {
    count = {
      surfaces: new Map(),
      mentions: 0,
      documents: 0,
      issuers: new Set(),
      firstYear: null,
      lastYear: null,
      postings: [],
    };
    entities.set(id, count);
  }
  return count;
}

const increment = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Surfaces with their counts, most frequent first, ties by code unit. */
export const byFrequency = (surfaces: ReadonlyMap<string, number>): [string, number][] =>
  [...surfaces].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
