import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomLcg } from "d3-random";
import { decodeDocumentContent } from "#exchange/dataset/document-content.ts";
import { decodeManifest } from "#exchange/dataset/manifest.ts";
import { documentPath } from "#exchange/dataset/paths.ts";
import type { Manifest, ReportEntry } from "#model/dataset.ts";
import { build } from "#pipeline/build.ts";
import { identify } from "#pipeline/identify.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { isReportEntry, type RawDocument, readDescriptions, readDocument } from "#pipeline/read/corpus.ts";
import { listCorpus } from "#pipeline/read/corpus-files.ts";
import { hashOf, hashOfFolders, hashOfParts } from "#pipeline/read/hash.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { userEffects } from "#pipeline/user-effects.ts";
import { writeDataset } from "#pipeline/write/dataset.ts";
import { type StagedFolder, stageFolder } from "#pipeline/write/staged-folder.ts";
import { HOME, VERSION } from "./home.ts";
import { loadLexicon, loadUserLexicon, prepare } from "./resources.ts";
import { shelfDesk } from "./shelf-desk.ts";
import type { Progress } from "./terminal.ts";

/** Everything that decides what a build writes, besides the corpus. */
const RULES = ["pipeline", "src/model", "src/analysis", "src/exchange"];
const SEED = 0.5;

/** `skipped`: documents that could not be read; each is in the dataset's report. */
export type Outcome = Readonly<{ reused: boolean; skipped: number; problems: readonly ReportEntry[] }>;

/** `lexicon`: the folder of the user's own. */
export type BuildOptions = Readonly<{ lexicon?: string }>;

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
export async function buildCorpus(
  folder: string,
  out: string,
  options: BuildOptions,
  progress: Progress,
): Promise<Outcome> {
  const user = options.lexicon === undefined ? null : loadUserLexicon(options.lexicon);
  const lexicon = loadLexicon(user);
  const corpus = readCorpus(folder);
  if (corpus.documents.length === 0) throw new Error(nothingToBuild(folder, corpus));
  const rules = rulesHash(options);
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
    await writeAll(staged, corpus, { before: out, user, lexicon, rules }, progress);
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
const rulesHash = ({ lexicon }: BuildOptions): string =>
  hashOfParts([
    ["code", hashOfFolders(HOME, RULES, (name) => /\.(ts|js|tsv)$/.test(name))],
    ["packages", hashOf(readFileSync(join(HOME, "package.json")))],
    ["user lexicon", lexicon === undefined ? "" : hashOfFolders(lexicon, ["."], (name) => name.endsWith(".tsv"))],
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

type Making = Readonly<{ before: string; user: LexiconData | null; lexicon: LexiconData; rules: string }>;

async function writeAll(
  staged: StagedFolder,
  corpus: Corpus,
  { before, user, lexicon, rules }: Making,
  progress: Progress,
): Promise<void> {
  const writer = writeDataset(staged);
  const segmenter = loadSegmenter();
  const known = prepare(lexicon);
  const compare = user === null ? null : comparison(user, corpus, segmenter, progress);
  const documents = corpus.documents.map(({ id, given, text }) => ({ id, given, key: hashOf(text), text }));
  const desk = shelfDesk(documents, known, segmenter, { staged, before, rules });
  const tools = { random: () => randomLcg(SEED), listener: progress };
  const built = await build(desk, known, tools, ({ record, content, taken }) => {
    compare?.add(content);
    writer.add({ record, content, mentions: taken.length });
  }).finally(desk.close);
  progress.stage("writing", 1);
  const { review, ...dataset } = built;
  writer.finish({
    ...dataset,
    manifest: { ...dataset.manifest, generator: VERSION, corpus: corpus.hash, rules },
    report: [...corpus.report, ...review, ...(compare?.report() ?? [])],
  });
  progress.step();
}

type Comparison = Readonly<{ add: (line: string) => void; report: () => ReportEntry[] }>;

/** Reads the corpus without the user's lexicon first, and keeps the mentions only, to tell what its lines changed. */
function comparison(user: LexiconData, corpus: Corpus, segmenter: Segmenter, progress: Progress): Comparison {
  const listener = { ...progress, stage: (name: string, steps: number) => progress.stage(`${name} without`, steps) };
  const { mentionsOf } = identify(corpus.documents, prepare(loadLexicon(null)), segmenter, listener);
  const before = new Map(corpus.documents.map(({ id }, i) => [id, mentionsOf(i)]));
  const effects = userEffects(user);
  return {
    add: (line) => {
      const content = decodeDocumentContent(line, documentPath(0), 1);
      effects.add(content, before.get(content.id) ?? [], content.mentions);
      before.delete(content.id);
    },
    report: effects.report,
  };
}
