import type { Manifest } from "#model/dataset.ts";
import { CORPUS_TABLES, type CorpusTable } from "./corpus-tables.ts";
import { columnRows } from "./schema/schema.ts";
import type { TableCodec } from "./table-file.ts";

export const DATA_PACKAGE = "datapackage.json";

/** A file of a table: its path below the folder, and its rows. */
export type TablePart = Readonly<{ table: CorpusTable; path: string; rows: number }>;

/** Types of Frictionless Table Schema; lists and records are texts. */
const FIELD_TYPES: Readonly<Record<string, string>> = { integer: "integer", number: "number", flag: "boolean" };
const MEDIA_TYPES = { csv: "text/csv", parquet: "application/vnd.apache.parquet" } as const;
/** CSV as we write it; the byte order mark, where there is one, is no part of it. */
const DIALECT = { delimiter: ",", lineTerminator: "\r\n", doubleQuote: true, header: true };

const KEYS: Readonly<Partial<Record<CorpusTable, string>>> = { documents: "document", entities: "id" };
/** Columns whose values are keys of another table; an id of an end may also be that of a document (`document:…`). */
const REFERENCES: Readonly<Partial<Record<CorpusTable, Readonly<Record<string, CorpusTable>>>>> = {
  documents: { issuer_id: "entities" },
  mentions: { document: "documents", issuer_id: "entities", entity_id: "entities" },
  relations: { document: "documents", target_id: "entities" },
  evidence: { document: "documents", target_id: "entities" },
  targets: { document: "documents", about: "entities" },
};

/**
 * The written schema of exported tables, a Frictionless data package: what each file is, and of each column its type, unit
 * and meaning in English and Chinese.
 */
export function dataPackage(manifest: Manifest, parts: readonly TablePart[], format: TableCodec["format"]): string {
  const { generator, corpus, rules } = manifest;
  const counts = new Map<CorpusTable, number>();
  for (const { table } of parts) counts.set(table, (counts.get(table) ?? 0) + 1);
  const resources = parts.map(({ table, path, rows }) => ({
    name: counts.get(table) === 1 ? table : path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf(".")),
    profile: "tabular-data-resource",
    path,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === "csv" && { encoding: "utf-8", dialect: DIALECT }),
    rows,
    schema: schemaOf(table),
  }));
  const package_ = {
    profile: "tabular-data-package",
    name: "zonegraph-tables",
    format: "zonegraph",
    description: `Tables of a corpus, made by Zonegraph ${generator}`,
    zonegraph: { generator, corpus, rules },
    resources,
  };
  return `${JSON.stringify(package_, null, 2)}\n`;
}

function schemaOf(table: CorpusTable) {
  const key = KEYS[table];
  return {
    fields: columnRows(CORPUS_TABLES[table]).map(({ column, type, unit, en, zh }) => ({
      name: column,
      type: FIELD_TYPES[type] ?? "string",
      description: en,
      description_zh: zh,
      ...(unit !== null && { unit }),
      ...((type === "list" || type === "record") && { holds: type }),
    })),
    missingValues: [""],
    ...(key !== undefined && { primaryKey: key }),
    foreignKeys: Object.entries(REFERENCES[table] ?? {}).map(([column, other]) => ({
      fields: column,
      reference: { resource: other, fields: KEYS[other] },
    })),
  };
}
