import { Command, Option } from "commander";
import { loadDocument, loadOverview } from "#exchange/dataset.ts";
import {
  DOCUMENT_COLUMNS,
  PROMISE_COLUMNS,
  RECURRENCE_COLUMNS,
  RELATION_COLUMNS,
  TARGET_COLUMNS,
} from "#exchange/table/columns.ts";
import { documentRows } from "#exchange/table/documents.ts";
import { relationRows, targetRows } from "#exchange/table/evidence.ts";
import { namer } from "#exchange/table/named.ts";
import { promiseRows } from "#exchange/table/promises.ts";
import { recurrenceRows } from "#exchange/table/recurrence.ts";
import { type Column, TABLE_FORMATS, type TableFormat, table } from "#exchange/tables.ts";
import type { DatasetSource, DocumentContent, DocumentEntry, Overview } from "#model/dataset.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { deliver } from "./terminal.ts";

type Flags = Readonly<{ format: TableFormat; out?: string; bom?: boolean }>;
type Rows<T> = (overview: Overview, source: DatasetSource) => Iterable<T> | AsyncIterable<T>;

/** `zonegraph documents|recur|relations|targets|promises DIR`: tables of a dataset as JSON Lines or CSV. */
export const tableCommands = (): Command[] => [
  tableCommand("documents", "a row a document: whose it is, of which years, and why", DOCUMENT_COLUMNS, documentRows),
  tableCommand("recur", "a row a program: in how many issuers it recurs", RECURRENCE_COLUMNS, recurrenceRows),
  tableCommand("relations", "a row a piece of evidence", RELATION_COLUMNS, byDocument(relationRows)),
  tableCommand("targets", "a row a figure with its indicator", TARGET_COLUMNS, byDocument(targetRows)),
  tableCommand(
    "promises",
    "a row a promise that a later report can answer",
    PROMISE_COLUMNS,
    async function* (overview, source) {
      const contents: DocumentContent[] = [];
      for (const entry of overview.documents) contents.push(await loadDocument(source, entry));
      yield* promiseRows(overview, contents);
    },
  ),
];

const tableCommand = <T extends object>(
  name: string,
  description: string,
  columns: readonly Column<T>[],
  rowsOf: Rows<T>,
): Command =>
  new Command(name)
    .description(description)
    .argument("<DIR>", "a dataset, the output of build")
    .addOption(new Option("--format <format>", "jsonl or csv").choices(TABLE_FORMATS).default("jsonl"))
    .option("--bom", "start CSV with a byte order mark, for Excel")
    .option("--out <file>", "write to this file instead of standard output")
    .action(async (folder: string, { format, out, bom }: Flags) => {
      const source = folderSource(folder);
      const rows: T[] = [];
      for await (const row of rowsOf(await loadOverview(source), source)) rows.push(row);
      await deliver(table(rows, columns, { format, bom: bom ?? false }), out);
    });

type DocumentRows<T> = (
  entry: DocumentEntry,
  content: DocumentContent,
  named: ReturnType<typeof namer>,
) => readonly T[];

/** Rows that lie with the documents, one document at a time. */
const byDocument = <T>(rowsOf: DocumentRows<T>): Rows<T> =>
  async function* (overview, source) {
    const named = namer(overview);
    for (const entry of overview.documents) yield* rowsOf(entry, await loadDocument(source, entry), named);
  };
