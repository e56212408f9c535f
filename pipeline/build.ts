import { buildView } from "#analysis/views.ts";
import {
  DATASET_FORMAT,
  DATASET_VERSION,
  type DocumentContent,
  type Manifest,
  type ReportEntry,
} from "#model/dataset.ts";
import type { DocumentRecord } from "#model/document.ts";
import type { Entity } from "#model/entity.ts";
import { type Layout, type Position, VIEWS, type ViewName } from "#model/graph.ts";
import { byCodeUnit } from "#model/order.ts";
import { type Relation, relationKey } from "#model/relation.ts";
import { describer } from "./describe.ts";
import { createDoubts } from "./doubts.ts";
import { entities as describeEntities } from "./graph/entities.ts";
import { layout } from "./graph/layout.ts";
import { countsOf, coverageOf } from "./graph/manifest.ts";
import { createTally } from "./graph/tally.ts";
import { createWeakTies } from "./graph/weak-ties.ts";
import { type CorpusDocument, identify, type Listener, type NameKnowledge } from "./identify.ts";
import { findPhrases, type PhraseWords, phraseReport } from "./phrases/phrases.ts";
import type { PhraseDocument } from "./phrases/segments.ts";
import type { Segmenter } from "./reading.ts";
import { coOccurrences } from "./relate/co-occurrence.ts";
import { relate } from "./relate/relate.ts";
import type { RelationRules } from "./relate/rules.ts";
import { THRESHOLD } from "./score/score.ts";
import type { TargetRules } from "./targets/rules.ts";
import { findTargets } from "./targets/targets.ts";

/** All knowledge that the stages need, prepared once. */
export type BuildKnowledge = NameKnowledge &
  Readonly<{ relations: RelationRules; targets: TargetRules; phrases: PhraseWords }>;

/** What the rims bring in: the segmenter, a source of chance for each view, and ears for progress. */
export type BuildTools = Readonly<{ segmenter: Segmenter; random: () => () => number; listener: Listener }>;

/** Takes finished documents one by one. */
export type Sink = (record: DocumentRecord, content: DocumentContent) => void;

export type Built = Readonly<{
  manifest: Omit<Manifest, "generator" | "corpus" | "rules" | "documentShards" | "postingShards">;
  entities: readonly Entity[];
  relations: readonly Relation[];
  layout: Layout;
  postingOf: ReturnType<typeof createTally>["postings"];
  /** What a person may decide: phrases that may be programs, and names just below the threshold. */
  review: readonly ReportEntry[];
}>;

/**
 * Builds everything a dataset holds. Documents must come in the order of their ids; finished ones go to `sink` in that
 * order, and only counts are kept of them. The result depends on the documents and the knowledge alone.
 */
export function build(corpus: readonly CorpusDocument[], known: BuildKnowledge, tools: BuildTools, sink: Sink): Built {
  const { listener } = tools;
  const { readings, inferred, links, issuerOf, scoredOf, mentionsOf } = identify(
    corpus,
    known,
    tools.segmenter,
    listener,
  );

  const tally = createTally();
  const weakTies = createWeakTies();
  const doubts = createDoubts(THRESHOLD);
  const texts: PhraseDocument[] = [];
  const records: DocumentRecord[] = [];
  listener.stage("relating", readings.length);
  for (const [i, reading] of readings.entries()) {
    const mentions = mentionsOf(i);
    const record: DocumentRecord = { ...inferred[i]!.record, issuer: issuerOf(i) };
    const { relations } = relate({ reading, record }, mentions, known.relations);
    const targets = findTargets({ reading, record }, mentions, known.targets);
    tally.add({ ...record, text: reading.text }, mentions, relations);
    weakTies.add(coOccurrences(reading, mentions));
    doubts.add(reading, scoredOf(i), mentions);
    const taken = mentions.map(({ start, end }) => ({ start, end }));
    texts.push({ ...reading, issuer: record.issuer ?? reading.id, taken });
    records.push(record);
    sink(record, { id: reading.id, text: reading.text, mentions, relations, targets });
    listener.step();
  }

  listener.stage("reviewing", 1);
  const review = [...phraseReport(findPhrases(texts, known.phrases)), ...doubts.report()];
  listener.step();

  const entities = describeEntities(tally.entities(), describer(links, known.linking, records));
  const relations = [...tally.relations(), ...weakTies.relations()].sort((a, b) =>
    byCodeUnit(relationKey(a), relationKey(b)),
  );
  const inventory = { documents: records.map((record) => ({ ...record, shard: 0, mentions: 0 })), entities, relations };
  listener.stage("drawing", VIEWS.length);
  const draw = (view: ViewName): Position[] => {
    const positions = layout(buildView(inventory, view), tools.random());
    listener.step();
    return positions;
  };
  return {
    manifest: {
      format: DATASET_FORMAT,
      version: DATASET_VERSION,
      counts: countsOf(records, entities, relations),
      coverage: coverageOf(records),
    },
    entities,
    relations,
    layout: { shared: draw("shared"), full: draw("full"), issuers: draw("issuers"), programs: draw("programs") },
    postingOf: tally.postings,
    review,
  };
}
