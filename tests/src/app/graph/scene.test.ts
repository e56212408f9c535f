import { describe, expect, test } from "vitest";
import { buildView } from "#analysis/views.ts";
import { focusOf } from "#app/graph/focus.ts";
import { isolate } from "#app/graph/isolate.ts";
import { buildScene } from "#app/graph/scene.ts";
import type { Position } from "#model/graph.ts";
import { DONGHE, OVERVIEW, overviewOf, relation, TENGLONG, XISHAN, ZHAOSHANG } from "../../sample-dataset.ts";

const view = buildView(OVERVIEW, "shared");
const positions = view.nodes.map(({ id }, index): Position => ({ id, x: index, y: -index, community: 0 }));
const lookOf = (id: string) => ({ label: id, radius: id === TENGLONG ? 12 : 6, issues: false });
const scene = buildScene(view, positions, lookOf);

describe("a scene", () => {
  test("stands where the build placed it: the map in the paper is the map on the screen", () => {
    const placed = new Map(positions.map(({ id, x, y }) => [id, { x, y }]));
    for (const { id, x, y } of scene.nodes) expect({ x, y }).toEqual(placed.get(id));
  });

  test("puts the biggest first, so that its name has the first choice", () => {
    expect(scene.nodes[0]!.id).toBe(TENGLONG);
  });

  test("draws one line between two, however many relations join them", () => {
    const relations = [...OVERVIEW.relations, relation("develops", DONGHE, TENGLONG, { evidence: 4 })];
    const full = buildView(overviewOf({ ...OVERVIEW, relations }), "full");
    const all = full.nodes.map(({ id }): Position => ({ id, x: 0, y: 0, community: 0 }));
    const lines = buildScene(full, all, lookOf).edges.filter(({ id }) => id.includes(DONGHE) && id.includes(TENGLONG));
    expect(lines).toHaveLength(1);
    expect(lines[0]!.weight).toBe(2 + 1 + 4);
  });

  test("leaves out what has no place, with its edges, instead of heaping it in the middle", () => {
    const partial = buildScene(
      view,
      positions.filter(({ id }) => id !== TENGLONG),
      lookOf,
    );
    expect(partial.nodes.map(({ id }) => id)).not.toContain(TENGLONG);
    expect(partial.edges.filter(({ source, target }) => source === TENGLONG || target === TENGLONG)).toEqual([]);
  });
});

describe("focus", () => {
  test("hovering a program brings out all that mention it, over what is selected", () => {
    const focus = focusOf(scene, TENGLONG, { subject: DONGHE, partner: null })!;
    expect(focus.centres).toEqual(new Set([TENGLONG]));
    expect([DONGHE, XISHAN].every((id) => focus.near.has(id))).toBe(true);
    expect(focus.near.has(ZHAOSHANG)).toBe(false);
  });

  test("selecting an edge brings out its two ends and nothing else", () => {
    const focus = focusOf(scene, null, { subject: DONGHE, partner: TENGLONG })!;
    expect(focus.near).toEqual(new Set([DONGHE, TENGLONG]));
    expect(focus.joins(TENGLONG, DONGHE)).toBe(true);
    expect(focus.joins(XISHAN, TENGLONG)).toBe(false);
  });

  test("a selection that the picture does not hold fades nothing", () => {
    expect(focusOf(scene, null, { subject: "enterprise:某公司" as never, partner: null })).toBeNull();
  });
});

describe("isolating", () => {
  test("one step leaves the selection and what it is joined to", () => {
    const { holds } = isolate(view, TENGLONG, 1, "normal")!;
    expect([TENGLONG, DONGHE, XISHAN, ZHAOSHANG].map(holds)).toEqual([true, true, true, false]);
  });

  test("lines are found whichever way round their ends are named", () => {
    const { joins } = isolate(view, TENGLONG, 1, "strict")!;
    expect([joins(TENGLONG, DONGHE), joins(DONGHE, TENGLONG), joins(DONGHE, ZHAOSHANG)]).toEqual([true, true, false]);
  });

  test("asking for the edges beyond shows where they lead, instead of lines that end nowhere", () => {
    expect(isolate(view, TENGLONG, 1, "loose")!.holds(ZHAOSHANG)).toBe(true);
  });

  test("a selection that the view does not hold hides nothing", () => {
    expect(isolate(view, "enterprise:某公司" as never, 2, "normal")).toBeNull();
    expect(isolate(view, TENGLONG, 0, "normal")).toBeNull();
  });
});
