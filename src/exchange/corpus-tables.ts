import type { DatasetSource, DocumentContent, DocumentEntry, Overview } from "#model/dataset.ts";
import type { SourceId } from "#model/relation.ts";
import type { CsvValue } from "./csv.ts";
import { decodeDocumentContents } from "./dataset/document-content.ts";
import { faultAt } from "./dataset/fault.ts";
import { documentPath } from "./dataset/paths.ts";
import { appendixRows } from "./table/appendix.ts";
import {
  APPENDIX_COLUMNS,
  DOCUMENT_COLUMNS,
  ENTITY_COLUMNS,
  MENTION_COLUMNS,
  RELATION_COLUMNS,
  TARGET_COLUMNS,
} from "./table/columns.ts";
import { documentRows } from "./table/documents.ts";
import { entityRows } from "./table/entities.ts";
import { relationRows, targetRows } from "./table/evidence.ts";
import { mentionRows } from "./table/mentions.ts";
import { type Named, namer } from "./table/named.ts";
import { type Column, cellsOfRow } from "./tables.ts";

/** The tables of a whole dataset, each with its name in the schema of columns. */
export const CORPUS_TABLES = {
  documents: "documents",
  entities: "entities",
  mentions: "mentions",
  relations: "relations",
  evidence: "evidence.csv",
  targets: "targets",
} as const;
export type CorpusTable = keyof typeof CORPUS_TABLES;

/** Some rows of a table, as cells in the order of its columns. */
export type Batch = Readonly<{ table: CorpusTable; rows: readonly (readonly CsvValue[])[] }>;

/**
 * All tables of a dataset in batches. Those that grow with the text come shard by shard, so that memory holds the rows of
 * one; `onShard` hears when it has been read. Faults are those of reading a dataset.
 */
export async function* corpusTables(
  source: DatasetSource,
  overview: Overview,
  onShard: () => void = () => {},
): AsyncGenerator<Batch> {
  yield* inBatches("documents", documentRows(overview), DOCUMENT_COLUMNS);
  yield* inBatches("entities", entityRows(overview), ENTITY_COLUMNS);
  const named = namer(overview);
  const entries = new Map(overview.documents.map((entry) => [entry.id, entry]));
  for (let shard = 0; shard < overview.manifest.documentShards; shard++) {
    const path = documentPath(shard);
    const contents = decodeDocumentContents(await source.readText(path), path);
    for (const { table, cellsOf } of OF_TEXT) {
      const rows = contents.flatMap((content, index) => {
        const entry = entries.get(content.id);
        if (entry === undefined)
          throw faultAt(path, index + 1, `holds "${content.id}", which is no document of the index`);
        return cellsOf(entry, content, named);
      });
      if (rows.length > 0) yield { table, rows };
    }
    onShard();
  }
}

type RowsOf<T> = (entry: DocumentEntry, content: DocumentContent, named: (id: SourceId) => Named) => readonly T[];

const ofText = <T extends object>(table: CorpusTable, columns: readonly Column<T>[], rowsOf: RowsOf<T>) => ({
  table,
  cellsOf: (...given: Parameters<RowsOf<T>>): CsvValue[][] => rowsOf(...given).map((row) => cellsOfRow(row, columns)),
});

const OF_TEXT = [
  ofText("mentions", MENTION_COLUMNS, mentionRows),
  ofText("relations", RELATION_COLUMNS, relationRows),
  // Mentions are many, and have a table of their own.
  ofText("evidence", APPENDIX_COLUMNS, (...given) => appendixRows(...given, ({ kind }) => kind !== "mentions")),
  ofText("targets", TARGET_COLUMNS, targetRows),
] as const;

/** Rows that are handed on at a time where they lie in the overview. */
const AT_ONCE = 10_000;

function* inBatches<T extends object>(
  table: CorpusTable,
  rows: Iterable<T>,
  columns: readonly Column<T>[],
): Generator<Batch> {
  let batch: CsvValue[][] = [];
  for (const row of rows) {
    batch.push(cellsOfRow(row, columns));
    if (batch.length < AT_ONCE) continue;
    yield { table, rows: batch };
    batch = [];
  }
  if (batch.length > 0) yield { table, rows: batch };
}
