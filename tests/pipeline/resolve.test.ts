import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPES } from "#model/entity.ts";
import { overlaps } from "#model/span.ts";
import type { Recognised } from "#pipeline/reading.ts";
import { resolve, worth } from "#pipeline/resolve.ts";

const span: fc.Arbitrary<Recognised> = fc
  .record({
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
    type: fc.constantFrom(...ENTITY_TYPES),
    score: fc.integer({ min: 50, max: 100 }).map((percent) => percent / 100),
  })
  .map(({ start, length, type, score }) => ({ start, end: start + length, type, score, name: null, rules: ["test"] }));
const spans = fc.array(span, { maxLength: 9 });

const total = (chosen: readonly Recognised[]): number => chosen.reduce((sum, one) => sum + worth(one), 0);

/** The best total of any choice without overlaps, by trying all. */
function bestByTrying(all: readonly Recognised[]): number {
  const [first, ...rest] = all;
  if (first === undefined) return 0;
  const without = bestByTrying(rest);
  return Math.max(without, worth(first) + bestByTrying(rest.filter((other) => !overlaps(first, other))));
}

describe("a character would be counted for two names, or for the worse one", () => {
  it("never lets mentions overlap, and keeps them in the order of the text", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const chosen = resolve(all);
        for (let i = 1; i < chosen.length; i++) expect(chosen[i]!.start).toBeGreaterThanOrEqual(chosen[i - 1]!.end);
      }),
    );
  });

  it("covers with the greatest worth that any choice reaches", () => {
    fc.assert(
      fc.property(spans, (all) => {
        expect(total(resolve(all))).toBeCloseTo(bestByTrying(all), 6);
      }),
    );
  });

  it("chooses the same whatever order the candidates come in", () => {
    const shuffled = spans.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(total(resolve(other))).toBeCloseTo(total(resolve(all)), 6);
      }),
    );
  });

  it("lets the outermost of two good names own the characters", () => {
    const outer: Recognised = { start: 0, end: 8, type: "park", score: 0.8, name: null, rules: ["park"] };
    const inner: Recognised = { start: 0, end: 2, type: "enterprise", score: 0.9, name: null, rules: ["lexicon"] };
    expect(resolve([inner, outer])).toEqual([outer]);
  });
});
