import type { Span } from "#model/span.ts";
import type { Reading, Token } from "#pipeline/reading.ts";

/** How the edges of a span lie to the words of the segmenter. */
export type Edges = "word" | "words" | "inside" | "crossing";

/** What the surroundings of a span say about it. */
export type Features = Readonly<{
  edges: Edges;
  /** Tag of the only word, or of the last one. */
  tag: string;
  /** The word before and after, quotation marks left out; empty at the edges of the sentence. */
  before: string;
  after: string;
  /** True where quotation marks stand directly around the span. */
  quoted: boolean;
  /** True where an edge lies within a word the segmenter knows. */
  cuts: boolean;
  /** True where no Latin letter or digit touches the span. */
  alone: boolean;
}>;

const LATIN = /[A-Za-z0-9]/;

/** Reads the features of a span within a sentence; the span may not leave the sentence. */
export function featuresOf(reading: Reading, sentence: number, span: Span): Features {
  const tokens = reading.tokens(sentence);
  const { folded } = reading;
  let first = tokenIndex(tokens, span.start);
  let last = tokenIndex(tokens, span.end - 1);
  const alone = !LATIN.test(folded[span.start - 1] ?? "") && !LATIN.test(folded[span.end] ?? "");
  if (first < 0 || last < 0)
    return { edges: "crossing", tag: "", before: "", after: "", quoted: false, cuts: false, alone };
  const starts = tokens[first]!.start === span.start;
  const ends = tokens[last]!.end === span.end;
  const edges: Edges = starts && ends ? (first === last ? "word" : "words") : first === last ? "inside" : "crossing";
  const cuts = (!starts && tokens[first]!.tag !== "x") || (!ends && tokens[last]!.tag !== "x");
  const { tag } = tokens[last]!;
  const word = (index: number, from: number, to: number): string => {
    const token = tokens[index];
    return token === undefined ? "" : folded.slice(Math.max(token.start, from), Math.min(token.end, to));
  };
  const isMark = (text: string): boolean => /^[“”"' ]+$/.test(text);
  if (starts) first--;
  if (ends) last++;
  if (isMark(word(first, 0, span.start))) first--;
  if (isMark(word(last, span.end, folded.length))) last++;
  return {
    edges,
    tag,
    before: word(first, 0, span.start),
    after: word(last, span.end, folded.length),
    quoted: folded[span.start - 1] === "“" && folded[span.end] === "”",
    cuts,
    alone,
  };
}

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
