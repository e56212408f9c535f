import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { egoLayout } from "#analysis/ego-layout.ts";
import { entityId } from "#model/entity.ts";
import type { SourceId } from "#model/relation.ts";

const FOCUS = entityId("program", "中心");
const id = (name: number): SourceId => entityId("zone", String(name));
const placeOf = (of: SourceId) => ({ x: of.length % 7, y: Number(of.replace(/\D/g, "") || 0) % 13 });
const layoutOf = (near: number, far: number) =>
  egoLayout(
    new Map<SourceId, number>([
      [FOCUS, 0],
      ...Array.from({ length: near }, (_, n): [SourceId, number] => [id(n), 1]),
      ...Array.from({ length: far }, (_, n): [SourceId, number] => [id(near + n), 2]),
    ]),
    placeOf,
  );
const radius = ({ x, y }: Readonly<{ x: number; y: number }>): number => Math.hypot(x, y);

describe("a neighbourhood on its own", () => {
  test("has its focus in the middle, and further steps further out, or steps cannot be read off", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (near, far) => {
        const places = layoutOf(near, far);
        expect(places.size).toBe(1 + near + far);
        expect(places.get(FOCUS)).toEqual({ x: 0, y: 0 });
        const inner = Array.from({ length: near }, (_, n) => radius(places.get(id(n))!));
        const outer = Array.from({ length: far }, (_, n) => radius(places.get(id(near + n))!));
        for (const one of inner) expect(one).toBeGreaterThan(0);
        if (near > 0 && far > 0) expect(Math.min(...outer)).toBeGreaterThan(Math.max(...inner));
      }),
      { numRuns: 40 },
    );
  });

  test("gives every node room of its own, or they cover each other", () => {
    const places = [...layoutOf(60, 200).values()];
    places.forEach((a, index) => {
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(5);
    });
  });

  test("of nothing is nothing", () => {
    expect(egoLayout(new Map(), placeOf).size).toBe(0);
  });
});
