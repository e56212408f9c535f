import type { Span } from "#model/span.ts";
import { automaton } from "./aho-corasick.ts";

/** An occurrence of a word; `word` is its place in the list. */
export type WordHit = Span & Readonly<{ word: number }>;

/** Finds words in a folded text, in the order of the text; a word inside a longer one of the list is not reported. */
export type WordFinder = (folded: string) => WordHit[];

/** Builds the finder of a list of words. */
export function wordFinder(words: readonly string[]): WordFinder {
  const { scan } = automaton(words);
  return (folded) => {
    const units = new Uint16Array(folded.length);
    for (let i = 0; i < folded.length; i++) units[i] = folded.charCodeAt(i);
    const kept: WordHit[] = [];
    // Ends ascend, and of one end the longest comes first: later hits can only swallow the last ones kept.
    scan(units, units.length, (word, start, end) => {
      const last = kept.at(-1);
      if (last !== undefined && last.start <= start && end <= last.end) return;
      while (kept.length > 0 && start <= kept.at(-1)!.start) kept.pop();
      kept.push({ word, start, end });
    });
    return kept;
  };
}
