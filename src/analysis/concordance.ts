import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { yearAt } from "#model/document.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { documentSource, type RelationInstance, type SourceId } from "#model/relation.ts";
import { contains, type Span } from "#model/span.ts";
import { sentenceAround, wholeCharacters } from "./sentence.ts";

/** A keyword in its context: a mention with what stands before and after it, and the sentence it stands in. */
export type Line = Span &
  Readonly<{
    document: DocumentId;
    /** The issuer, or the document where no issuer is known. */
    column: SourceId;
    /** Year of the act around it. */
    year: number | null;
    hit: string;
    /** Text of the same line before and after the hit. */
    left: string;
    right: string;
    sentence: Span;
    /** The same sentence, cut at its hit, which stands between the two. */
    before: string;
    after: string;
  }>;

const CONTEXT = 60;

/** The mentions of an entity in a document as lines, in the order of the text. */
export function linesOf(content: DocumentContent, entry: DocumentEntry, entity: EntityId): Line[] {
  return content.mentions
    .filter((mention) => mention.entity === entity)
    .map((mention) => lineAt(content, entry, mention));
}

/** The line around any span of a document. */
export function lineAt({ id, text }: DocumentContent, entry: DocumentEntry, { start, end }: Span): Line {
  const sentence = sentenceAround(text, { start, end });
  const around = wholeCharacters(text, {
    start: Math.max(0, start - CONTEXT),
    end: Math.min(text.length, end + CONTEXT),
  });
  return {
    document: id,
    column: entry.issuer ?? documentSource(id),
    start,
    end,
    year: yearAt(entry, start),
    hit: text.slice(start, end),
    left: text
      .slice(around.start, start)
      .split(/[\r\n]/)
      .at(-1)!
      .trimStart(),
    right: text
      .slice(end, around.end)
      .split(/[\r\n]/, 1)[0]!
      .trimEnd(),
    sentence,
    before: text.slice(sentence.start, start),
    after: text.slice(end, sentence.end),
  };
}

export const LINE_ORDERS = ["zone", "year", "left", "right"] as const;
/** left and right sort by the characters next to the hit, going outwards. */
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Lines in the order asked for; `rankOf` gives the place of a column. Equal lines keep the order of the text. */
export function sortLines(lines: readonly Line[], order: LineOrder, rankOf: (column: SourceId) => number): Line[] {
  const byPlace = (a: Line, b: Line): number =>
    rankOf(a.column) - rankOf(b.column) || byCodeUnit(a.document, b.document) || a.start - b.start;
  const outwards = (left: string): string => [...left].reverse().join("");
  const compare: Readonly<Record<LineOrder, (a: Line, b: Line) => number>> = {
    zone: byPlace,
    year: (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || byPlace(a, b),
    left: (a, b) => byCodeUnit(outwards(a.left), outwards(b.left)) || byPlace(a, b),
    right: (a, b) => byCodeUnit(a.hit + a.right, b.hit + b.right) || byPlace(a, b),
  };
  return [...lines].sort(compare[order]);
}

/** The instance of a relation that a line shows, which tells its stage; undefined where the line shows none. */
export const instanceAt = (instances: readonly RelationInstance[], line: Span): RelationInstance | undefined =>
  instances.find((instance) => contains(instance, line));
