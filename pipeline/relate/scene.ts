import { type DocumentRecord, yearAt } from "#model/document.ts";
import type { Mention } from "#model/entity.ts";
import {
  documentSource,
  type Evidence,
  type RelationInstance,
  type RelationKind,
  type SourceId,
  type Stage,
} from "#model/relation.ts";
import { contains, type Span } from "#model/span.ts";
import type { Reading } from "#pipeline/reading.ts";
import { clausesOf, indexAt } from "#pipeline/text/clauses.ts";
import { firstFrom, outside, stageReader } from "#pipeline/text/stages.ts";
import { longest } from "#pipeline/text/word-hits.ts";
import { problemPassages } from "./problems.ts";
import { type CueRule, FAMILIES, type Family, type RelationRules } from "./rules.ts";

export type RelatedDocument = Readonly<{ reading: Reading; record: DocumentRecord }>;
/** A word of relation-verbs.tsv where it stands. */
export type Cue = Span & Readonly<{ rules: readonly CueRule[] }>;

/** A sentence with what was found in it; all in the order of the text. */
export type SentenceScene = Span &
  Readonly<{
    clauses: readonly Span[];
    mentions: readonly Mention[];
    cues: Readonly<Record<Family, readonly Cue[]>>;
  }>;

/** A document as the rules of relations see it. */
export type Scene = RelatedDocument &
  Readonly<{
    folded: string;
    source: SourceId;
    sentences: readonly SentenceScene[];
    /** Words about enterprises in headings, which also speak for what stands below. */
    topics: readonly Cue[];
    /** Passages that tell what is wrong. */
    problems: readonly Span[];
    stageAt: (anchor: Span) => Stage | null;
  }>;

/** Lays out a document for the rules: only sentences with mentions, with their clauses and cue words. */
export function sceneOf(document: RelatedDocument, mentions: readonly Mention[], rules: RelationRules): Scene {
  const { reading, record } = document;
  const { folded, sentences } = reading;
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  // Words inside a firm's or a place's name say nothing; those inside a program's do (破产重整, 技术改造).
  const names = sorted.filter(({ type }) => type !== "program" && type !== "industry");
  const found = new Map<Family, Cue[]>(FAMILIES.map((family) => [family, []]));
  for (const { start, end, word } of rules.cues.find(folded))
    for (const [family, own] of rules.cues.rules[word]!) found.get(family)!.push({ start, end, rules: own });
  const cues = FAMILIES.map((family) => [family, outside(longest(found.get(family)!), names)] as const);
  const within = <T extends Span>(spans: readonly T[], sentence: Span): T[] => {
    const from = firstFrom(spans, sentence.start);
    let to = from;
    while (to < spans.length && spans[to]!.start < sentence.end) to++;
    return spans.slice(from, to);
  };
  return {
    ...document,
    folded,
    source: record.issuer ?? documentSource(record.id),
    sentences: sentences.flatMap((sentence): SentenceScene[] => {
      const named = within(sorted, sentence);
      if (named.length === 0) return [];
      return [
        {
          ...sentence,
          clauses: clausesOf(folded, sentence),
          mentions: named,
          cues: Object.fromEntries(cues.map(([family, list]) => [family, within(list, sentence)])) as Record<
            Family,
            Cue[]
          >,
        },
      ];
    }),
    topics: new Map(cues).get("enterprise")!.filter((cue) => {
      const heading = reading.headings[firstFrom(reading.headings, cue.start + 1) - 1];
      return heading !== undefined && contains(heading, cue);
    }),
    problems: problemPassages(folded, rules.frames.problems),
    stageAt: stageReader(folded, sentences, reading.acts, sorted, rules.stages),
  };
}

/** The clauses of a sentence from the one that holds `from` to the one that holds the end of `to`. */
export function clauseSpan({ clauses }: SentenceScene, from: Span, to: Span = from): Span {
  const [first, last] = from.start <= to.start ? [from, to] : [to, from];
  return {
    start: clauses[indexAt(clauses, first.start)]!.start,
    end: Math.max(clauses[indexAt(clauses, last.start)]!.end, from.end, to.end),
  };
}

/** Builds an instance with the year and stage of its anchor. */
export function instance(
  scene: Scene,
  kind: RelationKind,
  source: SourceId,
  target: Mention,
  evidence: Span,
  stage: Stage | null = scene.stageAt(target),
): RelationInstance {
  const place: Evidence = {
    document: scene.reading.id,
    start: evidence.start,
    end: evidence.end,
    year: yearAt(scene.record, target.start),
    stage,
  };
  return { kind, source, target: target.entity, ...place, stance: null };
}
