import type { Span } from "#model/span.ts";
import type { Reading } from "#pipeline/reading.ts";
import { tokenAt } from "./clause.ts";

/** Tags of what the segmenter does not know, or knows for a name. */
const NAMES: ReadonlySet<string> = new Set(["x", "eng", "nz", "nr", "nrt", "nt"]);

/** 1 where the span looks like a name: the segmenter did not know all of it, or cut it into single characters; else 0. */
export function shapeOf(reading: Reading, sentence: number, span: Span): number {
  const tokens = reading.tokens(sentence);
  let single = 0;
  let count = 0;
  for (let i = tokenAt(tokens, span.start); i >= 0 && i < tokens.length && tokens[i]!.start < span.end; i++) {
    const { start, end, tag } = tokens[i]!;
    if (NAMES.has(tag)) return 1;
    count++;
    if (end - start === 1) single++;
  }
  return single > 0 && count > 1 ? 1 : 0;
}
