import { documentId } from "#model/document.ts";
import type { EntityType } from "#model/entity.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { type Knowledge, recognise } from "./recognise.ts";
import { structure } from "./structure/structure.ts";

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

/** Annotates texts as one corpus: mentions with offsets into each text and the canonical name of what they name. */
export function annotate(texts: readonly Annotatable[], known: Knowledge, segmenter: Segmenter): AnnotatedDocument[] {
  const readings = texts.map(({ document, text }) => structure(documentId(document), text, segmenter));
  const recognised = recognise(readings, known);
  return texts.map(({ document, text }, i) => ({
    document,
    mentions: recognised[i]!.map(({ start, end, type, name, rules, score }) => ({
      start,
      end,
      type,
      name: name ?? text.slice(start, end),
      rules,
      score,
    })),
  }));
}
