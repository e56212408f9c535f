import { createRequire } from "node:module";
import type { Segmenter } from "#pipeline/reading.ts";

const HOW_TO_GET_IT =
  "nodejieba has no native binding here; install a C++ compiler and python3, then run `npm rebuild nodejieba`.";

type Jieba = Readonly<{ load: () => void; tag: (sentence: string) => { word: string; tag: string }[] }>;

/**
 * Loads jieba, once a process: it takes some 300 MB and a second. Throws an error whose one line says how to get the
 * native binding where it is missing.
 */
export function loadSegmenter(): Segmenter {
  let jieba: Jieba;
  try {
    jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
    jieba.load();
  } catch (error) {
    throw new Error(HOW_TO_GET_IT, { cause: error });
  }
  return { tag: (sentence) => jieba.tag(sentence) };
}
