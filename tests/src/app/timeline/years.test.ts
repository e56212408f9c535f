import { expect, test } from "vitest";
import { axisOf, coverageOf } from "#app/timeline/coverage.ts";
import { yearRows } from "#app/timeline/years.ts";
import { DONGHE, OVERVIEW, TENGLONG, XISHAN, ZHAOSHANG } from "../../sample-dataset.ts";

const everyone = new Set([DONGHE, XISHAN]);

test("a year counts zones, not mentions, and no document without an issuer", () => {
  const row = yearRows(OVERVIEW, () => true, everyone).find(({ program }) => program === TENGLONG)!;
  expect(row.issuers).toEqual(
    new Map([
      [2018, 1],
      [2019, 1],
    ]),
  );
  expect(row).toMatchObject({ firstYear: 2018, spread: 2 });
});

test("the first year is the first of the zones that are looked at", () => {
  const [row] = yearRows(OVERVIEW, (id) => id === TENGLONG, new Set([XISHAN]));
  expect(row!.firstYear).toBe(2019);
});

test("a program whose acts have no year is left out rather than put in a wrong one", () => {
  const rows = yearRows(OVERVIEW, () => true, new Set([DONGHE]));
  expect(rows.map(({ program }) => program)).toEqual([TENGLONG]);
  expect(rows.some(({ program }) => program === ZHAOSHANG)).toBe(false);
});

test("a year of which a later document reports is covered, or what was done in it has no place on the axis", () => {
  const acts = [{ start: 0, end: 9, kind: "report" as const, year: 2018 }];
  const documents = [
    { issuer: DONGHE, years: [2019], acts },
    { issuer: XISHAN, years: [2019], acts: [] },
    { issuer: null, years: [2015], acts: [] },
  ];
  expect(axisOf(documents)).toEqual([2015, 2016, 2017, 2018, 2019]);
  expect(coverageOf(documents, everyone)).toEqual(
    new Map([
      [2019, 2],
      [2018, 1],
    ]),
  );
});

test("a year counts each zone once, however many documents it has", () => {
  const documents = [1, 2, 3].map(() => ({ issuer: DONGHE, years: [2019], acts: [] }));
  expect(coverageOf(documents, everyone).get(2019)).toBe(1);
});
