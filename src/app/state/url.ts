import { COLOUR_MEASURES, SIZE_MEASURES } from "#analysis/appearance.ts";
import { LINE_ORDERS } from "#analysis/concordance.ts";
import { FOCUS_MODES } from "#analysis/neighbourhood.ts";
import { documentId } from "#model/document-id.ts";
import { ENTITY_TYPES, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { VIEWS } from "#model/graph.ts";
import { STANCES } from "#model/relation.ts";
import {
  type AppState,
  COLUMN_ORDERS,
  DEPTHS,
  INITIAL_STATE,
  LEADINGS,
  LINE_SHAPES,
  LOCALES,
  MEASURES,
  PLACES,
  type Reading,
  ROW_ORDERS,
  type Selection,
  STAGE_CHOICES,
  STRATEGY_VIEWS,
  TARGET_KINDS,
  TARGET_ORDERS,
  TARGET_ROWS,
  THEMES,
  TIMELINE_ORDERS,
  TIMELINE_ROWS,
} from "./app-state.ts";
import { orderedList } from "./reduce.ts";
import {
  groupTokens,
  isEntityId,
  isSourceId,
  readGroup,
  readNumber,
  readRange,
  readShare,
  writeRange,
} from "./url-values.ts";

// The state as the fragment of the address: `#place=strategies&sel=program:…`. What equals the default is left out, unknown
// keys and values that mean nothing are ignored, so that old links keep working.

/** Writes a state as a fragment without `#`; the initial state is the empty string. */
export function writeUrl(state: AppState): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | null, usual: string | null = null): void => {
    if (value !== null && value !== usual) query.append(key, value);
  };
  const { filters, matrix, compare, contrast, targets, timeline, picture, evidence } = state;
  put("place", state.place, INITIAL_STATE.place);
  put("view", state.view, INITIAL_STATE.view);
  put("sel", state.selection?.subject ?? null);
  put("with", state.selection?.partner ?? null);
  put("doc", state.reading?.document ?? null);
  put("at", state.reading?.at?.toString() ?? null);
  put("passage", state.passage === null ? null : `${state.passage.at ?? 0}~${state.passage.document}`);
  for (const type of filters.hiddenTypes) put("hide", type);
  for (const category of filters.categories) put("category", category);
  for (const stage of filters.stages) put("stage", stage);
  for (const stance of filters.stances) put("stance", stance);
  for (const province of filters.provinces) put("province", province);
  for (const issuer of filters.issuers) put("issuer", issuer);
  put("years", writeRange(filters.years));
  put("zones", writeRange(filters.spread));
  put("measure", matrix.measure, INITIAL_STATE.matrix.measure);
  put("order", matrix.order, INITIAL_STATE.matrix.order);
  put("columns", matrix.columns, INITIAL_STATE.matrix.columns);
  for (const program of matrix.unfolded) put("variants", program);
  put("strategies", matrix.showing, INITIAL_STATE.matrix.showing);
  put("numbers", matrix.hasNumbers ? "yes" : null);
  for (const zone of compare.zones) put("compare", zone);
  for (const token of groupTokens(contrast.group)) put("group", token);
  for (const token of groupTokens(contrast.other)) put("other", token);
  put("leading", contrast.leading, INITIAL_STATE.contrast.leading);
  put("targets", targets.rows, INITIAL_STATE.targets.rows);
  put("sorted", targets.order, INITIAL_STATE.targets.order);
  put("figures", targets.kind, INITIAL_STATE.targets.kind);
  put("indicator", targets.query, INITIAL_STATE.targets.query);
  put("timeline", timeline.rows, INITIAL_STATE.timeline.rows);
  put("since", timeline.order, INITIAL_STATE.timeline.order);
  put("size", picture.sizeBy, INITIAL_STATE.picture.sizeBy);
  put("colour", picture.colourBy, INITIAL_STATE.picture.colourBy);
  put("depth", picture.depth.toString(), INITIAL_STATE.picture.depth.toString());
  put("focus", picture.mode, INITIAL_STATE.picture.mode);
  put("labels", picture.labels.toString(), INITIAL_STATE.picture.labels.toString());
  put("list", picture.isListed ? "1" : null);
  put("weak", picture.isWeakShown ? "1" : null);
  for (const group of picture.hiddenGroups) put("without", group);
  put("lines", evidence.order, INITIAL_STATE.evidence.order);
  put("shape", evidence.shape);
  put("lang", state.locale, INITIAL_STATE.locale);
  put("theme", state.theme, INITIAL_STATE.theme);
  return query.toString();
}

