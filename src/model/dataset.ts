import type { DocumentRecord } from "./document.ts";
import type { DocumentId } from "./document-id.ts";
import type { Entity, EntityId, EntityType, Mention } from "./entity.ts";
import type { Layout } from "./graph.ts";
import type { Relation, RelationInstance, RelationKind } from "./relation.ts";
import type { Target } from "./target.ts";

export const DATASET_FORMAT = "zonegraph";
/** Raised whenever a file of the dataset changes its shape. */
export const DATASET_VERSION = 2;

/** Which years of an issuer the corpus holds: what “first seen” may be said against. */
export type Coverage = Readonly<{ issuer: EntityId; years: readonly number[]; documents: number; characters: number }>;

export type Manifest = Readonly<{
  format: typeof DATASET_FORMAT;
  version: number;
  /** Version of the program that wrote it. */
  generator: string;
  /** SHA-256 of the corpus, and of everything else that decides the output (rules, lexicons, options). */
  corpus: string;
  rules: string;
  counts: Readonly<{
    documents: number;
    characters: number;
    issuers: number;
    mentions: number;
    entities: Readonly<Record<EntityType, number>>;
    relations: Readonly<Record<RelationKind, number>>;
  }>;
  coverage: readonly Coverage[];
  /** Number of document shards and of posting shards. */
  documentShards: number;
  postingShards: number;
}>;

/** A line of the document index: the record, and the shard that holds its content. */
export type DocumentEntry = DocumentRecord & Readonly<{ shard: number; mentions: number }>;

/** What is loaded when a document is opened. */
export type DocumentContent = Readonly<{
  id: DocumentId;
  text: string;
  mentions: readonly Mention[];
  relations: readonly RelationInstance[];
  targets: readonly Target[];
}>;

/** In which documents an entity is mentioned, and how often; documents in the order of their ids. */
export type Posting = Readonly<{
  entity: EntityId;
  documents: readonly (readonly [document: DocumentId, mentions: number])[];
}>;

/** One thing the builder wants a person to know: a skipped file, a doubtful name, a candidate phrase. */
export type ReportEntry = Readonly<{
  severity: "error" | "warning" | "review";
  code: string;
  /** File below the corpus folder, or the lexicon file; null where no file is meant. */
  file: string | null;
  line: number | null;
  message: string;
}>;

/** What everybody loads: nothing here grows with the number of mentions. */
export type Overview = Readonly<{
  manifest: Manifest;
  documents: readonly DocumentEntry[];
  entities: readonly Entity[];
  relations: readonly Relation[];
  layout: Layout;
}>;

/** Where a dataset is read from: HTTP, dropped files, a folder. Paths are those of the dataset, `documents/0000.jsonl`. */
export type DatasetSource = Readonly<{ readText: (path: string) => Promise<string> }>;
