import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { cleanText } from "./clean-text.ts";
import type { CsvValue } from "./csv.ts";
import type { ColumnRow } from "./schema/schema.ts";
import type { TableCodec } from "./table-file.ts";

/** Rows of a row group: what a reader takes into memory at a time, and so does the writer. */
const GROUP_ROWS = 50_000;

type Physical = Readonly<{ type: "INT32" | "DOUBLE" | "BOOLEAN" } | { type: "BYTE_ARRAY"; converted_type: "UTF8" }>;
const TEXT: Physical = { type: "BYTE_ARRAY", converted_type: "UTF8" };
/** Lists and records are texts, as in CSV: programs that read Parquet differ most over nested columns. */
const PHYSICAL: Readonly<Record<string, Physical>> = {
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  flag: { type: "BOOLEAN" },
};
const physicalOf = ({ type }: ColumnRow): Physical => PHYSICAL[type] ?? TEXT;

/** Tables as Parquet (Snappy), a row group at a time; every column may be empty. Throws where a number has no room. */
export const parquetCodec: TableCodec = {
  format: "parquet",
  create: (columns, creator) => {
    const bytes = new ByteWriter();
    const writer = new ParquetWriter({
      writer: bytes,
      createdBy: creator,
      schema: [
        { name: "root", num_children: columns.length },
        ...columns.map((column) => ({
          name: column.column,
          repetition_type: "OPTIONAL" as const,
          ...physicalOf(column),
        })),
      ],
    });
    let pending: CsvValue[][] = columns.map(() => []);
    const flush = (): void => {
      const columnData = columns.map(({ column }, index) => ({ name: column, data: pending[index]! }));
      writer.write({ columnData, rowGroupSize: GROUP_ROWS });
      pending = columns.map(() => []);
    };
    /** What the writer has made since it was asked last. */
    const made = (): Uint8Array => {
      const taken = bytes.getBytes().slice();
      bytes.index = 0;
      return taken;
    };
    return {
      add: (rows) => {
        for (const row of rows) {
          for (const [index, column] of columns.entries()) pending[index]!.push(cellOf(column, row[index] ?? null));
          if (pending[0]!.length >= GROUP_ROWS) flush();
        }
        return made();
      },
      end: () => {
        if (pending[0]!.length > 0) flush();
        writer.finish();
        return made();
      },
    };
  },
};

function cellOf(column: ColumnRow, value: CsvValue): CsvValue {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return null;
  const { type } = physicalOf(column);
  // An empty text says as little as an empty cell of CSV.
  if (type === "BYTE_ARRAY") return cleanText(String(value)) || null;
  if (type === "INT32" && (typeof value !== "number" || value !== (value | 0)))
    throw new Error(
      `${column.table}: ${column.column} "${value}" is no whole number below 2147483648; use --format csv.`,
    );
  return value;
}
