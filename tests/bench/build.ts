import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotate } from "#pipeline/annotate.ts";
import { buildCorpus } from "#pipeline/cli/build-corpus.ts";
import { loadKnowledge } from "#pipeline/cli/resources.ts";
import { readDocument } from "#pipeline/read/corpus.ts";
import { listCorpus } from "#pipeline/read/corpus-files.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";

// `npm run bench:build -- FOLDER`: a whole build beside annotating the same documents, in one process and in turn.
// Left out of the build: layout, and what comes before the first text is read (lexicons and segmenter are loaded anew).

const RUNS = 3;
const folder = process.argv[2];
if (folder === undefined) throw new Error("no corpus given; npm run bench:build -- FOLDER");

const known = loadKnowledge();
const segmenter = loadSegmenter();
segmenter.tag("开发区加快转型升级。");
const { files } = listCorpus(folder);
const texts = files.flatMap((file) => {
  const read = readDocument(file, null);
  return "text" in read ? [{ document: read.id, text: read.text }] : [];
});
const root = mkdtempSync(join(tmpdir(), "zonegraph-bench-"));

/** Seconds of a build by its stages; what is not yet a stage counts as "start". */
async function build(out: string): Promise<ReadonlyMap<string, number>> {
  const seconds = new Map<string, number>();
  let stage = "start";
  let since = performance.now();
  const close = (): void => {
    const now = performance.now();
    seconds.set(stage, (seconds.get(stage) ?? 0) + (now - since) / 1000);
    since = now;
  };
  const open = (name: string): void => {
    close();
    stage = name;
  };
  await buildCorpus(folder!, out, {}, { stage: open, step: () => {}, end: close });
  return seconds;
}
const sum = (seconds: ReadonlyMap<string, number>): number => [...seconds.values()].reduce((a, b) => a + b, 0);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

try {
  const annotated: number[] = [];
  const built: ReadonlyMap<string, number>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    annotate(texts, known, segmenter);
    annotated.push((performance.now() - start) / 1000);
    built.push(await build(join(root, `${run}`)));
  }
  const alone = median(annotated);
  const whole = median(built.map((seconds) => sum(seconds) - seconds.get("drawing")! - seconds.get("start")!));
  console.log(
    `${texts.length} documents: annotating ${alone.toFixed(2)} s, building without start and layout ${whole.toFixed(2)} s, ratio ${(whole / alone).toFixed(2)} (medians of ${RUNS} runs in turn; reach 2)`,
  );
  for (const [stage, seconds] of built.at(-1)!) console.log(`  ${stage.padEnd(12)} ${seconds.toFixed(2)} s`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
