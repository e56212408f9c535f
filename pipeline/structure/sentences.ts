import type { Span } from "#model/span.ts";

const STOP = /[。!?;…(《]/g;
/** What may follow an end and still belongs to the sentence. */
const CLOSERS = new Set("”’)》】〕\"'。!?;…");
const OPENING = new Map([
  ["(", ")"],
  ["《", "》"],
]);
/** Longer sentences are cut, at a comma where there is one: what reads a sentence takes time that grows with its length. */
const LONGEST = 1_000;
/** A bracket that is not closed within this many code units is taken for a slip of the pen. */
const LONGEST_BRACKET = 80;

/**
 * The sentences of the lines, in order and without overlap; none crosses a line, holds blanks at its ends or is longer
 * than 1,000 code units. A semicolon ends one; an end inside brackets or a book title does not.
 */
export function sentencesOf(folded: string, lines: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  for (const line of lines) {
    // A line of its own, for a search in the whole text would run past the line's end.
    const text = folded.slice(line.start, line.end);
    let start = 0;
    STOP.lastIndex = 0;
    for (let match = STOP.exec(text); match !== null; match = STOP.exec(text)) {
      let at = match.index;
      const closing = OPENING.get(match[0]);
      if (closing !== undefined) {
        const close = text.slice(at, at + LONGEST_BRACKET).indexOf(closing);
        if (close >= 0) STOP.lastIndex = at + close + 1;
        continue;
      }
      while (at + 1 < text.length && CLOSERS.has(text[at + 1]!)) at++;
      push(sentences, folded, line.start + start, line.start + at + 1);
      start = at + 1;
      STOP.lastIndex = start;
    }
    push(sentences, folded, line.start + start, line.end);
  }
  return sentences;
}

function push(sentences: Span[], folded: string, from: number, to: number): void {
  let start = from;
  while (to - start > LONGEST) {
    const comma = Math.max(folded.lastIndexOf(",", start + LONGEST - 1), folded.lastIndexOf("、", start + LONGEST - 1));
    let cut = comma > start ? comma + 1 : start + LONGEST;
    if (isLowSurrogate(folded, cut)) cut--;
    pushTrimmed(sentences, folded, start, cut);
    start = cut;
  }
  pushTrimmed(sentences, folded, start, to);
}

function pushTrimmed(sentences: Span[], folded: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && folded[start] === " ") start++;
  while (end > start && folded[end - 1] === " ") end--;
  if (start < end) sentences.push({ start, end });
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
