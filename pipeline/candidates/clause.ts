import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Reading, Token } from "#pipeline/reading.ts";

/** The words by which a name is cut out of its clause. */
export type ClauseWords = Readonly<{
  /** Verbs that govern a name and never belong to it. */
  governing: ReadonlySet<string>;
  /** Words that describe a name without being part of it: 重点, 全省. */
  modifiers: ReadonlySet<string>;
}>;

export const clauseWords = (lexicon: LexiconData): ClauseWords => ({
  governing: new Set((lexicon.words.verbs ?? []).filter((v) => v.facts.kind !== "dual").map((v) => v.word)),
  modifiers: new Set((lexicon.words.modifiers ?? []).map((m) => m.word)),
});

/** Index of the sentence that holds the offset, or -1. */
export function sentenceAt(reading: Reading, offset: number): number {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = sentences[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Index of the token that holds the offset, or -1. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = tokens[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

const NEVER = /^(?:[pcudryeo]|u.|f|q|t)$/;
const LATIN = /^[A-Za-z0-9+.&-]+$/;

/** True where the token cannot stand within a name: prepositions, particles, adverbs, classifiers, punctuation, governing verbs. */
export function breaks(reading: Reading, token: Token, words: ClauseWords): boolean {
  const word = reading.folded.slice(token.start, token.end);
  if (token.tag === "x" || token.tag === "eng" || token.tag === "m")
    return !LATIN.test(word) && !/^[\u3400-\u9fff]+$/.test(word);
  return NEVER.test(token.tag) || words.governing.has(word);
}

/**
 * Where a name begins whose last part starts at `headStart`: leftwards to the first token that breaks it, then inwards
 * over modifiers. Equals `headStart` where nothing stands before the head. Names longer than `most` have no beginning (-1).
 */
export function nameStart(
  reading: Reading,
  sentence: number,
  headStart: number,
  words: ClauseWords,
  most: number,
): number {
  const tokens = reading.tokens(sentence);
  const head = tokenAt(tokens, headStart);
  if (head < 0) return -1;
  let first = tokens[head]!.start < headStart ? head : head + 1;
  for (let i = first - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (i < head && breaks(reading, token, words)) break;
    if (headStart - token.start > most) return -1;
    first = i;
  }
  while (first < head && words.modifiers.has(reading.folded.slice(tokens[first]!.start, tokens[first]!.end))) first++;
  return Math.min(tokens[first]?.start ?? headStart, headStart);
}
