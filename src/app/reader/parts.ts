import type { Mention } from "#model/entity.ts";
import type { Span } from "#model/span.ts";

/** A run of text of one kind: within a mention or not, within the sentence that was asked for or not. */
export type Part = Span & Readonly<{ mention: Mention | null; isMarked: boolean }>;

/**
 * Cuts a paragraph where mentions and the marked sentence begin and end. The parts follow one another without gap; where
 * mentions overlap, the one that starts first owns the characters. `mentions` are in the order of the text.
 */
export function partsOf(paragraph: Span, mentions: readonly Mention[], marked: Span | null): Part[] {
  const runs: Readonly<{ start: number; end: number; mention: Mention | null }>[] = [];
  let at = paragraph.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > paragraph.end) continue;
    if (mention.start > at) runs.push({ start: at, end: mention.start, mention: null });
    runs.push({ start: mention.start, end: mention.end, mention });
    at = mention.end;
  }
  if (at < paragraph.end) runs.push({ start: at, end: paragraph.end, mention: null });
  return runs.flatMap((run) => cut(run, marked));
}

/** A mention is never cut; the marked sentence holds it whole or not at all. */
function cut(run: Omit<Part, "isMarked">, marked: Span | null): Part[] {
  const isIn = (at: number): boolean => marked !== null && marked.start <= at && at < marked.end;
  if (marked === null || run.mention !== null) return [{ ...run, isMarked: isIn(run.start) }];
  const edges = [run.start, marked.start, marked.end, run.end].filter((at) => run.start <= at && at <= run.end);
  return edges
    .slice(0, -1)
    .map((start, index) => ({ ...run, start, end: edges[index + 1]!, isMarked: isIn(start) }))
    .filter(({ start, end }) => start < end);
}

/** The mentions that start in a span; both in the order of the text. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  return mentions.filter((mention) => mention.start >= start && mention.start < end);
}

/** The place of the hit at an offset, from 1; 0 where no hit starts there. */
export const positionOf = (hits: readonly Span[], at: number | null): number =>
  hits.findIndex(({ start }) => start === at) + 1;

/** The hit that follows or precedes an offset, starting over at the other end; undefined where there are none. */
export function stepTo(hits: readonly Span[], at: number | null, step: 1 | -1): Span | undefined {
  const from = at ?? -1;
  if (step === 1) return hits.find(({ start }) => start > from) ?? hits[0];
  return hits.findLast(({ start }) => start < from) ?? hits.at(-1);
}
