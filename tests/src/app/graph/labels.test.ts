import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Disc, type LabelWish, placeLabels } from "#app/graph/labels.ts";

const FRAME = { width: 800, height: 600, lineHeight: 16, gap: 4 };

const wish = fc.record({
  id: fc.uuid(),
  text: fc.constant("名称"),
  x: fc.integer({ min: -50, max: 850 }),
  y: fc.integer({ min: -50, max: 650 }),
  radius: fc.integer({ min: 2, max: 14 }),
  width: fc.integer({ min: 10, max: 180 }),
  claim: fc.constantFrom("strong" as const, "weak" as const),
});
const crowd = fc.uniqueArray(wish, { selector: ({ id }) => id, maxLength: 60 });
const discsOf = (wishes: readonly LabelWish[]): Disc[] =>
  wishes.map(({ x, y, radius, claim }) => ({ x, y, radius, isMinor: claim === "weak" }));

const one = (over: Partial<LabelWish> = {}): LabelWish => ({
  id: "a",
  text: "名称",
  x: 400,
  y: 300,
  radius: 8,
  width: 60,
  claim: "weak",
  ...over,
});

describe("labels", () => {
  test("no two labels overlap, so that every one can be read", () => {
    fc.assert(
      fc.property(crowd, (wishes) => {
        const widths = new Map(wishes.map(({ id, width }) => [id, width]));
        const placed = placeLabels(wishes, discsOf(wishes), FRAME);
        for (const [index, a] of placed.entries())
          for (const b of placed.slice(index + 1)) {
            const isApart =
              a.x + widths.get(a.id)! <= b.x ||
              b.x + widths.get(b.id)! <= a.x ||
              Math.abs(a.y - b.y) >= FRAME.lineHeight;
            expect(isApart).toBe(true);
          }
      }),
    );
  });

  test("no label is cut by the edge of the picture", () => {
    fc.assert(
      fc.property(crowd, (wishes) => {
        const widths = new Map(wishes.map(({ id, width }) => [id, width]));
        for (const { id, x, y } of placeLabels(wishes, discsOf(wishes), FRAME)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + widths.get(id)!).toBeLessThanOrEqual(FRAME.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(FRAME.height);
        }
      }),
    );
  });

  test("of two that cannot both stand, the first in the list does: the bigger node keeps its name", () => {
    const boxedIn = { x: 795, y: 300, width: 60 };
    const wishes = [one({ id: "big", ...boxedIn }), one({ id: "small", ...boxedIn })];
    expect(placeLabels(wishes, [], { ...FRAME, height: 310 })[0]!.id).toBe("big");
  });

  test("a name does not cover another node while there is a free place beside its own", () => {
    const neighbour: Disc = { x: 430, y: 300, radius: 8, isMinor: false };
    const [label] = placeLabels([one()], [neighbour], FRAME);
    expect(label!.x + 60).toBeLessThanOrEqual(400);
  });

  test("what is selected is named even in a thicket", () => {
    const thicket = Array.from({ length: 400 }, (_, index) => ({
      x: 300 + (index % 20) * 10,
      y: 200 + Math.floor(index / 20) * 10,
      radius: 8,
      isMinor: false,
    }));
    expect(placeLabels([one()], thicket, FRAME)).toEqual([]);
    expect(placeLabels([one({ claim: "forced" })], thicket, FRAME)).toHaveLength(1);
  });

  test("a node out of sight has no name on the screen", () => {
    expect(placeLabels([one({ x: -40, claim: "forced" })], [], FRAME)).toEqual([]);
  });
});
