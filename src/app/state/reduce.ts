import type { DocumentId } from "#model/document-id.ts";
import type { EntityId, EntityType } from "#model/entity.ts";
import type { ViewName } from "#model/graph.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";
import {
  type AppState,
  type ContrastState,
  type EvidenceState,
  type Filters,
  type Locale,
  type MatrixState,
  NO_FILTERS,
  type PictureState,
  type Place,
  type Reading,
  type TargetState,
  type Theme,
  type TimelineState,
} from "./app-state.ts";

export type Action =
  | Readonly<{ kind: "open"; place: Place }>
  | Readonly<{ kind: "view"; view: ViewName }>
  | Readonly<{ kind: "select"; subject: SourceId; partner?: SourceId | null }>
  | Readonly<{ kind: "deselect" }>
  | Readonly<{ kind: "read"; document: DocumentId; at?: number | null }>
  | Readonly<{ kind: "stop-reading" }>
  | Readonly<{ kind: "passage"; passage: Reading | null }>
  | Readonly<{ kind: "filter"; change: Partial<Filters> }>
  | Readonly<{ kind: "toggle-type"; type: EntityType }>
  | Readonly<{ kind: "clear-filters" }>
  | Readonly<{ kind: "matrix"; change: Partial<MatrixState> }>
  | Readonly<{ kind: "compare"; zones: readonly EntityId[] }>
  | Readonly<{ kind: "contrast"; change: Partial<ContrastState> }>
  | Readonly<{ kind: "targets"; change: Partial<TargetState> }>
  | Readonly<{ kind: "picture"; change: Partial<PictureState> }>
  | Readonly<{ kind: "timeline"; change: Partial<TimelineState> }>
  | Readonly<{ kind: "evidence"; change: Partial<EvidenceState> }>
  | Readonly<{ kind: "locale"; locale: Locale }>
  | Readonly<{ kind: "theme"; theme: Theme }>
  | Readonly<{ kind: "restore"; state: AppState }>;

/** The state after an action. Selecting keeps the place, reading keeps the selection: what is open beside stays open. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case "open":
      return { ...state, place: action.place };
    case "view":
      return { ...state, view: action.view, place: "graph" };
    case "select":
      return { ...state, selection: { subject: action.subject, partner: action.partner ?? null } };
    case "deselect":
      return { ...state, selection: null };
    case "read":
      return { ...state, place: "documents", reading: { document: action.document, at: action.at ?? null } };
    case "stop-reading":
      return { ...state, reading: null };
    case "passage":
      return action.passage === null
        ? { ...state, passage: null }
        : { ...state, passage: action.passage, place: "graph", view: "full" };
    case "filter":
      return { ...state, filters: orderedFilters({ ...state.filters, ...action.change }) };
    case "toggle-type":
      return {
        ...state,
        filters: { ...state.filters, hiddenTypes: toggled(state.filters.hiddenTypes, action.type) },
      };
    case "clear-filters":
      return { ...state, filters: NO_FILTERS };
    case "matrix":
      return { ...state, matrix: { ...state.matrix, ...action.change } };
    case "compare":
      return { ...state, compare: { zones: [...new Set(action.zones)] } };
    case "contrast":
      return { ...state, contrast: { ...state.contrast, ...action.change } };
    case "targets":
      return { ...state, targets: { ...state.targets, ...action.change } };
    case "picture":
      return { ...state, picture: { ...state.picture, ...action.change } };
    case "timeline":
      return { ...state, timeline: { ...state.timeline, ...action.change } };
    case "evidence":
      return { ...state, evidence: { ...state.evidence, ...action.change } };
    case "locale":
      return { ...state, locale: action.locale };
    case "theme":
      return { ...state, theme: action.theme };
    case "restore":
      return action.state;
  }
}

/** True where going back should undo the change: it led to another thing, not to another shade of the same. */
export const isStep = (before: AppState, after: AppState): boolean =>
  before.place !== after.place ||
  before.view !== after.view ||
  before.matrix.showing !== after.matrix.showing ||
  before.targets.rows !== after.targets.rows ||
  before.selection?.subject !== after.selection?.subject ||
  before.selection?.partner !== after.selection?.partner ||
  before.passage !== after.passage ||
  before.reading?.document !== after.reading?.document ||
  before.reading?.at !== after.reading?.at;

/** Ascending and without repetition, so that equal filters are equal links. */
export const orderedList = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort(byCodeUnit);

/** The list without the value, or with it. */
export const toggled = <T extends string>(values: readonly T[], value: T): T[] =>
  orderedList(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);

const orderedFilters = (filters: Filters): Filters => ({
  ...filters,
  hiddenTypes: orderedList(filters.hiddenTypes),
  categories: orderedList(filters.categories),
  stages: orderedList(filters.stages),
  stances: orderedList(filters.stances),
  provinces: orderedList(filters.provinces),
  issuers: orderedList(filters.issuers),
});
