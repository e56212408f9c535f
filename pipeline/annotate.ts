import { documentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { identify, type NameKnowledge } from "./identify.ts";

/** A text to annotate, by the name its line of output carries. */
export type Annotatable = Readonly<{ document: string; text: string }>;

/** A line of `zonegraph annotate`. */
export type AnnotatedDocument = Readonly<{
  document: string;
  mentions: readonly Readonly<{
    start: number;
    end: number;
    type: EntityType;
    name: string;
    rules: readonly string[];
    score: number;
  }>[];
}>;

const SILENT = { stage: () => {}, step: () => {} };

/** Annotates texts as one corpus: mentions with offsets into each text and the canonical name of what they name. */
export function annotate(
  texts: readonly Annotatable[],
  known: NameKnowledge,
  segmenter: Segmenter,
): AnnotatedDocument[] {
  const corpus = texts.map(({ document, text }) => ({ id: documentId(document), text, given: null }));
  const { mentionsOf } = identify(corpus, known, segmenter, SILENT);
  return texts.map(({ document }, i) => ({
    document,
    mentions: mentionsOf(i).map(({ start, end, type, name, rules, score }) => ({
      start,
      end,
      type,
      name,
      rules,
      score,
    })),
  }));
}
