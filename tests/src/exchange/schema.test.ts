import Papa from "papaparse";
import { expect, test } from "vitest";
import { buildView } from "#analysis/views.ts";
import { edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { exportGraph } from "#exchange/graph/export-graph.ts";
import { columnRows, SCHEMA } from "#exchange/schema/schema.ts";
import * as columns from "#exchange/table/columns.ts";
import { coverageRows } from "#exchange/table/coverage.ts";
import { keynessTable } from "#exchange/table/keyness.ts";
import { recurrenceRows, variantRows } from "#exchange/table/recurrence.ts";
import { type Column, table } from "#exchange/tables.ts";
import { tableCommands } from "#pipeline/cli/table-commands.ts";
import { OVERVIEW } from "../sample-dataset.ts";

const headOf = (csv: string): string[] => Papa.parse<string[]>(csv.replace("\uFEFF", ""), { delimiter: "," }).data[0]!;
const documented = (name: string): string[] => columnRows(name).map(({ column }) => column);

const TABLES: Readonly<Record<string, readonly Column<never>[]>> = {
  documents: columns.DOCUMENT_COLUMNS,
  entities: columns.ENTITY_COLUMNS,
  mentions: columns.MENTION_COLUMNS,
  coverage: columns.COVERAGE_COLUMNS,
  recur: columns.RECURRENCE_COLUMNS,
  variants: columns.VARIANT_COLUMNS,
  keyness: columns.KEYNESS_COLUMNS,
  relations: columns.RELATION_COLUMNS,
  targets: columns.TARGET_COLUMNS,
  promises: columns.PROMISE_COLUMNS,
  review: columns.REVIEW_COLUMNS,
  columns: columns.COLUMN_COLUMNS,
  "evidence.csv": columns.APPENDIX_COLUMNS,
  "excel-nodes.csv": columns.GRAPH_NODE_COLUMNS,
  "excel-edges.csv": columns.GRAPH_EDGE_COLUMNS,
};

test.each(Object.entries(TABLES))("every column of %s is documented, else a researcher has to guess", (name, list) => {
  expect(headOf([...table([], list, { format: "csv" })].join(""))).toEqual(documented(name));
});

test("every column of nodes.csv and edges.csv is documented, else Gephi's data table has to be guessed", () => {
  const graph = exportGraph(OVERVIEW, buildView(OVERVIEW, "shared"));
  expect(headOf([...nodesCsv(graph)].join(""))).toEqual(documented("nodes.csv"));
  expect(headOf([...edgesCsv(graph)].join(""))).toEqual(documented("edges.csv"));
});

test("no table leaves the command line without documentation", () => {
  const names = tableCommands().map((command) => command.name());
  expect(names.filter((name) => !Object.hasOwn(SCHEMA, name))).toEqual([]);
  expect(Object.keys(SCHEMA).sort()).toEqual([...Object.keys(TABLES), "nodes.csv", "edges.csv"].sort());
});

test("every meaning is there in English and in Chinese", () => {
  for (const { table: name, column, en, zh } of columnRows()) {
    expect(en, `${name}.${column}`).toMatch(/[a-z]/);
    expect(zh, `${name}.${column}`).toMatch(/\p{Script=Han}/u);
  }
});

test("rows have the fields of the schema in its order, so that JSON and CSV agree", () => {
  const choice = { by: "province", group: null, against: null, split: null } as const;
  const rows = {
    recur: recurrenceRows(OVERVIEW),
    variants: variantRows(OVERVIEW),
    coverage: coverageRows(OVERVIEW),
    keyness: keynessTable(OVERVIEW, choice).rows,
  };
  for (const [name, all] of Object.entries(rows))
    expect(Object.keys(all[0]!), name).toEqual(Object.keys(SCHEMA[name]!));
});

test("no number of a table is NaN or infinite, also for a corpus of which nothing is known", () => {
  const bare = { ...OVERVIEW, relations: [], documents: OVERVIEW.documents.map((one) => ({ ...one, characters: 0 })) };
  const rows = [OVERVIEW, bare].flatMap((one) => [recurrenceRows(one), variantRows(one), coverageRows(one)]).flat();
  const strange = rows.filter((row) =>
    Object.values(row).some((value) => typeof value === "number" && !Number.isFinite(value)),
  );
  expect(strange).toEqual([]);
});
