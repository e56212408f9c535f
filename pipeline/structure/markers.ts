const NUMERAL = "[〇零一二三四五六七八九十百]{1,4}";

/** How list items and headings are numbered, from the outermost to the innermost. */
const MARKERS: readonly RegExp[] = [
  new RegExp(`^第(?:${NUMERAL}|\\d{1,2})(?:部分|章|篇|节)[: ,、]*`),
  new RegExp(`^${NUMERAL}(?:、 ?|\\. ?(?!\\d))`),
  new RegExp(`^\\(${NUMERAL}\\)[、.]? ?`),
  /^\d{1,2}(?:[、] ?|\. ?(?!\d))/,
  /^(?:\(\d{1,2}\)|\d{1,2}\)|[①-⑳㈠-㈩])[、.]? ?/,
  new RegExp(`^(?:任务|第)(?:${NUMERAL})[:,、]|^[★☆◆◇■□●○▲△※·]+ ?|^——`),
  new RegExp(`^${NUMERAL}(?:是|要|抓)`),
];

/** A list marker at the start of a line: its rank, 1 for the outermost kind, and its length in code units. */
export type Marker = Readonly<{ rank: number; length: number }>;

/** The list marker that a folded line starts with, or null. */
export function markerOf(line: string): Marker | null {
  for (const [index, pattern] of MARKERS.entries()) {
    const match = pattern.exec(line);
    if (match !== null) return { rank: index + 1, length: match[0].length };
  }
  return null;
}
