import type { Span } from "#model/span.ts";
import { headerFields } from "#pipeline/text/header-fields.ts";
import { markerOf } from "./markers.ts";

/** A page's chrome above a text may take many short lines; a header longer than this is none. */
const MOST_LINES = 60;
const LONGEST_LINE = 80;

/**
 * How many of the first lines stand before the body: title, source, date and the words of a web page. The body starts
 * at the first line that reads like prose, opens a list or addresses somebody.
 */
export function headerLength(folded: string, lines: readonly Span[]): number {
  let length = 0;
  while (length < lines.length && length < MOST_LINES && isHeaderLine(folded, lines[length]!)) length++;
  // A text of short lines only has no header but its first line.
  return length < lines.length && length < MOST_LINES ? length : Math.min(1, lines.length);
}

function isHeaderLine(folded: string, line: Span): boolean {
  const text = folded.slice(line.start, line.end);
  if (headerFields(folded, line).length > 0) return true;
  if (text.length > LONGEST_LINE || /[。;]/.test(text)) return false;
  if (markerOf(text) !== null) return false;
  return !/^.{0,30}:$/.test(text) || /^[【[]/.test(text);
}
