import { describe, expect, test } from "vitest";
import { matrix } from "#analysis/matrix.ts";
import { OPEN_RANGE, type StageChoice } from "#app/state/app-state.ts";
import { shownValue } from "#app/strategies/shown-value.ts";
import { DONGHE, OVERVIEW, TENGLONG, XISHAN } from "../sample-dataset.ts";

const { columns, rows } = matrix(OVERVIEW);
const row = rows.find(({ program }) => program === TENGLONG)!;
const column = (id: string) => columns.find((known) => known.id === id)!;
const everything = { years: OPEN_RANGE, stages: [] as readonly StageChoice[] };
const program = { row, surface: null };

describe("a cell of the matrix", () => {
  test("tells mention from adoption, or a zone that only names a program is said to do it", () => {
    expect(shownValue(program, column(XISHAN), "mentioned", everything)).toBe(1);
    expect(shownValue(program, column(XISHAN), "adopted", everything)).toBe(0);
    expect(shownValue(program, column(DONGHE), "adopted", everything)).toBe(1);
  });

  test("is empty where the zone is not as far as is asked, or the year is not of its acts", () => {
    expect(shownValue(program, column(XISHAN), "mentioned", { ...everything, stages: ["planned"] })).toBe(0);
    expect(shownValue(program, column(XISHAN), "mentioned", { ...everything, stages: ["mentioned"] })).toBe(1);
    const later = { ...everything, years: { from: 2019, to: null } };
    expect(shownValue(program, column(DONGHE), "mentioned", later)).toBe(0);
  });
});
