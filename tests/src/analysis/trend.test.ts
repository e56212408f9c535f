import { expect, test } from "vitest";
import { trend } from "#analysis/trend.ts";
import { documentSource } from "#model/relation.ts";
import { DONGHE, NORTH, XISHAN } from "../sample-dataset.ts";

test("a year without documents is told from a year without mentions, or a gap reads as a fall", () => {
  const cells = [
    { column: DONGHE, byYear: [[2016, 3]] as const },
    { column: XISHAN, byYear: [[2018, 1]] as const },
    { column: documentSource(NORTH), byYear: [[2018, 5]] as const },
  ];
  const covered = new Map([
    [2016, 2],
    [2018, 1],
    [2019, 1],
  ]);
  expect(trend(cells, covered)).toEqual([
    { year: 2016, issuers: 1, covered: 2 },
    { year: 2017, issuers: 0, covered: 0 },
    { year: 2018, issuers: 1, covered: 1 },
    { year: 2019, issuers: 0, covered: 1 },
  ]);
  expect(trend(cells, new Map([[2018, 0]]))).toEqual([]);
});
