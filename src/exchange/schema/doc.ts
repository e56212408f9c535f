import type { Column } from "../tables.ts";

/** What a cell holds: a list is `a b` in CSV and an array in JSON, a record `name value; name value` and an object. */
export type ValueType = "text" | "integer" | "number" | "flag" | "list" | "record";

/** What a column means. `entity` stands for three columns in CSV: its name, id and type. */
export type ColumnDoc = Readonly<{ type: ValueType | "entity"; unit: string | null; en: string; zh: string }>;

/** A meaning for every field of a row, in the order of the columns; leaving one out is an error of type. */
export type Docs<T> = Readonly<Record<keyof T & string, ColumnDoc>>;

type Make = (en: string, zh: string, unit?: string) => ColumnDoc;
const make =
  (type: ColumnDoc["type"]): Make =>
  (en, zh, unit) => ({ type, unit: unit ?? null, en, zh });

export const text = make("text");
export const integer = make("integer");
export const number = make("number");
export const flag = make("flag");
export const list = make("list");
export const record = make("record");
export const entity = make("entity");

/** The columns of a table in CSV, in order; the same names as in JSON Lines. */
export const columnsOf = <T>(docs: Docs<T>): Column<T>[] =>
  (Object.entries(docs) as [keyof T & string, ColumnDoc][]).map(([name, { type }]) =>
    type === "entity" ? { entity: name } : name,
  );

/** The parts of an entity in CSV, after its name. */
export const ENTITY_PARTS: readonly (readonly [suffix: string, en: string, zh: string])[] = [
  ["", "name", "名称"],
  ["_id", "id", "编号"],
  ["_type", "type", "类型"],
];
