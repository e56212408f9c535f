import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestLine } from "#app/graph/edge-hit.ts";

const lines = [
  { of: "flat", x1: 0, y1: 0, x2: 100, y2: 0 },
  { of: "steep", x1: 50, y1: -50, x2: 50, y2: 50 },
];

test("a click beside a line opens that line and not its neighbour, or the wrong sentences are read", () => {
  expect(nearestLine(lines, 20, 3, 4)).toBe("flat");
  expect(nearestLine(lines, 51, 30, 4)).toBe("steep");
});

test("a click away from all lines opens none, or nothing can be deselected", () => {
  expect(nearestLine(lines, 20, 9, 4)).toBeNull();
  expect(nearestLine(lines, 130, 0, 4)).toBeNull();
  expect(nearestLine([], 0, 0, 4)).toBeNull();
});

test("any point on a line is on it", () => {
  const coordinate = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      coordinate,
      coordinate,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (x1, y1, x2, y2, t) => {
        expect(nearestLine([{ of: 1, x1, y1, x2, y2 }], x1 + t * (x2 - x1), y1 + t * (y2 - y1), 0.01)).toBe(1);
      },
    ),
  );
});
