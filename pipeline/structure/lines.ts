import type { Span } from "#model/span.ts";

/** The lines of a folded text without the blanks at their ends; empty lines are left out. */
export function linesOf(folded: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from < folded.length; ) {
    let to = folded.indexOf("\n", from);
    if (to < 0) to = folded.length;
    let start = from;
    let end = to;
    while (start < end && folded[start] === " ") start++;
    while (end > start && folded[end - 1] === " ") end--;
    if (start < end) lines.push({ start, end });
    from = to + 1;
  }
  return lines;
}
