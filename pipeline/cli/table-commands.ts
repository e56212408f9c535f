import { Command, Option } from "commander";
import { PARTITIONS, type Partition } from "#analysis/partitions.ts";
import { loadDocument } from "#exchange/dataset.ts";
import { columnRows, SCHEMA } from "#exchange/schema/schema.ts";
import {
  COLUMN_COLUMNS,
  COVERAGE_COLUMNS,
  DOCUMENT_COLUMNS,
  KEYNESS_COLUMNS,
  PROMISE_COLUMNS,
  RECURRENCE_COLUMNS,
  RELATION_COLUMNS,
  TARGET_COLUMNS,
  VARIANT_COLUMNS,
} from "#exchange/table/columns.ts";
import { coverageRows } from "#exchange/table/coverage.ts";
import { documentRows } from "#exchange/table/documents.ts";
import { relationRows, targetRows } from "#exchange/table/evidence.ts";
import { COUNTED, type Counted, type KeynessRow, keynessTable } from "#exchange/table/keyness.ts";
import { namer } from "#exchange/table/named.ts";
import { promiseRows } from "#exchange/table/promises.ts";
import { recurrenceRows, variantRows } from "#exchange/table/recurrence.ts";
import type { DatasetSource, DocumentContent, DocumentEntry, Overview } from "#model/dataset.ts";
import { type Answer, asTable, deliverTable, tableCommand } from "./table-command.ts";

type TableFlags = Parameters<typeof deliverTable>[2];

/** The tables of a dataset as JSON Lines or CSV: `zonegraph documents|coverage|recur|variants|keyness|… DIR`. */
export const tableCommands = (): Command[] => [
  tableCommand(
    "documents",
    "a row a document: whose it is, of which years, and why",
    DOCUMENT_COLUMNS,
    of(documentRows, () => "this dataset has no documents"),
  ),
  tableCommand(
    "coverage",
    "a row an issuer: which of its years the corpus has",
    COVERAGE_COLUMNS,
    of(coverageRows, () => NO_ISSUER),
  ),
  tableCommand(
    "recur",
    "a row a program: in how many issuers it recurs",
    RECURRENCE_COLUMNS,
    recurring(recurrenceRows),
  ),
  tableCommand(
    "variants",
    "a row a wording of a program, counted like programs",
    VARIANT_COLUMNS,
    recurring(variantRows),
  ),
  keynessCommand(),
  tableCommand(
    "relations",
    "a row a piece of evidence",
    RELATION_COLUMNS,
    byDocument(relationRows, "no document says anything of an entity"),
  ),
  tableCommand(
    "targets",
    "a row a figure with its indicator",
    TARGET_COLUMNS,
    byDocument(targetRows, "no document names an indicator with a figure"),
  ),
  tableCommand(
    "promises",
    "a row a promise that a later report can answer",
    PROMISE_COLUMNS,
    async (overview, source) => {
      const contents: DocumentContent[] = [];
      for (const entry of overview.documents) contents.push(await loadDocument(source, entry));
      const rows = promiseRows(overview, contents);
      return {
        rows,
        note: rows.length === 0 ? NO_PLAN : rows.every(({ outcome }) => outcome === "open") ? NO_REPORT : null,
      };
    },
  ),
  columnsCommand(),
];

const NO_ISSUER = "no document of this corpus has an issuer; a column issuer in corpus.csv gives it";
const NO_PLAN =
  "no plan of an issuer for a known year is in this corpus, so nothing was promised that could be checked";
const NO_REPORT = "of no planned year this corpus has the issuer's report, so every promise is open";

const of =
  <T>(rowsOf: (overview: Overview) => readonly T[], nothing: () => string) =>
  (overview: Overview): Answer<T> => {
    const rows = rowsOf(overview);
    return { rows, note: rows.length > 0 ? null : nothing() };
  };

/** Tables of programs say so where nothing recurs: a row alone would seem to be an answer. */
const recurring =
  <T extends Readonly<{ issuers: number; of: number }>>(rowsOf: (overview: Overview) => readonly T[]) =>
  (overview: Overview): Answer<T> => {
    const rows = rowsOf(overview);
    if (rows.some(({ issuers }) => issuers > 1)) return { rows, note: null };
    const { issuers } = overview.manifest.counts;
    if (rows.length === 0) return { rows, note: "no document mentions a program" };
    if (issuers === 0) return { rows, note: NO_ISSUER };
    return {
      rows,
      note:
        issuers === 1
          ? "this corpus has one issuer only, so nothing can recur"
          : "no program is mentioned by two issuers",
    };
  };

type DocumentRows<T> = (
  entry: DocumentEntry,
  content: DocumentContent,
  named: ReturnType<typeof namer>,
) => readonly T[];

/** Rows that lie with the documents, one document at a time. */
const byDocument =
  <T>(rowsOf: DocumentRows<T>, nothing: string) =>
  async (overview: Overview, source: DatasetSource): Promise<Answer<T>> => {
    const named = namer(overview);
    const rows: T[] = [];
    for (const entry of overview.documents)
      for (const row of rowsOf(entry, await loadDocument(source, entry), named)) rows.push(row);
    return { rows, note: rows.length > 0 ? null : nothing };
  };

type KeynessFlags = Readonly<{
  by: Partition;
  group?: string;
  against?: string;
  split?: number;
  count: Counted;
}>;

const keynessCommand = (): Command =>
  tableCommand<KeynessRow, KeynessFlags>(
    "keyness",
    "a row a program: how much its spread differs between groups of issuers",
    KEYNESS_COLUMNS,
    (overview, _source, { by, group = null, against = null, split = null, count }) =>
      keynessTable(overview, { by, group, against, split }, count),
  )
    .addOption(
      new Option(
        "--by <what>",
        "groups of issuers, each compared with all others; period compares later years with earlier",
      )
        .choices(PARTITIONS)
        .makeOptionMandatory(),
    )
    .option("--group <value>", "only this group: a province in short form, a level")
    .option("--against <value>", "compare with this group instead of all others")
    .addOption(
      new Option("--split <year>", "first year of the later period; the middle one if left out").argParser(yearOf),
    )
    .addOption(
      new Option("--count <what>", "what an issuer must have of a program").choices(COUNTED).default("mentions"),
    );

function yearOf(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new Error(`--split "${value}" is no year; give four digits.`);
  return Number(value);
}

/** `zonegraph columns [TABLE]`: what every column of every table means, in English and Chinese. */
const columnsCommand = (): Command =>
  asTable(
    new Command("columns")
      .description("a row a column of every table: type, unit and meaning in English and Chinese")
      .argument("[TABLE]", `one of ${Object.keys(SCHEMA).join(", ")}`),
  ).action(async (name: string | undefined, flags: TableFlags) => {
    if (name !== undefined && !Object.hasOwn(SCHEMA, name))
      throw new Error(`there is no table "${name}"; use one of ${Object.keys(SCHEMA).join(", ")}.`);
    await deliverTable({ rows: columnRows(name), note: null }, COLUMN_COLUMNS, flags);
  });
