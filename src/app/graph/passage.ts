import { outlineOf } from "#analysis/outline.ts";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { documentSource, type SourceId } from "#model/relation.ts";
import { contains, overlaps, type Span } from "#model/span.ts";
import type { Isolated } from "./isolate.ts";
import { pairKey } from "./scene.ts";

/** What a paragraph speaks of: its issuer in the middle, what it names around it, and the lines for which it is evidence. */
export type Passage = Readonly<{
  entry: DocumentEntry;
  /** Number of the paragraph, from 1, and where it starts. */
  paragraph: number;
  start: number;
  subject: SourceId;
  part: Isolated;
}>;

/** The paragraph around an offset as a part of the graph; null where there is no paragraph. */
export function passageAt(content: DocumentContent, entry: DocumentEntry, at: number): Passage | null {
  const { paragraphs } = outlineOf(content.text);
  const index = paragraphs.findLastIndex(({ start }) => start <= at);
  const span = paragraphs[index];
  if (span === undefined) return null;
  const subject = entry.issuer ?? documentSource(entry.id);
  const named = new Set(content.mentions.filter((mention) => contains(span, mention)).map(({ entity }) => entity));
  const distances = new Map<SourceId, number>([[subject, 0]]);
  for (const entity of named) if (entity !== subject) distances.set(entity, 1);
  const pairs = pairsIn(content, span);
  for (const entity of named) pairs.add(pairKey(subject, entity));
  const part: Isolated = {
    holds: (id) => distances.has(id),
    joins: (source, target) => pairs.has(pairKey(source, target)),
    distances,
  };
  return { entry, paragraph: index + 1, start: span.start, subject, part };
}

const pairsIn = ({ relations }: DocumentContent, span: Span): Set<string> =>
  new Set(
    relations.filter((relation) => overlaps(relation, span)).map(({ source, target }) => pairKey(source, target)),
  );
