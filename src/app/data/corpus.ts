import type { DocumentEntry, Overview } from "#model/dataset.ts";
import { yearsOf } from "#model/document.ts";
import { type DocumentId, documentId } from "#model/document-id.ts";
import type { Entity, EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { isDocumentSource, type Relation, type RelationKind, relationKey, type SourceId } from "#model/relation.ts";

/** A dataset's overview with the ways through it that every view needs. */
export type Corpus = Readonly<{
  overview: Overview;
  entities: ReadonlyMap<EntityId, Entity>;
  documents: ReadonlyMap<DocumentId, DocumentEntry>;
  /** Issuers with their documents; issuers by code unit of the id, documents as in the index. */
  issuers: ReadonlyMap<EntityId, readonly DocumentEntry[]>;
  relations: ReadonlyMap<string, Relation>;
  /** Relations an entity or a document takes part in, in either direction. */
  relationsOf: (id: SourceId) => readonly Relation[];
  relation: (kind: RelationKind, source: SourceId, target: EntityId) => Relation | undefined;
  /** Earliest and latest year that the corpus speaks of; null where no document has a year. */
  years: readonly [number, number] | null;
}>;

/** Indexes an overview once. */
export function indexCorpus(overview: Overview): Corpus {
  const relations = new Map(overview.relations.map((relation) => [relationKey(relation), relation]));
  const byEnd = new Map<SourceId, Relation[]>();
  for (const relation of overview.relations) {
    append(byEnd, relation.source, relation);
    if (relation.target !== relation.source) append(byEnd, relation.target, relation);
  }
  return {
    overview,
    entities: new Map(overview.entities.map((entity) => [entity.id, entity])),
    documents: new Map(overview.documents.map((entry) => [entry.id, entry])),
    issuers: issuersOf(overview.documents),
    relations,
    relationsOf: (id) => byEnd.get(id) ?? [],
    relation: (kind, source, target) => relations.get(relationKey({ kind, source, target })),
    years: extent(overview.documents.flatMap((entry) => yearsOf(entry))),
  };
}

function issuersOf(documents: readonly DocumentEntry[]): Map<EntityId, DocumentEntry[]> {
  const found = new Map<EntityId, DocumentEntry[]>();
  for (const entry of documents) if (entry.issuer !== null) append(found, entry.issuer, entry);
  return new Map([...found].sort(([a], [b]) => byCodeUnit(a, b)));
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function extent(years: readonly number[]): [number, number] | null {
  if (years.length === 0) return null;
  return years.reduce<[number, number]>(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [years[0]!, years[0]!],
  );
}

/** The short name of an entity, the title of a document; what the id says where the dataset does not hold it. */
export function nameOf(corpus: Corpus, id: SourceId): string {
  const bare = id.slice(id.indexOf(":") + 1);
  if (isDocumentSource(id)) return corpus.documents.get(documentId(bare))?.title ?? bare;
  return corpus.entities.get(id)?.label ?? bare;
}

/** The documents of an issuer; a document that stands for itself is its own. */
export function documentsOf(corpus: Corpus, id: SourceId): readonly DocumentEntry[] {
  if (!isDocumentSource(id)) return corpus.issuers.get(id) ?? [];
  const entry = corpus.documents.get(documentId(id.slice("document:".length)));
  return entry === undefined ? [] : [entry];
}
