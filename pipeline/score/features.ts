import type { Span } from "#model/span.ts";
import type { Reading, Token } from "#pipeline/reading.ts";

/** How the edges of a span lie to the words of the segmenter. */
export type Edges = "word" | "words" | "inside" | "crossing";

/** The words around a span; reads tokens only when asked. */
export type Surroundings = Readonly<{
  edges: Edges;
  /** True where an edge lies within a word the segmenter knows. */
  cuts: boolean;
  /** The word before and after, quotation marks left out; empty at the edges of the sentence. */
  before: () => string;
  after: () => string;
}>;

/** Reads how a span lies in its sentence; the span may not leave the sentence. */
export function surroundings(reading: Reading, sentence: number, span: Span): Surroundings {
  const tokens = reading.tokens(sentence);
  const { folded } = reading;
  const first = tokenIndex(tokens, span.start);
  const last = tokenIndex(tokens, span.end - 1);
  if (first < 0 || last < 0) return { edges: "crossing", cuts: false, before: () => "", after: () => "" };
  const starts = tokens[first]!.start === span.start;
  const ends = tokens[last]!.end === span.end;
  const edges: Edges = starts && ends ? (first === last ? "word" : "words") : first === last ? "inside" : "crossing";
  const word = (index: number, from: number, to: number): string => {
    const token = tokens[index];
    return token === undefined ? "" : folded.slice(Math.max(token.start, from), Math.min(token.end, to));
  };
  return {
    edges,
    cuts: (!starts && tokens[first]!.tag !== "x") || (!ends && tokens[last]!.tag !== "x"),
    before: () => {
      const at = starts ? first - 1 : first;
      return word(isMark(word(at, 0, span.start)) ? at - 1 : at, 0, span.start);
    },
    after: () => {
      const at = ends ? last + 1 : last;
      return word(isMark(word(at, span.end, folded.length)) ? at + 1 : at, span.end, folded.length);
    },
  };
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
