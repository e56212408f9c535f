import { createRequire } from "node:module";
import type { Segmenter } from "#pipeline/reading.ts";

const HOW_TO_GET_IT =
  "nodejieba has no native binding here; install a C++ compiler and python3, then run `npm rebuild nodejieba`.";

type Tagged = Readonly<{ word: string; tag: string }>;
type Jieba = Readonly<{
  load: () => void;
  tag: (sentence: string) => Tagged[];
  cut: (sentence: string, withUnknownWords: boolean) => string[];
}>;

/** As many words as this are remembered with their tags: some 20 MB. */
const MOST_WORDS = 200_000;

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
  return { tag: tagger(jieba) };
}

/**
 * What `tag` gives at half its cost: jieba cuts the same way for both, and looks a tag up by the word alone, so that a
 * word need be tagged only once.
 */
export function tagger(jieba: Pick<Jieba, "tag" | "cut">): Segmenter["tag"] {
  const tags = new Map<string, Tagged>();
  const learn = (word: string, sentence: string): Tagged => {
    const [alone, more] = jieba.tag(word);
    if (more === undefined && alone?.word === word) tags.set(word, alone);
    // By itself the word falls apart: only its sentence shows its tag.
    else for (const tagged of jieba.tag(sentence)) tags.set(tagged.word, tagged);
    return tags.get(word) ?? { word, tag: "x" };
  };
  return (sentence) => {
    if (tags.size > MOST_WORDS) tags.clear();
    const words = jieba.cut(sentence, true);
    const tagged = new Array<Tagged>(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      tagged[i] = tags.get(word) ?? learn(word, sentence);
    }
    return tagged;
  };
}
