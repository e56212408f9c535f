import { APPENDIX, DOCUMENTS, ENTITIES, MENTIONS, PROMISES, RELATIONS, REVIEW, TARGETS } from "./corpus.ts";
import { type ColumnDoc, type Docs, ENTITY_PARTS, text } from "./doc.ts";
import { EDGES, GRAPH_EDGES, GRAPH_NODES, NODES } from "./graph.ts";
import { COVERAGE, KEYNESS, RECURRENCE, VARIANTS } from "./recurrence.ts";

/** A row of `zonegraph columns`: what one column of one table means. */
export type ColumnRow = Readonly<{
  table: string;
  column: string;
  type: string;
  unit: string | null;
  en: string;
  zh: string;
}>;

const COLUMNS: Docs<ColumnRow> = {
  table: text("command that gives the table, or name of the file", "给出该表的命令,或文件名"),
  column: text("name of the column", "列名"),
  type: text("what its cells hold", "单元格类型"),
  unit: text("unit, where there is one", "单位"),
  en: text("meaning in English", "英文含义"),
  zh: text("meaning in Chinese", "中文含义"),
};

/** Every table that leaves the program: by command, and the files of an export. */
export const SCHEMA: Readonly<Record<string, Readonly<Record<string, ColumnDoc>>>> = {
  documents: DOCUMENTS,
  entities: ENTITIES,
  mentions: MENTIONS,
  coverage: COVERAGE,
  recur: RECURRENCE,
  variants: VARIANTS,
  keyness: KEYNESS,
  relations: RELATIONS,
  targets: TARGETS,
  promises: PROMISES,
  review: REVIEW,
  columns: COLUMNS,
  "nodes.csv": NODES,
  "edges.csv": EDGES,
  "excel-nodes.csv": GRAPH_NODES,
  "excel-edges.csv": GRAPH_EDGES,
  "evidence.csv": APPENDIX,
};

export const COLUMN_DOCS = COLUMNS;

/** What the columns of a table mean as CSV has them, in order; of all tables where none is named. */
export const columnRows = (table?: string): ColumnRow[] =>
  Object.entries(SCHEMA)
    .filter(([name]) => table === undefined || name === table)
    .flatMap(([name, docs]) => Object.entries(docs).flatMap(([column, doc]) => rowsOf(name, column, doc)));

function rowsOf(table: string, column: string, { type, unit, en, zh }: ColumnDoc): ColumnRow[] {
  if (type !== "entity") return [{ table, column, type, unit, en, zh }];
  return ENTITY_PARTS.map(([suffix, partEn, partZh]) => ({
    table,
    column: column + suffix,
    type: "text",
    unit,
    en: `${en} (${partEn})`,
    zh: `${zh}(${partZh})`,
  }));
}

/** The columns of a table as lines for a person at a terminal. */
export const columnHelp = (table: string): string => {
  const rows = columnRows(table);
  const width = Math.max(...rows.map(({ column }) => column.length));
  return [
    "Columns:",
    ...rows.map(
      ({ column, unit, en, zh }) => `  ${column.padEnd(width)}  ${en}${unit === null ? "" : ` [${unit}]`} · ${zh}`,
    ),
  ].join("\n");
};
