import { buildView } from "#analysis/views.ts";
import { DATASET_FORMAT, DATASET_VERSION, type Manifest, type ReportEntry } from "#model/dataset.ts";
import type { DocumentRecord } from "#model/document.ts";
import type { Entity } from "#model/entity.ts";
import { type Layout, type Position, VIEWS, type ViewName } from "#model/graph.ts";
import { byCodeUnit } from "#model/order.ts";
import { type Relation, relationKey } from "#model/relation.ts";
import { type CorpusLinks, corpusLinks } from "./corpus-links.ts";
import { describer } from "./describe.ts";
import type { Desk } from "./desk.ts";
import { createDoubts } from "./doubts.ts";
import { entities as describeEntities } from "./graph/entities.ts";
import { layout } from "./graph/layout.ts";
import { countsOf, coverageOf } from "./graph/manifest.ts";
import { createTally } from "./graph/tally.ts";
import { createWeakTies } from "./graph/weak-ties.ts";
import type { Listener, NameKnowledge } from "./identify.ts";
import { type Evidence, learn } from "./learn.ts";
import type { Collected } from "./link/collect.ts";
import { findPhrases, type PhraseWords, phraseReport } from "./phrases/phrases.ts";
import type { RelationRules } from "./relate/rules.ts";
import type { Settled } from "./settle.ts";
import type { TargetRules } from "./targets/rules.ts";

/** All knowledge that the stages need, prepared once. */
export type BuildKnowledge = NameKnowledge &
  Readonly<{ relations: RelationRules; targets: TargetRules; phrases: PhraseWords }>;

/** What the rims bring in: a source of chance for each view, and ears for progress. */
export type BuildTools = Readonly<{ random: () => () => number; listener: Listener }>;

/** Takes finished documents one by one. */
export type Sink = (settled: Settled) => void;

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
 * Builds everything a dataset holds. Documents lie on the desk in the order of their ids; finished ones go to `sink` in that
 * order, and only counts are kept of them. The result depends on the documents and the knowledge alone.
 */
export async function build(desk: Desk, known: BuildKnowledge, tools: BuildTools, sink: Sink): Promise<Built> {
  const { listener } = tools;
  const links = await identifyOn(desk, known, listener);
  const tally = createTally();
  const weakTies = createWeakTies();
  const doubts = createDoubts();
  const records: DocumentRecord[] = [];
  listener.stage("relating", desk.size);
  await desk.settle(links.of, (settled) => {
    tally.add(settled.tally);
    weakTies.add(settled.together);
    doubts.add(settled.record.id, settled.doubts);
    records.push(settled.record);
    sink(settled);
    listener.step();
  });

  listener.stage("reviewing", 1);
  const review = [...phraseReport(findPhrases(desk.texts, known.phrases)), ...doubts.report()];
  listener.step();

  const entities = describeEntities(tally.entities(), describer(links.table, known.linking, records));
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

/** Learns from the documents on the desk what their names name. */
async function identifyOn(desk: Desk, known: NameKnowledge, listener: Listener): Promise<CorpusLinks> {
  const evidence: Evidence[] = [];
  listener.stage("reading", desk.size);
  await desk.draft((pieces) => {
    for (const piece of pieces) evidence.push(piece);
    listener.step();
  });
  const collected: Collected[] = [];
  listener.stage("recognising", desk.size);
  await desk.mark(learn(evidence), (names) => {
    collected.push(names);
    listener.step();
  });
  return corpusLinks(collected, known.linking);
}
