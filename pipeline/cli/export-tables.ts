import { loadOverview } from "#exchange/dataset.ts";
import { csvCodec, type TableCodec } from "#exchange/table-file.ts";
import { writeTables } from "#exchange/write-tables.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { TABLES } from "#pipeline/write/folder-kind.ts";
import { stageFolder } from "#pipeline/write/staged-folder.ts";
import { say, showProgress } from "./terminal.ts";

export const TABLE_FILES = ["csv", "parquet"] as const;

/** `zonegraph export DIR --tables PATH`: all tables of a dataset with their schema; the folder is whole or not there. */
export async function exportTables(
  folder: string,
  out: string,
  format: (typeof TABLE_FILES)[number],
  bom: boolean,
): Promise<void> {
  const source = folderSource(folder);
  const overview = await loadOverview(source);
  // The writer of Parquet is loaded only where it is asked for.
  const codec: TableCodec = format === "csv" ? csvCodec(bom) : (await import("#exchange/parquet.ts")).parquetCodec;
  const staged = stageFolder(out, TABLES);
  const progress = showProgress(false);
  try {
    progress.stage("tables", overview.manifest.documentShards);
    const parts = await writeTables(source, overview, { codec, open: staged.openFile, onShard: progress.step });
    staged.commit();
    progress.end();
    for (const table of new Set(parts.map((part) => part.table))) {
      const own = parts.filter((part) => part.table === table);
      const rows = own.reduce((sum, part) => sum + part.rows, 0);
      say(`${table.padEnd(12)}${rows} rows${own.length > 1 ? ` in ${own.length} files` : ""}`);
    }
    say(`written to ${out}; datapackage.json says what every column means`);
  } finally {
    progress.end();
    staged.discard();
  }
}
