import type { Span } from "#model/span.ts";

/** A heading of a document: the span of its line's head, its words, and its depth from 0. */
export type Heading = Span & Readonly<{ title: string; level: number }>;

/** Lines that are not empty, and the headings among them, both in the order of the text. */
export type Outline = Readonly<{ paragraphs: readonly Span[]; headings: readonly Heading[] }>;

/** Where a place lies: the headings above it, outermost first, and the number of its paragraph from 1. */
export type PlaceInText = Readonly<{ headings: readonly string[]; paragraph: number }>;

// The ways in which official documents number their parts, from the widest to the narrowest (GB/T 9704).
const NUMBERINGS = [
  /^第[一二三四五六七八九十百\d]{1,4}(?:部分|章|篇|节)/,
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^[（(]\d{1,2}[)）]/,
];
const LONGEST_TITLE = 32;

/** Reads the paragraphs and numbered headings of a text. Depths are those in use, so that a text that starts with (一) starts at 0. */
export function outlineOf(text: string): Outline {
  const paragraphs = paragraphsOf(text);
  const found = paragraphs.flatMap((paragraph) => {
    const line = text.slice(paragraph.start, paragraph.end);
    const numbering = NUMBERINGS.findIndex((pattern) => pattern.test(line));
    const title = numbering < 0 ? "" : titleOf(line);
    return title === "" ? [] : [{ start: paragraph.start, end: paragraph.start + title.length, title, numbering }];
  });
  const depths = [...new Set(found.map(({ numbering }) => numbering))].sort((a, b) => a - b);
  return {
    paragraphs,
    headings: found.map(({ start, end, title, numbering }) => ({
      start,
      end,
      title,
      level: depths.indexOf(numbering),
    })),
  };
}

/** Where an offset lies in an outline; paragraph 0 is before the first. */
export function placeInText({ paragraphs, headings }: Outline, offset: number): PlaceInText {
  const above: Heading[] = [];
  for (const heading of headings) {
    if (heading.start > offset) break;
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    above.push(heading);
  }
  return {
    headings: above.map(({ title }) => title),
    paragraph: paragraphs.findLastIndex(({ start }) => start <= offset) + 1,
  };
}

function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    if (start < end) paragraphs.push({ start, end });
  }
  return paragraphs;
}

/** The first sentence of a numbered line, else its first clause; empty where even that is too long to be a title. */
function titleOf(line: string): string {
  const sentence = line.split(/[。；：:;]/, 1)[0]!;
  if (sentence.length <= LONGEST_TITLE) return sentence.trimEnd();
  const clause = sentence.split(/[，,]/, 1)[0]!;
  return clause.length <= LONGEST_TITLE ? clause.trimEnd() : "";
}
