import type { Span } from "#model/span.ts";
import { automaton } from "./aho-corasick.ts";
import { unitsOf } from "./units.ts";

/** An occurrence of a word; `word` is its place in the list. */
export type WordHit = Span & Readonly<{ word: number }>;

/** Finds words in a folded text, in the order of their ends; of one end the longest comes first. */
export type WordFinder = (folded: string) => WordHit[];

/** Builds the finder of a list of words. */
export function wordFinder(words: readonly string[]): WordFinder {
  const { scan } = automaton(words);
  return (folded) => {
    const found: WordHit[] = [];
    scan(unitsOf(folded), folded.length, (word, start, end) => {
      found.push({ word, start, end });
    });
    return found;
  };
}

/** Leaves out hits inside longer ones, and puts the rest in the order of the text. */
export function longest<T extends Span>(hits: readonly T[]): T[] {
  const kept: T[] = [];
  // Ends ascend: a later hit can only swallow the last ones kept.
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last !== undefined && last.start <= hit.start && hit.end <= last.end) continue;
    while (kept.length > 0 && hit.start <= kept.at(-1)!.start) kept.pop();
    kept.push(hit);
  }
  return kept;
}
