import type { EntityId, Mention } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import { firstFrom } from "#pipeline/text/stages.ts";

const ABOUT_TYPES = ["program", "industry", "park"] as const;

/**
 * What a figure is about, of the mentions of its clause: the nearest program before it, else the first after it that does
 * not belong to the next figure, then industries, then parks.
 */
export function aboutOf(mentions: readonly Mention[], figure?: Span, next: Span | null = null): EntityId | null {
  for (const type of ABOUT_TYPES) {
    const ofType = mentions.filter((mention) => mention.type === type);
    const near =
      figure === undefined
        ? ofType[0]
        : (ofType.findLast(({ end }) => end <= figure.start) ??
          ofType.find(({ start }) => next === null || start < next.start));
    if (near !== undefined) return near.entity;
  }
  return null;
}

const LONGEST_TOPIC = 200;

/** The topic that opens the line of a figure: “1.甲工程。计划…68户”. */
export function topicAbove(
  folded: string,
  headings: readonly (Span & Readonly<{ about: EntityId | null }>)[],
  figure: Span,
): EntityId | null {
  const heading = headings[firstFrom(headings, figure.start) - 1];
  if (heading === undefined || figure.start - heading.end > LONGEST_TOPIC) return null;
  return folded.slice(heading.end, figure.start).includes("\n") ? null : heading.about;
}
