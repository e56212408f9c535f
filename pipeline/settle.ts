import { encodeDocumentContent } from "#exchange/dataset/document-content.ts";
import type { DocumentRecord } from "#model/document.ts";
import type { EntityId } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import type { Draft } from "./draft.ts";
import { type DocumentTally, documentTally } from "./graph/document-tally.ts";
import { applyLinks, type Linked, type Names } from "./link/apply.ts";
import type { Marked } from "./mark.ts";
import { type CoOccurrences, coOccurrences } from "./relate/co-occurrence.ts";
import { relate } from "./relate/relate.ts";
import type { RelationRules } from "./relate/rules.ts";
import { THRESHOLD } from "./score/score.ts";
import type { TargetRules } from "./targets/rules.ts";
import { findTargets } from "./targets/targets.ts";

/** What the corpus says of one document: who issued it, and what its names name. */
export type Links = Readonly<{ issuer: EntityId | null; names: Names }>;

/** A finished document, and what it adds to the counts of the corpus. */
export type Settled = Readonly<{
  record: DocumentRecord;
  /** Its line of the dataset, and the places of its mentions. */
  content: string;
  taken: readonly Span[];
  tally: DocumentTally;
  together: CoOccurrences;
  doubts: readonly Doubt[];
}>;

export type SettleRules = Readonly<{ relations: RelationRules; targets: TargetRules }>;

/** What settling needs of a marked document. */
export type Marks = Pick<Marked, "recognised" | "inferred">;

/** The mentions of a document with what they name. */
export const linkedMentions = ({ reading }: Draft, { recognised }: Marks, { names }: Links): Linked[] =>
  applyLinks(reading, recognised, names);

/** Finishes a document whose names are linked: its relations, its targets, its doubtful names. */
export function settle(draft: Draft, marks: Marks, links: Links, rules: SettleRules): Settled {
  const { reading, extract } = draft;
  const { id, text } = reading;
  const record: DocumentRecord = { ...marks.inferred.record, issuer: links.issuer };
  const mentions = linkedMentions(draft, marks, links);
  const { relations } = relate({ reading, record }, mentions, rules.relations);
  const targets = findTargets({ reading, record }, mentions, rules.targets);
  return {
    record,
    content: encodeDocumentContent({ id, text, mentions, relations, targets }),
    taken: mentions.map(({ start, end }) => ({ start, end })),
    tally: documentTally({ ...record, text }, mentions, relations),
    together: coOccurrences(reading, mentions),
    doubts: doubtsOf(reading, extract.scored, mentions, THRESHOLD),
  };
}
