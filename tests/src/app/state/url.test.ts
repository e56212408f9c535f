import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLOUR_MEASURES, SIZE_MEASURES } from "#analysis/appearance.ts";
import { LINE_ORDERS } from "#analysis/concordance.ts";
import { FOCUS_MODES } from "#analysis/neighbourhood.ts";
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
  ROW_ORDERS,
  STAGE_CHOICES,
  STRATEGY_VIEWS,
  TARGET_KINDS,
  TARGET_ORDERS,
  TARGET_ROWS,
  THEMES,
  TIMELINE_ORDERS,
  TIMELINE_ROWS,
} from "#app/state/app-state.ts";
import { orderedList } from "#app/state/reduce.ts";
import { readUrl, writeUrl } from "#app/state/url.ts";
import { documentId } from "#model/document-id.ts";
import { ENTITY_TYPES, type EntityId, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { VIEWS } from "#model/graph.ts";
import { documentSource, STANCES } from "#model/relation.ts";

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const entity = fc.tuple(fc.constantFrom(...ENTITY_TYPES), word).map(([type, name]) => `${type}:${name}` as EntityId);
const source = fc.oneof(
  entity,
  word.map((name) => documentSource(documentId(name))),
);
const bound = fc.option(fc.nat(9999));
const range = fc.record({ from: bound, to: bound });
const some = <T extends string>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(values, { maxLength: 4 }).map(orderedList);

const group = fc.record({ provinces: some(word), levels: some(word), issuers: some(entity), years: range });

const state: fc.Arbitrary<AppState> = fc.record({
  place: fc.constantFrom(...PLACES),
  view: fc.constantFrom(...VIEWS),
  selection: fc.option(fc.record({ subject: source, partner: fc.option(source) })),
  reading: fc.option(fc.record({ document: word.map(documentId), at: bound })),
  passage: fc.option(fc.record({ document: word.map(documentId), at: fc.nat(9999) })),
  filters: fc.record({
    hiddenTypes: some(fc.constantFrom(...ENTITY_TYPES)),
    categories: some(fc.constantFrom(...PROGRAM_CATEGORIES)),
    stages: some(fc.constantFrom(...STAGE_CHOICES)),
    stances: some(fc.constantFrom(...STANCES)),
    provinces: some(word),
    issuers: some(entity),
    years: range,
    spread: range,
  }),
  matrix: fc.record({
    measure: fc.constantFrom(...MEASURES),
    order: fc.constantFrom(...ROW_ORDERS),
    columns: fc.constantFrom(...COLUMN_ORDERS),
    unfolded: some(entity),
    showing: fc.constantFrom(...STRATEGY_VIEWS),
    hasNumbers: fc.boolean(),
  }),
  compare: fc.record({ zones: some(entity) }),
  contrast: fc.record({ group, other: group, leading: fc.constantFrom(...LEADINGS) }),
  targets: fc.record({
    rows: fc.constantFrom(...TARGET_ROWS),
    order: fc.constantFrom(...TARGET_ORDERS),
    kind: fc.constantFrom(...TARGET_KINDS),
    query: fc.string({ unit: "grapheme", maxLength: 8 }),
  }),
  timeline: fc.record({ rows: fc.constantFrom(...TIMELINE_ROWS), order: fc.constantFrom(...TIMELINE_ORDERS) }),
  picture: fc.record({
    sizeBy: fc.constantFrom(...SIZE_MEASURES),
    colourBy: fc.constantFrom(...COLOUR_MEASURES),
    depth: fc.constantFrom(...DEPTHS),
    mode: fc.constantFrom(...FOCUS_MODES),
    labels: fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20),
    isListed: fc.boolean(),
    isWeakShown: fc.boolean(),
    hiddenGroups: some(word),
  }),
  evidence: fc.record({
    order: fc.constantFrom(...LINE_ORDERS),
    shape: fc.option(fc.constantFrom(...LINE_SHAPES)),
  }),
  locale: fc.constantFrom(...LOCALES),
  theme: fc.constantFrom(...THEMES),
});

describe("the address of the page", () => {
  test("a link that is sent to a colleague opens the same state", () => {
    fc.assert(
      fc.property(state, (sent) => {
        expect(readUrl(`#${writeUrl(sent)}`)).toEqual(sent);
      }),
    );
  });

  test("a fresh page has a clean address", () => {
    expect(writeUrl(INITIAL_STATE)).toBe("");
    expect(readUrl("")).toEqual(INITIAL_STATE);
  });

  test("a link with keys and values of another version opens, without what is not understood", () => {
    const read = readUrl(
      "#place=strategies&colour=blue&view=sideways&hide=planet&hide=zone&sel=nothing&zones=a~b~c&at=3",
    );
    expect(read).toEqual({
      ...INITIAL_STATE,
      place: "strategies",
      filters: { ...INITIAL_STATE.filters, hiddenTypes: ["zone"] },
    });
  });

  test("no text in the address can break the page", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (fragment) => {
        expect(PLACES).toContain(readUrl(fragment).place);
      }),
    );
  });
});
