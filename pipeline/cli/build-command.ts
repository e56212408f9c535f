import { Command } from "commander";
import { loadOverview, loadReport } from "#exchange/dataset.ts";
import type { ReportEntry } from "#model/dataset.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { type BuildOptions, buildCorpus } from "./build-corpus.ts";
import { summaryOf } from "./summary.ts";
import { say, showProgress } from "./terminal.ts";

type Options = { out: string; lexicon?: string; quiet?: boolean; strict?: boolean };

/** `zonegraph build FOLDER --out DIR`: texts to dataset. */
export const buildCommand = (): Command =>
  new Command("build")
    .description("builds the dataset of a folder of documents")
    .argument("<FOLDER>", "documents (.txt, .md), and at most one corpus.csv in each folder")
    .requiredOption("--out <DIR>", "where the dataset goes; an older dataset there is replaced")
    .option("--lexicon <FOLDER>", "your own lexicon, whose word wins")
    .option("--quiet", "no progress, no summary")
    .option("--strict", "end with an error where a document had to be skipped")
    .action(async (folder: string, { out, lexicon, quiet, strict }: Options) => {
      const skipped = await buildAndTell(folder, out, quiet ?? false, lexicon === undefined ? {} : { lexicon });
      if (strict === true && skipped > 0) process.exitCode = 1;
    });

/** Builds, prints problems and the summary to standard error, and returns how many documents were skipped. */
export async function buildAndTell(
  folder: string,
  out: string,
  quiet: boolean,
  options: BuildOptions = {},
): Promise<number> {
  const { reused, skipped, problems } = await buildCorpus(folder, out, options, showProgress(quiet));
  for (const problem of problems) say(lineOf(problem));
  if (skipped > 0) say(`${skipped} ${skipped === 1 ? "document" : "documents"} skipped`);
  if (quiet) return skipped;
  const source = folderSource(out);
  say(summaryOf(await loadOverview(source), await loadReport(source)));
  say(`dataset     ${out}${reused ? " (unchanged since the last build)" : ""}`);
  return skipped;
}

const lineOf = ({ severity, file, line, message }: ReportEntry): string =>
  `${severity}: ${file ?? "corpus"}${line === null ? "" : `:${line}`}: ${message}`;
