import type { DocumentId } from "./document-id.ts";
import type { EntityId } from "./entity.ts";
import type { Span } from "./span.ts";

export const RELATION_KINDS = [
  "adopts",
  "hosts",
  "courts",
  "restructures",
  "works-with",
  "has-part",
  "develops",
  "located-in",
  "in-park",
  "in-industry",
  "takes-part-in",
  "mentions",
  "co-occurs",
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Kinds without a direction; they are stored once, from the lesser id to the greater, and exported as flagged. */
export const SYMMETRIC_KINDS: readonly RelationKind[] = ["works-with", "co-occurs"];

export const STAGES = ["done", "under-way", "planned"] as const;
export type Stage = (typeof STAGES)[number];

export const STANCES = ["resident", "prospect", "distressed", "partner", "other"] as const;
export type Stance = (typeof STANCES)[number];

/** A document without an issuer speaks for itself: its mentions start at this id. */
export type DocumentSourceId = `document:${string}`;
export type SourceId = EntityId | DocumentSourceId;
export const documentSource = (document: DocumentId): DocumentSourceId => `document:${document}`;
export const isDocumentSource = (id: SourceId): id is DocumentSourceId => id.startsWith("document:");

/** The characters of one document that show a relation; the year is that of the act, not of the document. */
export type Evidence = Span & Readonly<{ document: DocumentId; year: number | null; stage: Stage | null }>;

/** One relation as read at one place. `stance` is set only from an issuer to an enterprise. */
export type RelationInstance = Evidence &
  Readonly<{ kind: RelationKind; source: SourceId; target: EntityId; stance: Stance | null }>;

export type ByStage = Readonly<Record<Stage | "none", number>>;
/** Pieces of evidence by year of the act, ascending; acts without a year are left out. */
export type ByYear = readonly (readonly [year: number, evidence: number])[];

/** How one wording of a program was used: pieces of evidence that hold it, their documents, years and stages. */
export type Wording = Readonly<{
  surface: string;
  evidence: number;
  documents: number;
  byYear: ByYear;
  byStage: ByStage;
}>;

/** A relation of the whole corpus: counts only; the evidence lies with the documents. */
export type Relation = Readonly<{
  kind: RelationKind;
  source: SourceId;
  target: EntityId;
  /** Documents with evidence, and pieces of evidence. */
  documents: number;
  evidence: number;
  byStage: ByStage;
  byYear: ByYear;
  /** For `mentions`: the wordings, counted apart, most frequent first. Empty for other kinds. */
  surfaces: readonly (readonly [surface: string, mentions: number])[];
  /**
   * For `mentions` and `adopts` of programs: how each wording was used, in the order of the text's code units. Empty
   * where the issuer has one wording only, of which the relation itself tells all.
   */
  wordings: readonly Wording[];
  /** For `co-occurs`: normalised pointwise mutual information, −1 to 1. Null for other kinds. */
  npmi: number | null;
}>;

/** Graph key of a relation; kinds hold no `|` and are listed above, so it can be split again. */
export const relationKey = (relation: Readonly<{ kind: RelationKind; source: SourceId; target: SourceId }>): string =>
  `${relation.kind}|${relation.source}|${relation.target}`;
