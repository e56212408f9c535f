import { BOM, type CsvValue, csvLine } from "./csv.ts";
import type { ColumnRow } from "./schema/schema.ts";
import { fitting } from "./tables.ts";

/** Turns rows into the bytes of one file: what can be written so far, and what is left at the end. */
export type TableFile = Readonly<{
  add: (rows: readonly (readonly CsvValue[])[]) => Uint8Array;
  end: () => Uint8Array;
}>;

/** A way to write tables: how names of files end, and a new file of a table with these columns. */
export type TableCodec = Readonly<{
  format: "csv" | "parquet";
  create: (columns: readonly ColumnRow[], creator: string) => TableFile;
}>;

/** Tables as CSV; `bom` as in other tables, for Excel. */
export const csvCodec = (bom: boolean): TableCodec => ({
  format: "csv",
  create: (columns) => {
    let head = (bom ? BOM : "") + csvLine(columns.map(({ column }) => column));
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const taken = (): string => {
      const taking = head;
      head = "";
      return taking;
    };
    return {
      add: (rows) => bytes(taken() + rows.map((row) => csvLine(bom ? row.map(fitting) : row)).join("")),
      end: () => bytes(taken()),
    };
  },
});
