import { expect, test } from "vitest";
import { capOf, diameterOf } from "#app/strategies/dot-size.ts";
import { HEAD, moved } from "#app/strategies/grid-moves.ts";

const size = { rows: 40, columns: 5, page: 12 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

test("the area of a dot grows with the count, or twice as often looks four times as often", () => {
  const area = (value: number) => diameterOf(value, 16) ** 2;
  expect(area(16) / area(8)).toBeCloseTo(2, 0);
  expect(diameterOf(0, 16)).toBe(0);
  expect(diameterOf(1, 400)).toBeGreaterThanOrEqual(5);
  expect(diameterOf(900, 16)).toBe(diameterOf(16, 16));
});

test("one long document does not shrink the dots of all others", () => {
  expect(capOf([...Array.from({ length: 99 }, () => 6), 500])).toBe(6);
  expect(capOf([])).toBe(4);
});

test("arrow keys reach every cell and both heads, and stop at the edges", () => {
  expect(moved({ row: 0, column: 0 }, press("ArrowUp"), size)).toEqual({ row: HEAD, column: 0 });
  expect(moved({ row: HEAD, column: HEAD }, press("ArrowLeft"), size)).toEqual({ row: HEAD, column: HEAD });
  expect(moved({ row: 39, column: 4 }, press("PageDown"), size)).toEqual({ row: 39, column: 4 });
  expect(moved({ row: 20, column: 3 }, press("Home"), size)).toEqual({ row: 20, column: HEAD });
  expect(moved({ row: 20, column: 3 }, press("End", true), size)).toEqual({ row: 39, column: 4 });
  expect(moved({ row: 20, column: 3 }, press("x"), size)).toBeNull();
});
