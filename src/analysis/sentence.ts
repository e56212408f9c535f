import type { Span } from "#model/span.ts";

const ENDS = new Set("。！？!?；;\n\r");
const CLOSERS = new Set("”’」』）)》");
const SPACE = /\s/;

/**
 * The sentence around a span, without space at its ends; it ends with a full stop, a semicolon or a line. A sentence longer
 * than `limit` code units is cut to the part around the span.
 */
export function sentenceAround(text: string, span: Span, limit = 320): Span {
  let start = span.start;
  while (start > 0 && !ENDS.has(text[start - 1]!)) start--;
  while (start < span.start && (SPACE.test(text[start]!) || CLOSERS.has(text[start]!))) start++;
  let end = span.end;
  if (!ENDS.has(text[end - 1] ?? "")) while (end < text.length && !ENDS.has(text[end]!)) end++;
  if (end < text.length && !/[\r\n]/.test(text[end]!) && ENDS.has(text[end]!)) end++;
  while (end < text.length && CLOSERS.has(text[end]!)) end++;
  while (end > span.end && SPACE.test(text[end - 1]!)) end--;
  if (end - start <= limit) return { start, end };
  const room = Math.max(0, limit - (span.end - span.start));
  const from = Math.max(start, span.start - Math.floor(room / 2));
  return wholeCharacters(text, { start: from, end: Math.min(end, from + limit) });
}

/** The same span without half a surrogate pair at either end. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  const isLow = (at: number): boolean => at < text.length && text.charCodeAt(at) >> 10 === 0x37;
  return { start: isLow(start) ? start + 1 : start, end: isLow(end) ? end - 1 : end };
}
