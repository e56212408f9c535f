import { createRequire } from "node:module";
import { randomLcg } from "d3-random";
import { documentId } from "#model/document-id.ts";
import { annotate } from "#pipeline/annotate.ts";
import { SEEDS_FOLDER } from "#pipeline/cli/home.ts";
import { loadKnowledge } from "#pipeline/cli/resources.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import { structure } from "#pipeline/structure/structure.ts";
import { recombine } from "./corpus.ts";
import { benchLarge } from "./large.ts";
import { benchPage } from "./page.ts";
import { benchSearch } from "./search.ts";

// Annotating beside bare nodejieba.tag on the same sentences, in one process; jieba and lexicons are loaded beforehand.

const SMALL = 200;
const LARGE = 2_000;

const segmenter = loadSegmenter();
const jieba = createRequire(import.meta.url)("nodejieba") as { tag: (sentence: string) => unknown };
const known = loadKnowledge();
segmenter.tag("开发区加快转型升级。");

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

function measure(count: number): Readonly<{ bare: number; whole: number; characters: number }> {
  const texts = recombine(SEEDS_FOLDER, count, randomLcg(count / (LARGE + 1)));
  const sentences = texts.flatMap((text, i) => {
    const reading = structure(documentId(`${i}.txt`), text, segmenter);
    return reading.sentences.map(({ start, end }) => text.slice(start, end));
  });
  const bare = seconds(() => {
    for (const sentence of sentences) jieba.tag(sentence);
  });
  const whole = seconds(() => {
    annotate(
      texts.map((text, i) => ({ document: `${i}.txt`, text })),
      known,
      segmenter,
    );
  });
  return { bare, whole, characters: texts.reduce((sum, { length }) => sum + length, 0) };
}

measure(SMALL / 4);
const small = measure(SMALL);
const large = measure(LARGE);
const row = (count: number, { bare, whole, characters }: typeof small): string =>
  `${String(count).padStart(5)} documents, ${characters} characters: bare tagging ${bare.toFixed(2)} s, annotating ${whole.toFixed(2)} s, ratio ${(whole / bare).toFixed(2)}`;
console.log(row(SMALL, small));
console.log(row(LARGE, large));
console.log(
  `growth from ${SMALL} to ${LARGE}: ${(large.whole / small.whole).toFixed(1)} times the time for ${(large.characters / small.characters).toFixed(1)} times the text`,
);
console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
console.log(benchSearch());
await benchPage();
await benchLarge();
