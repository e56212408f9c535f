import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { loadReport } from "#exchange/dataset.ts";
import { REVIEW_COLUMNS } from "#exchange/table/columns.ts";
import { reviewRows } from "#exchange/table/review.ts";
import { TABLE_FORMATS, type TableFormat, table } from "#exchange/tables.ts";
import { PROGRAM_CATEGORIES } from "#model/entity.ts";
import { addPrograms, type NewProgram } from "#pipeline/lexicon-file.ts";
import { decode } from "#pipeline/read/decode.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { loadLexicon, loadUserLexicon } from "./resources.ts";
import { deliver, say } from "./terminal.ts";

type ReviewFlags = Readonly<{ format: TableFormat; out?: string; bom?: boolean }>;
type AcceptFlags = Readonly<{ lexicon: string; name?: string; category?: string }>;

/** `zonegraph review DIR`: what a person may decide. */
export const reviewCommand = (): Command =>
  new Command("review")
    .description("lists what waits for your decision: likely phrases, doubtful names, effects of your lexicon")
    .argument("<DIR>", "a dataset, the output of build")
    .addOption(new Option("--format <format>", "jsonl or csv").choices(TABLE_FORMATS).default("jsonl"))
    .option("--bom", "start CSV with a byte order mark, for Excel")
    .option("--out <file>", "write to this file instead of standard output")
    .action(async (folder: string, { format, out, bom }: ReviewFlags) => {
      const rows = reviewRows(await loadReport(folderSource(folder)));
      await deliver(table(rows, REVIEW_COLUMNS, { format, bom: bom ?? false }), out);
    });

/** `zonegraph accept DIR PHRASE… --lexicon FOLDER`: takes phrases into the user's lexicon as programs. */
export const acceptCommand = (): Command =>
  new Command("accept")
    .description("takes phrases that review lists into your lexicon, as programs")
    .argument("<DIR>", "a dataset, the output of build")
    .argument("<PHRASE...>", "wordings as review lists them")
    .requiredOption("--lexicon <FOLDER>", "your own lexicon; programs.tsv there is made or added to")
    .option("--name <NAME>", "the program that all the phrases name; without it each is a program of its own")
    .addOption(new Option("--category <CATEGORY>", "category of the program").choices(PROGRAM_CATEGORIES))
    .action(async (folder: string, phrases: string[], { lexicon, name, category }: AcceptFlags) => {
      const listed = new Set(reviewRows(await loadReport(folderSource(folder))).map(({ wording }) => wording));
      const unknown = phrases.find((phrase) => !listed.has(phrase));
      if (unknown !== undefined)
        throw new Error(`${folder}: "${unknown}" is not up for review; zonegraph review ${folder} lists what is.`);
      const programs = (name === undefined ? phrases : [name]).map(
        (one): NewProgram => ({
          name: one,
          surfaces: name === undefined ? [] : phrases,
          category: category ?? null,
        }),
      );
      const file = accept(lexicon, programs);
      say(`${file}: holds ${phrases.join(", ")}; build again with --lexicon ${lexicon}`);
    });

/** Writes the programs to the user's lexicon, and takes them back where they contradict it. */
function accept(lexicon: string, programs: readonly NewProgram[]): string {
  mkdirSync(lexicon, { recursive: true });
  const file = join(lexicon, "programs.tsv");
  const before = existsSync(file) ? readFileSync(file) : null;
  replace(file, addPrograms(before === null || before.length === 0 ? "" : decode(before).text, programs));
  try {
    loadLexicon(loadUserLexicon(lexicon));
  } catch (error) {
    if (before === null) rmSync(file);
    else replace(file, before);
    throw error;
  }
  return file;
}

/** A lexicon is a person's work: it is never half written. */
function replace(file: string, content: string | Uint8Array): void {
  const partial = `${file}.partial`;
  writeFileSync(partial, content);
  renameSync(partial, file);
}
