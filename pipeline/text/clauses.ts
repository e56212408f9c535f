import type { Span } from "#model/span.ts";

const STOPS: ReadonlySet<number> = new Set([...",:;。!?…\n"].map((stop) => stop.charCodeAt(0)));
const [QUOTE, DASH] = ["“".charCodeAt(0), "—".charCodeAt(0)];
/** Han characters are no stops: most characters are asked nothing more. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
/** A quotation longer than this is prose again: its commas part clauses. */
const LONGEST_QUOTE = 40;

/** The clauses of a folded sentence: what stands between commas, colons and full stops; a comma inside a short quotation parts none. */
export function clausesOf(folded: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    const character = folded.charCodeAt(at);
    if (character >= FIRST_HAN && character <= LAST_HAN) continue;
    if (character === QUOTE) {
      const close = folded.indexOf("”", at);
      if (close > 0 && close < sentence.end && close - at <= LONGEST_QUOTE) at = close;
    } else if (STOPS.has(character) || (character === DASH && folded.charCodeAt(at + 1) === DASH)) {
      if (at > start) clauses.push({ start, end: at });
      start = at + 1;
    }
  }
  if (start < sentence.end) clauses.push({ start, end: sentence.end });
  return clauses;
}

/** Index of the span that holds the offset in spans that ascend without overlap; that of the one before where it lies between two. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
