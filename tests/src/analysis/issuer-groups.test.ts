import { describe, expect, test } from "vitest";
import { cellsOf } from "#analysis/cells.ts";
import { type IssuerGroup, mentionsOn, sidesOf, traitsOf } from "#analysis/issuer-groups.ts";
import { keyness } from "#analysis/keyness.ts";
import { DONGHE, HEHUO, OVERVIEW, TENGLONG, XISHAN, ZHAOSHANG } from "../sample-dataset.ts";

const nobody: IssuerGroup = { provinces: [], levels: [], issuers: [], years: { from: null, to: null } };
const traits = traitsOf(OVERVIEW);

describe("two groups of issuers", () => {
  test("a group without a counterpart is set against all others, or a click on one province compares nothing", () => {
    const [group, rest] = sidesOf(traits, { ...nobody, provinces: ["江苏"] }, nobody);
    expect([...group.issuers]).toEqual([DONGHE]);
    expect([...rest.issuers]).toEqual([XISHAN]);
  });

  test("a period is set against the other years, with the issuers that have documents of them", () => {
    const [then, after] = sidesOf(traits, { ...nobody, years: { from: null, to: 2018 } }, nobody);
    expect([...then.issuers]).toEqual([DONGHE]);
    expect([...after.issuers]).toEqual([XISHAN]);
    const cell = cellsOf(OVERVIEW.relations).get(TENGLONG)!.get(DONGHE)!;
    expect([mentionsOn(then, cell), mentionsOn(after, cell)]).toEqual([true, false]);
  });

  test("demands of several kinds must all hold", () => {
    const [group] = sidesOf(traits, { ...nobody, provinces: ["江苏"], years: { from: 2019, to: null } }, nobody);
    expect(group.issuers.size).toBe(0);
  });

  test("keyness counts what holds on each side, or adoption cannot be told from mention", () => {
    const rows = keyness(OVERVIEW, new Set([DONGHE]), new Set([XISHAN]), ({ adopted }) => adopted);
    expect(rows.map(({ program, inGroup, inOther }) => [program, inGroup, inOther])).toEqual([[TENGLONG, 1, 0]]);
    const mentioned = keyness(OVERVIEW, new Set([DONGHE]), new Set([XISHAN]));
    expect(new Set(mentioned.map(({ program }) => program))).toEqual(new Set([TENGLONG, ZHAOSHANG, HEHUO]));
  });
});
