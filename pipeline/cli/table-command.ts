import { Command, Option } from "commander";
import { loadOverview } from "#exchange/dataset.ts";
import { columnHelp } from "#exchange/schema/schema.ts";
import { type Column, TABLE_FORMATS, type TableFormat, table } from "#exchange/tables.ts";
import type { DatasetSource, Overview } from "#model/dataset.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { deliver, say } from "./terminal.ts";

/** Rows of a table, and what a reader must know of them in plain words; null where they speak for themselves. */
export type Answer<T> = Readonly<{ rows: readonly T[]; note: string | null }>;

type Flags = Readonly<{ format: TableFormat; out?: string; bom?: boolean }>;

/** Adds to a command what all tables have: format, byte order mark, place, and in its help the meaning of the columns. */
export const asTable = (command: Command): Command =>
  command
    .addOption(new Option("--format <format>", "jsonl or csv").choices(TABLE_FORMATS).default("jsonl"))
    .option("--bom", "start CSV with a byte order mark, for Excel")
    .option("--out <file>", "write to this file instead of standard output")
    .addHelpText("after", () => `\n${columnHelp(command.name())}`);

/** Writes the rows as a command's flags say, and its note to the person at the terminal. */
export async function deliverTable<T extends object>(
  { rows, note }: Answer<T>,
  columns: readonly Column<T>[],
  { format, out, bom }: Flags,
): Promise<void> {
  await deliver(table(rows, columns, { format, bom: bom ?? false }), out);
  if (note !== null) say(`zonegraph: ${note}.`);
}

/** A command that gives a table of a dataset; `F` are its flags besides those of all tables. */
export const tableCommand = <T extends object, F = unknown>(
  name: string,
  description: string,
  columns: readonly Column<T>[],
  answer: (overview: Overview, source: DatasetSource, flags: F) => Answer<T> | Promise<Answer<T>>,
): Command =>
  asTable(new Command(name).description(description).argument("<DIR>", "a dataset, the output of build")).action(
    async (folder: string, flags: Flags & F) => {
      const source = folderSource(folder);
      await deliverTable(await answer(await loadOverview(source), source, flags), columns, flags);
    },
  );
