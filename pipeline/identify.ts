import type { DocumentId } from "#model/document-id.ts";
import type { EntityId } from "#model/entity.ts";
import type { Given } from "./given.ts";
import { type InferredRecord, type IssuerKnowledge, inferRecord, issuerHint } from "./issuer/issuer.ts";
import { applyLinks, type Linked } from "./link/apply.ts";
import { collect } from "./link/collect.ts";
import { issuerOf } from "./link/issuer.ts";
import type { LinkKnowledge } from "./link/knowledge.ts";
import { type LinkTable, linkTable } from "./link/table.ts";
import type { Reading, Recognised, Segmenter } from "./reading.ts";
import { apply, extract, type Knowledge, learnAll } from "./recognise.ts";
import { structure } from "./structure/structure.ts";

/** A document as it was read: its text, and what corpus.csv says of it. */
export type CorpusDocument = Readonly<{ id: DocumentId; text: string; given: Given | null }>;

/** What the stages up to linking need to know, prepared once. */
export type NameKnowledge = Readonly<{ recognition: Knowledge; linking: LinkKnowledge; issuers: IssuerKnowledge }>;

/** Ears for progress: `stage` opens a part with its number of steps, `step` counts one. */
export type Listener = Readonly<{ stage: (name: string, steps: number) => void; step: () => void }>;

/** A corpus whose names are known: who issued each document, and what each of its mentions names. */
export type Identified = Readonly<{
  readings: readonly Reading[];
  inferred: readonly InferredRecord[];
  links: LinkTable;
  issuerOf: (index: number) => EntityId | null;
  /** All spans of the first reading with their scores, accepted or not. */
  scoredOf: (index: number) => readonly Recognised[];
  mentionsOf: (index: number) => Linked[];
}>;

/** Runs the stages from text to linked mentions over a corpus; the order of the documents does not matter. */
export function identify(
  corpus: readonly CorpusDocument[],
  known: NameKnowledge,
  segmenter: Segmenter,
  listener: Listener,
): Identified {
  const each = <R>(name: string, work: (reading: Reading, index: number) => R): R[] => {
    listener.stage(name, readings.length);
    return readings.map((reading, index) => {
      const result = work(reading, index);
      reading.forgetTokens();
      listener.step();
      return result;
    });
  };
  const readings = corpus.map(({ id, text }) => structure(id, text, segmenter));
  const extracts = each("reading", (reading) => extract(reading, known.recognition));
  const learned = learnAll(extracts);
  const recognised = each("recognising", (reading, i) => apply(reading, extracts[i]!, learned, known.recognition));
  const inferred = readings.map((reading, i) => inferRecord(reading, corpus[i]!.given, known.issuers));
  const collected = readings.map((reading, i) => collect(reading, recognised[i]!, issuerHint(inferred[i]!)));
  const links = linkTable(collected, known.linking);
  return {
    readings,
    inferred,
    links,
    scoredOf: (i) => extracts[i]!.scored,
    issuerOf: (i) => issuerOf(collected[i]!, links, known.linking),
    mentionsOf: (i) => applyLinks(readings[i]!, recognised[i]!, collected[i]!, links),
  };
}