/** Reads a fragment, with or without `#`; never throws. */
export function readUrl(fragment: string): AppState {
  const query = new URLSearchParams(fragment.replace(/^#/, ""));
  const among = <T extends string>(key: string, known: readonly T[], usual: T): T =>
    known.find((value) => value === query.get(key)) ?? usual;
  const list = <T extends string>(key: string, known: readonly T[]): T[] =>
    orderedList(known.filter((value) => query.getAll(key).includes(value)));
  return {
    place: among("place", PLACES, INITIAL_STATE.place),
    view: among("view", VIEWS, INITIAL_STATE.view),
    selection: readSelection(query),
    reading: readReading(query),
    passage: readPassage(query.get("passage") ?? ""),
    filters: {
      hiddenTypes: list("hide", ENTITY_TYPES),
      categories: list("category", PROGRAM_CATEGORIES),
      stages: list("stage", STAGE_CHOICES),
      stances: list("stance", STANCES),
      provinces: orderedList(query.getAll("province").filter((name) => name !== "")),
      issuers: orderedList(query.getAll("issuer").filter(isEntityId)),
      years: readRange(query.get("years")),
      spread: readRange(query.get("zones")),
    },
    matrix: {
      measure: among("measure", MEASURES, INITIAL_STATE.matrix.measure),
      order: among("order", ROW_ORDERS, INITIAL_STATE.matrix.order),
      columns: among("columns", COLUMN_ORDERS, INITIAL_STATE.matrix.columns),
      unfolded: query.getAll("variants").filter(isEntityId),
      showing: among("strategies", STRATEGY_VIEWS, INITIAL_STATE.matrix.showing),
      hasNumbers: query.get("numbers") === "yes",
    },
    compare: { zones: [...new Set(query.getAll("compare").filter(isEntityId))] },
    contrast: {
      group: readGroup(query.getAll("group")),
      other: readGroup(query.getAll("other")),
      leading: among("leading", LEADINGS, INITIAL_STATE.contrast.leading),
    },
    targets: {
      rows: among("targets", TARGET_ROWS, INITIAL_STATE.targets.rows),
      order: among("sorted", TARGET_ORDERS, INITIAL_STATE.targets.order),
      kind: among("figures", TARGET_KINDS, INITIAL_STATE.targets.kind),
      query: query.get("indicator") ?? INITIAL_STATE.targets.query,
    },
    timeline: {
      rows: among("timeline", TIMELINE_ROWS, INITIAL_STATE.timeline.rows),
      order: among("since", TIMELINE_ORDERS, INITIAL_STATE.timeline.order),
    },
    picture: {
      sizeBy: among("size", SIZE_MEASURES, INITIAL_STATE.picture.sizeBy),
      colourBy: among("colour", COLOUR_MEASURES, INITIAL_STATE.picture.colourBy),
      depth: DEPTHS.find((depth) => depth.toString() === query.get("depth")) ?? INITIAL_STATE.picture.depth,
      mode: among("focus", FOCUS_MODES, INITIAL_STATE.picture.mode),
      labels: readShare(query.get("labels")) ?? INITIAL_STATE.picture.labels,
      isListed: query.get("list") === "1",
      isWeakShown: query.get("weak") === "1",
      hiddenGroups: orderedList(query.getAll("without").filter((group) => group !== "")),
    },
    evidence: {
      order: among("lines", LINE_ORDERS, INITIAL_STATE.evidence.order),
      shape: LINE_SHAPES.find((shape) => shape === query.get("shape")) ?? null,
    },
    locale: among("lang", LOCALES, INITIAL_STATE.locale),
    theme: among("theme", THEMES, INITIAL_STATE.theme),
  };
}

function readSelection(query: URLSearchParams): Selection | null {
  const subject = query.get("sel") ?? "";
  const partner = query.get("with") ?? "";
  return isSourceId(subject) ? { subject, partner: isSourceId(partner) ? partner : null } : null;
}

/** `120~file.txt`: an offset and the document that it is one of. */
function readPassage(value: string): Reading | null {
  const [, at, document] = /^(\d{1,9})~(.+)$/s.exec(value) ?? [];
  return at === undefined || document === undefined ? null : { document: documentId(document), at: Number(at) };
}

function readReading(query: URLSearchParams): Reading | null {
  const document = query.get("doc") ?? "";
  return document === "" ? null : { document: documentId(document), at: readNumber(query.get("at") ?? "") };
}
