import Papa from "papaparse";
import type { ReportEntry } from "#model/dataset.ts";
import { ISSUER_KINDS, type IssuerKind } from "#model/document.ts";
import type { Given } from "#pipeline/given.ts";

const COLUMNS = [
  "file",
  "title",
  "issuer",
  "issuer_type",
  "province",
  "city",
  "county",
  "years",
  "date",
  "source",
  "level",
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<{ line: number; cells: readonly string[] }>;

/**
 * Reads a corpus.csv: what it says by file name, and what is wrong with it. `names` are the documents it may speak of,
 * relative to its folder. Unknown columns are reported and ignored; a line with an error says nothing.
 */
export function readCorpusCsv(
  content: string,
  file: string,
  names: ReadonlySet<string>,
): { given: ReadonlyMap<string, Given>; report: readonly ReportEntry[] } {
  const given = new Map<string, Given>();
  const report: ReportEntry[] = [];
  const tell = (severity: "error" | "warning", code: string, line: number, message: string): void => {
    report.push({ severity, code, file, line, message });
  };
  const [header, ...rows] = rowsOf(content);
  if (header === undefined) return { given, report };
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  for (const [index, column] of columns.entries()) {
    if (!isColumn(column))
      tell(
        "warning",
        "unknown-column",
        header.line,
        `unknown column "${header.cells[index]}" is ignored; known are ${COLUMNS.join(", ")}.`,
      );
    else if (columns.indexOf(column) < index)
      tell("warning", "double-column", header.line, `column "${column}" stands twice; the first one counts.`);
  }
  if (!columns.includes("file")) {
    tell(
      "error",
      "no-file-column",
      header.line,
      `no column "file" in "${header.cells.join(",")}"; add it, with the name of a document in each line.`,
    );
    return { given, report };
  }
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? "";
    const name = cell("file");
    const problem = problemOf(name, cells, columns, names, given) ?? problemOfValues(cell);
    if (problem !== null) tell("error", "bad-line", line, problem);
    else given.set(name, givenOf(cell));
  }
  return { given, report };
}

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);

/** The rows that hold something, each with the line it starts on. */
function rowsOf(content: string): Row[] {
  const rows: Row[] = [];
  const table = content.replace(/^\uFEFF/, "");
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(table, {
    delimiter: delimiterOf(table),
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== "")) rows.push({ line, cells: data });
      line += table.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return rows;
}

/** Spreadsheets of some countries write semicolons or tabs. */
function delimiterOf(table: string): string {
  const header = table.slice(0, Math.max(table.search(/[\r\n]|$/), 0));
  return ["\t", ";"].find((delimiter) => header.includes(delimiter) && !header.includes(",")) ?? ",";
}

function problemOf(
  name: string,
  cells: readonly string[],
  columns: readonly string[],
  names: ReadonlySet<string>,
  given: ReadonlyMap<string, Given>,
): string | null {
  if (name === "") return `no file named in "${cells.join(",")}"; fill the column "file".`;
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ""))
    return `more cells than columns for "${name}"; put values that hold a comma in double quotes.`;
  if (/[/\\]/.test(name)) return `file "${name}" lies in another folder; describe it in a corpus.csv of that folder.`;
  if (!names.has(name)) return `there is no document "${name}" in this folder; correct the name or delete the line.`;
  return given.has(name) ? `document "${name}" is described twice; keep one of the lines.` : null;
}

function problemOfValues(cell: (column: Column) => string): string | null {
  const kind = cell("issuer_type");
  if (kind !== "" && !isIssuerKind(kind))
    return `unknown issuer_type "${kind}"; use one of ${ISSUER_KINDS.join(", ")}.`;
  const year = cell("years")
    .split(/\s+/)
    .find((part) => part !== "" && !/^\d{4}$/.test(part));
  if (year !== undefined) return `"${year}" is no year; write years with four digits and a space between them.`;
  const date = cell("date");
  return date === "" || isDate(date) ? null : `"${date}" is no date; write it as 2017-03-27.`;
}

const isIssuerKind = (value: string): value is IssuerKind => (ISSUER_KINDS as readonly string[]).includes(value);
const isDate = (value: string): boolean => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

function givenOf(cell: (column: Column) => string): Given {
  const text = (column: Column): string | null => cell(column) || null;
  const years = cell("years")
    .split(/\s+/)
    .filter((part) => part !== "")
    .map(Number);
  const kind = cell("issuer_type");
  return {
    title: text("title"),
    issuer: text("issuer"),
    issuerKind: isIssuerKind(kind) ? kind : null,
    province: text("province"),
    city: text("city"),
    county: text("county"),
    years: years.length === 0 ? null : [...new Set(years)].sort((a, b) => a - b),
    date: text("date"),
    source: text("source"),
    level: text("level"),
  };
}
