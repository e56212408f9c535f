import { expect, test } from "vitest";
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
