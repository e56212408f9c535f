import { BOM, type CsvValue, csvLine } from "./csv.ts";

export const TABLE_FORMATS = ["jsonl", "csv"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type TableOptions = Readonly<{
  format?: TableFormat;
  /**
   * CSV for Excel: starts with a byte order mark, which other programs take for part of the first name, and cuts what no
   * cell of Excel can hold.
   */
  bom?: boolean;
}>;

type Scalar = string | number | boolean | null;
type Value = Scalar | readonly Value[] | object;
type Row = Readonly<Record<string, Value>>;

/**
 * Rows as JSON Lines or CSV, a piece a row. In CSV a nested thing is spread: an entity to its name and `…_id`, `…_type`; a list
 * and a record to one cell (`2018 2019`, `腾笼换鸟 8; 腾笼换凤 2`). `columns` are the names in order, for a table without rows
 * has a head too.
 */
export function* table<T extends object>(
  rows: Iterable<T>,
  columns: readonly Column<T>[],
  { format = "jsonl", bom = false }: TableOptions = {},
): Generator<string> {
  if (format === "jsonl") {
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
    return;
  }
  yield (bom ? BOM : "") + csvLine(columns.flatMap(headOf));
  for (const row of rows) {
    const cells = cellsOfRow(row, columns);
    yield csvLine(bom ? cells.map(fitting) : cells);
  }
}

/** A column of a table; an entity takes three columns in CSV. */
export type Column<T> = (keyof T & string) | Readonly<{ entity: keyof T & string }>;

/** The cells of a row in the order of its columns, nested things spread. */
export const cellsOfRow = <T extends object>(row: T, columns: readonly Column<T>[]): CsvValue[] =>
  columns.flatMap((column) => cellsOf(column, (row as Row)[nameOf(column)]!));

/** Characters of a cell of Excel; the rest of a longer one would be taken for a line of its own. One is kept for `'`. */
const EXCEL_CELL = 32_766;
/** A cell as Excel can hold it. */
export const fitting = (cell: CsvValue): CsvValue =>
  typeof cell === "string" && cell.length > EXCEL_CELL ? `${cell.slice(0, EXCEL_CELL - 1)}…` : cell;

const nameOf = <T>(column: Column<T>): string => (typeof column === "string" ? column : column.entity);

const headOf = <T>(column: Column<T>): string[] =>
  typeof column === "string" ? [column] : [column.entity, `${column.entity}_id`, `${column.entity}_type`];

function cellsOf<T>(column: Column<T>, value: Value): CsvValue[] {
  if (typeof column === "string") return [flat(value)];
  if (value === null) return [null, null, null];
  const { name, id, type } = value as { name: string; id: string; type: string };
  return [name, id, type];
}

function flat(value: Value): CsvValue {
  if (value === null || typeof value !== "object") return value;
  if (!Array.isArray(value))
    return listOf(
      Object.entries(value).map(([key, inner]) => `${key} ${Array.isArray(inner) ? inner.join(" ") : inner}`),
    );
  const items = value as readonly Value[];
  if (items.length === 0) return null;
  const scalars = items.every((item) => item === null || typeof item !== "object");
  return scalars ? items.join(" ") : listOf(items.map((item) => wordsOf(item as object)));
}

/** The first two values of a record name it and count it; the rest is for JSON. */
const wordsOf = (record: object): string =>
  Object.values(record)
    .filter((value) => value !== null)
    .slice(0, 2)
    .join(" ");

const listOf = (items: readonly string[]): string => items.join("; ");
