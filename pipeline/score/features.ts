import type { Span } from "#model/span.ts";
import type { Reading, Token } from "#pipeline/reading.ts";

/** How the edges of a span lie to the words of the segmenter. */
type Edges = "word" | "words" | "inside" | "crossing";

/** How a span lies among the tokens of its sentence. */
export type Place = Readonly<{
  edges: Edges;
  /** True where an edge lies within a word the segmenter knows, false where it made the word up itself. */
  cuts: boolean;
}>;

const NOWHERE: Place = { edges: "crossing", cuts: false };
const WORD: Place = { edges: "word", cuts: false };
const WORDS: Place = { edges: "words", cuts: false };

/** Reads how a span lies in its sentence; the span may not leave the sentence. */
export function placeOf(reading: Reading, sentence: number, span: Span): Place {
  const tokens = reading.tokens(sentence);
  const first = tokenIndex(tokens, span.start);
  if (first < 0) return NOWHERE;
  let last = first;
  while (last < tokens.length && tokens[last]!.end < span.end) last++;
  if (last === tokens.length) return NOWHERE;
  const starts = tokens[first]!.start === span.start;
  const ends = tokens[last]!.end === span.end;
  if (starts && ends) return first === last ? WORD : WORDS;
  const cuts = (!starts && tokens[first]!.tag !== "x") || (!ends && tokens[last]!.tag !== "x");
  return { edges: first === last ? "inside" : "crossing", cuts };
}

/** The word before the offset, quotation marks left out; empty at the edge of the sentence. */
export const wordBefore = (reading: Reading, sentence: number, offset: number): string =>
  wordBeside(reading, sentence, offset - 1, -1);

/** The word after the offset, quotation marks left out; empty at the edge of the sentence. */
export const wordAfter = (reading: Reading, sentence: number, offset: number): string =>
  wordBeside(reading, sentence, offset, 1);

function wordBeside({ folded, tokens }: Reading, sentence: number, at: number, step: number): string {
  const words = tokens(sentence);
  for (let i = tokenIndex(words, at); i >= 0 && i < words.length; i += step) {
    const word = folded.slice(words[i]!.start, words[i]!.end);
    if (!isMark(word)) return word;
  }
  return "";
}

const isMark = (text: string): boolean => /^[“”"' ]+$/.test(text);
const LATIN = /[A-Za-z0-9]/;

/** True where quotation marks stand directly around the span. */
export const isQuoted = ({ folded }: Reading, { start, end }: Span): boolean =>
  folded[start - 1] === "“" && folded[end] === "”";

/** True where no Latin letter or digit touches the span. */
export const standsAlone = ({ folded }: Reading, { start, end }: Span): boolean =>
  !LATIN.test(folded[start - 1] ?? "") && !LATIN.test(folded[end] ?? "");

function tokenIndex(tokens: readonly Token[], offset: number): number {
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
