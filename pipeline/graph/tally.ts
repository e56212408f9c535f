import type { DocumentRecord } from "#model/document.ts";
import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { type Relation, relationKey, type Wording } from "#model/relation.ts";
import { type DocumentTally, increment, newUse, type RelationUse, type Use } from "./document-tally.ts";

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

type Count = Use & { documents: number };
type RelationCount = Count & Omit<RelationUse, "wordings"> & { wordings: Map<string, Count> | null };

export type Tally = Readonly<{
  add: (document: DocumentTally) => void;
  entities: () => readonly EntityTally[];
  relations: () => readonly Relation[];
  postings: (entity: EntityId) => readonly (readonly [DocumentRecord["id"], number])[];
}>;

/** Makes an empty tally. `add` must be called in the order of document ids for postings to be in that order. */
export function createTally(): Tally {
  const entities = new Map<EntityId, EntityCount>();
  const relations = new Map<string, RelationCount>();
  return {
    add: (tally) => {
      for (const [id, use] of tally.entities) {
        const count = entityCount(entities, id);
        if (use.mentions === 0) continue;
        count.mentions += use.mentions;
        count.documents++;
        count.postings.push([tally.document, use.mentions]);
        if (tally.issuer !== null) count.issuers.add(tally.issuer);
        for (const [surface, mentions] of use.surfaces) increment(count.surfaces, surface, mentions);
        if (use.firstYear !== null) count.firstYear = Math.min(count.firstYear ?? use.firstYear, use.firstYear);
        if (use.lastYear !== null) count.lastYear = Math.max(count.lastYear ?? use.lastYear, use.lastYear);
      }
      for (const [key, use] of tally.relations) {
        const count = relationCount(relations, key, use);
        add(count, use);
        for (const [surface, mentions] of use.surfaces) increment(count.surfaces, surface, mentions);
        for (const [surface, wording] of use.wordings ?? []) add(wordingCount(count.wordings!, surface), wording);
      }
    },
    entities: () =>
      [...entities]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([id, { postings: _, issuers, ...count }]) => ({ id, ...count, issuers: issuers.size })),
    relations: () =>
      [...relations]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([, count]) => ({
          ...count,
          wordings: hasSeveral(count, relations) ? wordingsOf(count.wordings!) : [],
          byYear: byYear(count),
          surfaces: byFrequency(count.surfaces),
          npmi: null,
        })),
    postings: (entity) => entities.get(entity)?.postings ?? [],
  };
}

/** Adds what a document says to what those before it said. */
function add(count: Count, use: Use): void {
  count.documents++;
  count.evidence += use.evidence;
  count.byStage.done += use.byStage.done;
  count.byStage["under-way"] += use.byStage["under-way"];
  count.byStage.planned += use.byStage.planned;
  count.byStage.none += use.byStage.none;
  for (const [year, evidence] of use.byYear) increment(count.byYear, year, evidence);
}

/** True where the issuer words the program in several ways; where it has one, the relation itself tells all. */
function hasSeveral(
  { kind, source, target, wordings }: RelationCount,
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

function relationCount(relations: Map<string, RelationCount>, key: string, use: RelationUse): RelationCount {
  let count = relations.get(key);
  if (count === undefined) {
    const { kind, source, target } = use;
    const wordings = use.wordings === null ? null : new Map<string, Count>();
    count = { ...newUse(), documents: 0, kind, source, target, surfaces: new Map(), wordings };
    relations.set(key, count);
  }
  return count;
}

function wordingCount(wordings: Map<string, Count>, surface: string): Count {
  let count = wordings.get(surface);
  if (count === undefined) {
    count = { ...newUse(), documents: 0 };
    wordings.set(surface, count);
  }
  return count;
}

const byYear = ({ byYear }: Use): [number, number][] => [...byYear].sort(([a], [b]) => a - b);

/** What was counted of wordings, in their order. */
const wordingsOf = (wordings: ReadonlyMap<string, Count>): Wording[] =>
  [...wordings]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([surface, count]) => ({
      surface,
      evidence: count.evidence,
      documents: count.documents,
      byYear: byYear(count),
      byStage: count.byStage,
    }));

/** Surfaces with their counts, most frequent first, ties by code unit. */
export const byFrequency = (surfaces: ReadonlyMap<string, number>): [string, number][] =>
  [...surfaces].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
