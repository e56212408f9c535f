import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf, positionOf, stepTo } from "#app/reader/parts.ts";
import { documentId } from "#model/document-id.ts";
import { entityId, type Mention } from "#model/entity.ts";

const mention = (start: number, end: number): Mention => ({
  start,
  end,
  document: documentId("a.txt"),
  type: "program",
  entity: entityId("program", "以商招商"),
  rules: [],
  score: 1,
});

test("no character of a paragraph is lost or doubled, whatever the mentions", () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 })), { maxLength: 8 });
  fc.assert(
    fc.property(spans, fc.nat(45), fc.nat(20), fc.boolean(), (drawn, from, length, isMarked) => {
      const mentions = drawn.map(([start, size]) => mention(start, start + size)).sort((a, b) => a.start - b.start);
      const parts = partsOf({ start: 5, end: 40 }, mentions, isMarked ? { start: from, end: from + length } : null);
      expect(parts[0]?.start).toBe(5);
      expect(parts.at(-1)?.end).toBe(40);
      parts.slice(1).forEach((part, index) => {
        expect(part.start).toBe(parts[index]!.end);
      });
      expect(parts.every(({ start, end }) => start < end)).toBe(true);
    }),
  );
});

test("the sentence asked for is tinted from its first character to its last", () => {
  const parts = partsOf({ start: 0, end: 30 }, [mention(12, 16)], { start: 10, end: 20 });
  expect(parts.map(({ start, end, isMarked }) => [start, end, isMarked])).toEqual([
    [0, 10, false],
    [10, 12, true],
    [12, 16, true],
    [16, 20, true],
    [20, 30, false],
  ]);
});

test("next and previous go round, so that no mention is out of reach", () => {
  const hits = [mention(3, 5), mention(9, 11), mention(20, 22)];
  expect(stepTo(hits, null, 1)?.start).toBe(3);
  expect(stepTo(hits, 9, 1)?.start).toBe(20);
  expect(stepTo(hits, 20, 1)?.start).toBe(3);
  expect(stepTo(hits, 3, -1)?.start).toBe(20);
  expect(stepTo([], 3, 1)).toBeUndefined();
  expect(positionOf(hits, 9)).toBe(2);
  expect(positionOf(hits, 10)).toBe(0);
});
