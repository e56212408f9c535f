import type { Span } from "#model/span.ts";

const MARKER = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、])/;
const TITLE = /^[^,。;:]{1,30}$/;
/** “存在问题及下步打算” heads plans too. */
const ALSO_PLANS = /打算|计划|措施|对策|建议|思路|安排/;
/** A line that is longer speaks of the problems itself; a shorter one heads the lines that do. */
const LONGEST_HEADING = 60;

/** Passages that tell what is wrong: a paragraph on problems, or all that stands below such a heading up to the next of its kind. */
export function problemPassages(folded: string, opens: RegExp): Span[] {
  const passages: Span[] = [];
  let open: { start: number; end: number; marker: string } | null = null;
  let start = 0;
  for (const line of folded.split("\n")) {
    const end = start + line.length;
    const text = line.trimStart();
    const marker = (MARKER.exec(text)?.[0] ?? "").replace(/[一二三四五六七八九十\d]+/, "1");
    if (open !== null && text !== "" && (open.marker === "" ? TITLE.test(text) : marker === open.marker)) {
      passages.push({ start: open.start, end: open.end });
      open = null;
    }
    if (open !== null) open.end = end;
    else if (opens.test(text)) {
      if (text.length > LONGEST_HEADING) passages.push({ start, end });
      else if (!ALSO_PLANS.test(text)) open = { start, end, marker };
    }
    start = end + 1;
  }
  if (open !== null) passages.push({ start: open.start, end: open.end });
  return passages;
}
