import { describe, expect, test } from "vitest";
import type { IssuerTraits } from "#analysis/issuer-groups.ts";
import { type Choice, comparisonsOf } from "#analysis/partitions.ts";
import { entityId } from "#model/entity.ts";

const zone = (name: string, over: Partial<IssuerTraits> = {}): IssuerTraits => ({
  issuer: entityId("zone", name),
  province: null,
  level: null,
  years: [],
  ...over,
});
const by = (over: Partial<Choice>): Choice => ({ by: "province", group: null, against: null, split: null, ...over });
const ZONES = [
  zone("甲开发区", { province: "江苏", level: "国家级", years: [2018, 2019] }),
  zone("乙开发区", { province: "江苏", level: "省级", years: [2021] }),
  zone("丙开发区", { province: "浙江", years: [2022] }),
  zone("丁开发区"),
];
const sizes = (choice: Choice) =>
  comparisonsOf(ZONES, choice).comparisons.map(({ group, against, sides: [first, second] }) => [
    group,
    against,
    first.issuers.size,
    second.issuers.size,
  ]);

test("each group stands against all others whose group is known, else a zone of unknown province counts as elsewhere", () => {
  expect(sizes(by({}))).toEqual([
    ["江苏", "all others", 2, 1],
    ["浙江", "all others", 1, 2],
  ]);
  expect(sizes(by({ group: "江苏", against: "浙江" }))).toEqual([["江苏", "浙江", 2, 1]]);
  expect(sizes(by({ by: "level" }))).toEqual([
    ["国家级", "all others", 1, 1],
    ["省级", "all others", 1, 1],
  ]);
});

test("later years stand against earlier ones, split where asked or in the middle", () => {
  expect(sizes(by({ by: "period" }))).toEqual([["from 2021", "before 2021", 2, 1]]);
  expect(sizes(by({ by: "period", split: 2019 }))).toEqual([["from 2019", "before 2019", 3, 1]]);
});

describe("where nothing can be compared, a sentence says why, or an empty table reads as no difference:", () => {
  const cases: readonly (readonly [what: string, traits: readonly IssuerTraits[], choice: Choice, why: RegExp])[] = [
    ["no issuer", [], by({}), /no document of this corpus has an issuer/],
    ["one issuer", ZONES.slice(0, 1), by({}), /one issuer only/],
    [
      "an unknown group",
      ZONES,
      by({ group: "火星" }),
      /no issuer is of the province "火星"; the groups are: 江苏, 浙江/,
    ],
    ["one group", ZONES.slice(0, 2), by({}), /of one group, 江苏/],
    [
      "no known group",
      [zone("甲"), zone("乙")],
      by({ by: "level" }),
      /no issuer has a known level; a column level in corpus\.csv/,
    ],
    ["a group and itself", ZONES, by({ group: "江苏", against: "江苏" }), /with itself/],
    ["no years", [zone("甲"), zone("乙")], by({ by: "period" }), /has a year/],
    ["one year", ZONES.slice(2), by({ by: "period" }), /of one year, 2022/],
    ["a split outside the years", ZONES, by({ by: "period", split: 2030 }), /covers 2018 to 2022/],
  ];
  test.each(cases)("%s", (_, traits, choice, why) => {
    const { comparisons, why: said } = comparisonsOf(traits, choice);
    expect(comparisons).toEqual([]);
    expect(said).toMatch(why);
  });
});
