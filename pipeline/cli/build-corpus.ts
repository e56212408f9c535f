import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomLcg } from "d3-random";
import { decodeManifest } from "#exchange/dataset/manifest.ts";
import type { Manifest, ReportEntry } from "#model/dataset.ts";
import { build } from "#pipeline/build.ts";
import { isReportEntry, type RawDocument, readDescriptions, readDocument } from "#pipeline/read/corpus.ts";
import { listCorpus } from "#pipeline/read/corpus-files.ts";
import { hashOf, hashOfFolders, hashOfParts } from "#pipeline/read/hash.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import { writeDataset } from "#pipeline/write/dataset.ts";
import { type StagedFolder, stageFolder } from "#pipeline/write/staged-folder.ts";
import { HOME, VERSION } from "./home.ts";
import { loadKnowledge } from "./resources.ts";
import type { Progress } from "./terminal.ts";

/** Everything that decides what a build writes, besides the corpus. */
const RULES = ["pipeline", "src/model", "src/analysis", "src/exchange"];
const SEED = 0.5;

/** `skipped`: documents that could not be read; each is in the dataset's report. */
export type Outcome = Readonly<{ reused: boolean; skipped: number; problems: readonly ReportEntry[] }>;

type Corpus = Readonly<{
  documents: readonly RawDocument[];
  report: readonly ReportEntry[];
  files: number;
  hash: string;
}>;

/**
 * Builds the dataset of a folder, unless the output folder already holds it. Throws, with nothing left behind, where
 * there is nothing to build or nowhere to write; a document that cannot be read is reported and left out.
 */
export function buildCorpus(folder: string, out: string, progress: Progress): Outcome {
  const corpus = readCorpus(folder);
  if (corpus.documents.length === 0) throw new Error(nothingToBuild(folder, corpus));
  const rules = rulesHash();
  const outcome = { skipped: corpus.files - corpus.documents.length, problems: corpus.report };
  if (holds(out, corpus.hash, rules)) return { ...outcome, reused: true };
  const staged = stageFolder(out);
  const interrupted = (): never => {
    staged.discard();
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    writeAll(staged, corpus, rules, progress);
    staged.commit();
  } catch (error) {
    staged.discard();
    throw error;
  } finally {
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
    progress.end();
  }
  return { ...outcome, reused: false };
}

function readCorpus(folder: string): Corpus {
  const listing = listCorpus(folder);
  const { given, report } = readDescriptions(listing);
  const read = listing.files.map((file) => readDocument(file, given.get(file.path) ?? null));
  const documents = read.filter((one): one is RawDocument => !isReportEntry(one));
  return {
    documents,
    report: [...listing.report, ...report, ...read.filter(isReportEntry)],
    files: listing.files.length,
    hash: hashOfParts(documents.map(({ id, hash, given }) => [id, hashOf(`${hash}${JSON.stringify(given)}`)])),
  };
}

function nothingToBuild(folder: string, { files, report }: Corpus): string {
  if (files === 0) return `${folder}: holds no documents; put texts (.txt or .md, UTF-8 or GB18030) there`;
  const first = report.find(({ severity }) => severity === "error");
  const reason = first === undefined ? "" : `, the first (${first.file}) because it ${first.message}`;
  return `${folder}: none of its ${files} documents can be read${reason}`;
}

/** Output depends on the code, the lexicons, the segmenter, and the arithmetic of the machine. */
const rulesHash = (): string =>
  hashOfParts([
    ["code", hashOfFolders(HOME, RULES, (name) => /\.(ts|js|tsv)$/.test(name))],
    ["packages", hashOf(readFileSync(join(HOME, "package.json")))],
    ["machine", `${process.versions.node.split(".")[0]} ${process.arch}`],
  ]);

/** True where the folder holds the dataset of this corpus by these rules. */
function holds(out: string, corpus: string, rules: string): boolean {
  const file = join(out, "manifest.json");
  if (!existsSync(file)) return false;
  try {
    const manifest: Manifest = decodeManifest(readFileSync(file, "utf8"));
    return manifest.generator === VERSION && manifest.corpus === corpus && manifest.rules === rules;
  } catch {
    return false;
  }
}

function writeAll(staged: StagedFolder, corpus: Corpus, rules: string, progress: Progress): void {
  const writer = writeDataset(staged);
  const tools = { segmenter: loadSegmenter(), random: () => randomLcg(SEED), listener: progress };
  const built = build(corpus.documents, loadKnowledge(), tools, writer.add);
  progress.stage("writing", 1);
  writer.finish({
    ...built,
    manifest: { ...built.manifest, generator: VERSION, corpus: corpus.hash, rules },
    report: corpus.report,
  });
  progress.step();
}
