import fc from "fast-check";
import { expect, test } from "vitest";
import { appearanceOf, measuresOf } from "#analysis/appearance.ts";
import { neighbourhood } from "#analysis/neighbourhood.ts";
import { associations } from "#analysis/projection.ts";
import { buildView } from "#analysis/views.ts";
import { type EntityId, entityId } from "#model/entity.ts";
import { VIEWS } from "#model/graph.ts";
import { documentSource } from "#model/relation.ts";
import { DONGHE, HEHUO, NORTH, OVERVIEW, relation, TENGLONG, XISHAN, ZHAOSHANG } from "../sample-dataset.ts";

test("shared strategies hold the issuers and the programs that two of them mention, and no other", () => {
  const view = buildView(OVERVIEW, "shared");
  expect(view.nodes.map(({ id }) => id)).toEqual([documentSource(NORTH), ZHAOSHANG, TENGLONG, DONGHE, XISHAN].sort());
  expect(view.edges.map(({ id }) => id)).not.toContain(`mentions|${DONGHE}|${HEHUO}`);
  expect(view.edges.find(({ id }) => id === `mentions|${DONGHE}|${TENGLONG}`)).toEqual({
    id: `mentions|${DONGHE}|${TENGLONG}`,
    kind: "mentions",
    source: DONGHE,
    target: TENGLONG,
    weight: 2,
    mentions: 2,
    documents: 1,
    adopted: true,
    firstYear: 2018,
    lastYear: 2018,
    byYear: [[2018, 2]],
  });
  expect(view.edges.find(({ source, target }) => source === XISHAN && target === TENGLONG)!.adopted).toBe(false);
});

test("a document without an issuer does not make a program shared", () => {
  const relations = OVERVIEW.relations.filter(({ source }) => source !== XISHAN);
  expect(buildView({ ...OVERVIEW, relations }, "shared").edges).toEqual([]);
});

test("the whole graph leaves weak co-occurrence out unless it is asked for", () => {
  const kinds = (coOccurrence: boolean) =>
    new Set(buildView(OVERVIEW, "full", { coOccurrence }).edges.map(({ kind }) => kind));
  expect(kinds(false)).toEqual(new Set(["adopts", "mentions"]));
  expect(kinds(true)).toContain("co-occurs");
});

test("of weak co-occurrence only what stands out is kept where a backbone is asked for, and typed relations all stay", () => {
  const others = ["甲", "乙", "丙", "丁"].map((name) => relation("co-occurs", entityId("program", name), TENGLONG));
  const heavy = relation("co-occurs", HEHUO, TENGLONG, { evidence: 40 });
  const inventory = { ...OVERVIEW, relations: [...OVERVIEW.relations, ...others, heavy] };
  const edges = buildView(inventory, "full", { coOccurrence: true, backbone: 0.05 }).edges;
  expect(edges.filter(({ kind }) => kind === "co-occurs").map(({ source }) => source)).toEqual([HEHUO]);
  expect(edges.filter(({ kind }) => kind !== "co-occurs")).toEqual(buildView(inventory, "full").edges);
});

test("the projections tie issuers by shared programs and programs by shared issuers", () => {
  const issuers = buildView(OVERVIEW, "issuers");
  expect(issuers.nodes.map(({ id }) => id)).toEqual([DONGHE, XISHAN]);
  expect(issuers.edges).toMatchObject([
    { kind: "co-occurs", weight: 2, mentions: 2, byYear: [[2019, 1]], adopted: false },
  ]);
  const programs = buildView(OVERVIEW, "programs");
  expect(programs.edges).toMatchObject([{ weight: 2, source: ZHAOSHANG, target: TENGLONG }]);
});

test("every edge of every view has both its ends, and every id is there once", () => {
  for (const name of VIEWS) {
    const { nodes, edges } = buildView(OVERVIEW, name, { coOccurrence: true });
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { source, target, weight } of edges) expect(ids.has(source) && ids.has(target) && weight > 0).toBe(true);
  }
});

test("shared things are counted truly, however many there are", () => {
  const key = (n: number): EntityId => entityId("zone", String(n));
  const sets = fc.array(fc.uniqueArray(fc.nat(99), { maxLength: 80 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(sets, (holdings) => {
      const map = new Map(holdings.map((held, n) => [key(n), new Set(held.map(key))]));
      for (const { a, b, shared, things } of associations(map, 100)) {
        const expected = [...map.get(a)!].filter((thing) => map.get(b)!.has(thing));
        expect(shared).toBe(expected.length);
        expect(new Set(things)).toEqual(new Set(expected));
      }
    }),
    { numRuns: 50 },
  );
});

test("a large projection keeps the strongest ties of each node, and no more", () => {
  const key = (n: number): EntityId => entityId("zone", String(n).padStart(2, "0"));
  const all = new Map(Array.from({ length: 30 }, (_, n) => [key(n), new Set([key(0), key(n)])]));
  const ties = associations(all, 40, 3);
  expect(ties.length).toBeLessThanOrEqual(90);
  expect(ties.length).toBeGreaterThanOrEqual(45);
});

test("hovering brings out the neighbourhood, by steps and by mode", () => {
  const view = buildView(OVERVIEW, "shared");
  const near = neighbourhood(view, [TENGLONG], 1, "strict");
  expect([...near.distances].sort()).toEqual(
    [[TENGLONG, 0] as const, [DONGHE, 1] as const, [XISHAN, 1] as const, [documentSource(NORTH), 1] as const].sort(),
  );
  expect(near.edges).toHaveLength(3);
  expect(neighbourhood(view, [TENGLONG], 2).distances.get(ZHAOSHANG)).toBe(2);
  expect(neighbourhood(view, [TENGLONG], 1, "loose").edges).toHaveLength(6);
  expect(neighbourhood(view, [entityId("program", "没有")], 2).distances.size).toBe(0);
});

test("every node has a colour Gephi reads and a size that can be drawn, whatever is measured", () => {
  const view = buildView(OVERVIEW, "shared");
  for (const sizeBy of ["issuers", "documents", "mentions", "degree"] as const)
    for (const colourBy of ["type", "community", "province"] as const)
      for (const theme of ["light", "dark"] as const) {
        const looks = appearanceOf(OVERVIEW, view, OVERVIEW.layout.shared, { sizeBy, colourBy, theme });
        for (const { id } of view.nodes) {
          expect(looks.get(id)!.colour).toMatch(/^#[0-9a-f]{6}$/);
          expect(looks.get(id)!.size).toBeGreaterThan(0);
          expect(looks.get(id)!.size).toBeLessThanOrEqual(30);
        }
      }
});

test("size follows the chosen measure", () => {
  const view = buildView(OVERVIEW, "shared");
  expect(measuresOf(OVERVIEW, view, "mentions").get(XISHAN)).toBe(4);
  expect(measuresOf(OVERVIEW, view, "issuers").get(TENGLONG)).toBe(2);
  expect(measuresOf(OVERVIEW, view, "degree").get(TENGLONG)).toBe(3);
});
