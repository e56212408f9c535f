import type { ColourMeasure, SizeMeasure } from "#analysis/appearance.ts";
import type { LineOrder } from "#analysis/concordance.ts";
import type { IssuerGroup } from "#analysis/issuer-groups.ts";
import type { FocusMode } from "#analysis/neighbourhood.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityId, EntityType, ProgramCategory } from "#model/entity.ts";
import type { ViewName } from "#model/graph.ts";
import { type SourceId, STAGES, type Stance } from "#model/relation.ts";

export const PLACES = ["graph", "strategies", "targets", "timeline", "documents"] as const;
/** What fills the middle of the page. */
export type Place = (typeof PLACES)[number];

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the card is about. A partner narrows it to what the two have to do with each other: an edge, or a cell of the matrix. */
export type Selection = Readonly<{ subject: SourceId; partner: SourceId | null }>;

/** A document under the reader's eyes, and the offset that was asked for. */
export type Reading = Readonly<{ document: DocumentId; at: number | null }>;

/** Inclusive at both ends; null is open. */
export type Range = Readonly<{ from: number | null; to: number | null }>;
export const OPEN_RANGE: Range = { from: null, to: null };

export const STAGE_CHOICES = [...STAGES, "none", "mentioned"] as const;
/** How far an issuer is with a program; `none` is adopted without a stage, `mentioned` is not adopted at all. */
export type StageChoice = (typeof STAGE_CHOICES)[number];

/** Lists are ascending by code unit and without repetition; an empty list asks for nothing. */
export type Filters = Readonly<{
  hiddenTypes: readonly EntityType[];
  categories: readonly ProgramCategory[];
  /** What issuers do with a program, and what they are to an enterprise. */
  stages: readonly StageChoice[];
  stances: readonly Stance[];
  provinces: readonly string[];
  issuers: readonly EntityId[];
  years: Range;
  /** In how many zones a program must be mentioned. */
  spread: Range;
}>;
export const NO_FILTERS: Filters = {
  hiddenTypes: [],
  categories: [],
  stages: [],
  stances: [],
  provinces: [],
  issuers: [],
  years: OPEN_RANGE,
  spread: OPEN_RANGE,
};

export const MEASURES = ["mentioned", "adopted", "rate"] as const;
/** What a cell of the matrix shows: mentions, evidence of adoption, or mentions per 10,000 characters. */
export type Measure = (typeof MEASURES)[number];

export const ROW_ORDERS = [
  "spread",
  "category",
  "first-year",
  "name",
  "adopted",
  "documents",
  "mentions",
  "dispersion",
] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export const COLUMN_ORDERS = ["province", "similarity", "programs"] as const;
/** Zones of a province side by side, zones that mention the same programs, or those with most programs first. */
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

export const STRATEGY_VIEWS = ["matrix", "compare", "contrast"] as const;
/** Programs against zones, a few zones side by side, or what sets two groups of them apart. */
export type StrategyView = (typeof STRATEGY_VIEWS)[number];

export type MatrixState = Readonly<{
  showing: StrategyView;
  measure: Measure;
  order: RowOrder;
  columns: ColumnOrder;
  /** Programs whose variants are folded open. */
  unfolded: readonly EntityId[];
  /** Whether the numbers of recurrence stand beside the cells. */
  hasNumbers: boolean;
}>;

/** Zones side by side, in the order in which they were picked. */
export type CompareState = Readonly<{ zones: readonly EntityId[] }>;

export const NO_GROUP: IssuerGroup = { provinces: [], levels: [], issuers: [], years: OPEN_RANGE };
export const LEADINGS = ["all", "group", "other"] as const;
/** Whether programs are listed that the first group leads in, or the other, or either. */
export type Leading = (typeof LEADINGS)[number];

/** Two groups of issuers; where the other asks for nothing it is the rest. */
export type ContrastState = Readonly<{ group: IssuerGroup; other: IssuerGroup; leading: Leading }>;

export const TARGET_ROWS = ["indicators", "figures"] as const;
/** The list of indicators, or every figure. */
export type TargetRows = (typeof TARGET_ROWS)[number];

export const TARGET_KINDS = ["all", "level", "growth"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_ORDERS = ["indicator", "zone", "value", "year"] as const;
/** What the list of figures is sorted by. */
export type TargetOrder = (typeof TARGET_ORDERS)[number];

export type TargetState = Readonly<{
  rows: TargetRows;
  order: TargetOrder;
  kind: TargetKind;
  /** Characters that the indicator holds; empty for all. */
  query: string;
}>;

export const TIMELINE_ROWS = ["programs", "zones", "wordings"] as const;
/** What the timeline sets against years: all programs, or the zones or the wordings of the selected one. */
export type TimelineRows = (typeof TIMELINE_ROWS)[number];

export const TIMELINE_ORDERS = ["spread", "first"] as const;
export type TimelineOrder = (typeof TIMELINE_ORDERS)[number];

export type TimelineState = Readonly<{ rows: TimelineRows; order: TimelineOrder }>;

/** How far from the selection nodes are left: 0 leaves all. */
export const DEPTHS = [0, 1, 2, 3] as const;
export type Depth = (typeof DEPTHS)[number];

export type PictureState = Readonly<{
  sizeBy: SizeMeasure;
  colourBy: ColourMeasure;
  depth: Depth;
  mode: FocusMode;
  /** Share of the names that may be written, 0 to 1. */
  labels: number;
  /** The nodes as a list instead of a drawing. */
  isListed: boolean;
  /** Draws co-occurrence in a sentence in the whole graph, which is weak. */
  isWeakShown: boolean;
  /** Communities left out where colour stands for them, by the node that each is known by; as ordered as lists of filters. */
  hiddenGroups: readonly string[];
}>;

export const LINE_SHAPES = ["kwic", "sentences"] as const;
/** Lines of evidence aligned at their hits, or as whole sentences. */
export type LineShape = (typeof LINE_SHAPES)[number];

/** How the card sets its lines; without a shape each card takes the one that suits it. */
export type EvidenceState = Readonly<{ order: LineOrder; shape: LineShape | null }>;

/** All that a link to the page must carry. */
export type AppState = Readonly<{
  place: Place;
  view: ViewName;
  selection: Selection | null;
  reading: Reading | null;
  /** The paragraph that the graph is narrowed to. */
  passage: Reading | null;
  filters: Filters;
  matrix: MatrixState;
  compare: CompareState;
  contrast: ContrastState;
  targets: TargetState;
  timeline: TimelineState;
  picture: PictureState;
  evidence: EvidenceState;
  locale: Locale;
  theme: Theme;
}>;

export const INITIAL_STATE: AppState = {
  place: "graph",
  view: "shared",
  selection: null,
  reading: null,
  passage: null,
  filters: NO_FILTERS,
  matrix: {
    showing: "matrix",
    measure: "mentioned",
    order: "spread",
    columns: "province",
    unfolded: [],
    hasNumbers: false,
  },
  compare: { zones: [] },
  contrast: { group: NO_GROUP, other: NO_GROUP, leading: "all" },
  targets: { rows: "indicators", order: "indicator", kind: "all", query: "" },
  timeline: { rows: "programs", order: "spread" },
  picture: {
    sizeBy: "issuers",
    colourBy: "type",
    depth: 0,
    mode: "normal",
    labels: 1,
    isListed: false,
    isWeakShown: false,
    hiddenGroups: [],
  },
  evidence: { order: "zone", shape: null },
  locale: "zh",
  theme: "system",
};
