import type { DatasetSource, Overview } from "#model/dataset.ts";
import { CORPUS_TABLES, type CorpusTable, corpusTables } from "./corpus-tables.ts";
import type { CsvValue } from "./csv.ts";
import { DATA_PACKAGE, dataPackage, type TablePart } from "./data-package.ts";
import { columnRows } from "./schema/schema.ts";
import type { TableCodec } from "./table-file.ts";

/** A file that is being written. */
export type OpenFile = Readonly<{ write: (bytes: Uint8Array) => void; close: () => void }>;

/** Tables that grow with the text: each is a folder of parts, however many it takes. */
const IN_PARTS: ReadonlySet<CorpusTable> = new Set(["mentions", "relations", "evidence", "targets"]);
/** Rows of a part: it still fits a sheet of Excel. */
const PART_ROWS = 1_000_000;

export type TableOrder = Readonly<{
  codec: TableCodec;
  /** Opens a file by its path below the folder, for writing. */
  open: (path: string) => OpenFile;
  /** Hears when a shard of documents has been read. */
  onShard?: () => void;
  partRows?: number;
}>;

/**
 * Writes all tables of a dataset and, last, their schema as datapackage.json; returns the files in the order of the tables.
 * A part ends between two shards, before it has more than a million rows. Faults are those of reading the dataset and of
 * `open`.
 */
export async function writeTables(
  source: DatasetSource,
  overview: Overview,
  { codec, open, onShard, partRows = PART_ROWS }: TableOrder,
): Promise<TablePart[]> {
  const creator = `Zonegraph ${overview.manifest.generator}`;
  const names = Object.keys(CORPUS_TABLES) as CorpusTable[];
  const writers = new Map(names.map((table) => [table, writeTable(table, { codec, open, partRows }, creator)]));
  for await (const { table, rows } of corpusTables(source, overview, onShard)) writers.get(table)!.add(rows);
  const parts = [...writers.values()].flatMap(({ finish }) => finish());
  const file = open(DATA_PACKAGE);
  file.write(new TextEncoder().encode(dataPackage(overview.manifest, parts, codec.format)));
  file.close();
  return parts;
}

type TableWriter = Readonly<{ add: (rows: readonly (readonly CsvValue[])[]) => void; finish: () => TablePart[] }>;

function writeTable(
  table: CorpusTable,
  { codec, open, partRows }: Required<Pick<TableOrder, "codec" | "open" | "partRows">>,
  creator: string,
): TableWriter {
  const columns = columnRows(CORPUS_TABLES[table]);
  const done: TablePart[] = [];
  const start = () => {
    const part = `${table}-${String(done.length).padStart(4, "0")}`;
    const path = IN_PARTS.has(table) ? `${table}/${part}.${codec.format}` : `${table}.${codec.format}`;
    return { path, rows: 0, codec: codec.create(columns, creator), file: open(path) };
  };
  let part = start();
  const end = (): void => {
    part.file.write(part.codec.end());
    part.file.close();
    done.push({ table, path: part.path, rows: part.rows });
  };
  return {
    add: (rows) => {
      if (IN_PARTS.has(table) && part.rows > 0 && part.rows + rows.length > partRows) {
        end();
        part = start();
      }
      part.file.write(part.codec.add(rows));
      part.rows += rows.length;
    },
    finish: () => {
      end();
      return done;
    },
  };
}
