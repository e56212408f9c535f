import { expect, test } from "vitest";
import type { Line } from "#analysis/concordance.ts";
import { runsOf, wordingsByYear } from "#app/timeline/wordings.ts";

const line = (hit: string, year: number | null, column: string): Line => ({ hit, year, column }) as unknown as Line;

test("a wording counts the zones that use it in a year, not how often one zone repeats it", () => {
  const { wordings, undated } = wordingsByYear([
    line("以商招商", 2016, "zone:甲"),
    line("以商招商", 2016, "zone:甲"),
    line("以商招商", 2016, "zone:乙"),
    line("以商引商", null, "zone:乙"),
    line("以商引商", 2017, "document:丙"),
  ]);
  expect(wordings.map(({ surface, zones }) => [surface, [...zones]])).toEqual([
    ["以商招商", [[2016, 2]]],
    ["以商引商", []],
  ]);
  expect(undated).toBe(1);
});

test("a line breaks where the corpus has no documents, so that nothing unknown is drawn as 0", () => {
  const runs = runsOf(new Map([[2016, 2]]), [2014, 2015, 2016, 2017], (year) => year !== 2015);
  expect(runs.map((run) => run.map(({ year, zones }) => [year, zones]))).toEqual([
    [[2014, 0]],
    [
      [2016, 2],
      [2017, 0],
    ],
  ]);
});
