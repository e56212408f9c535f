import fc from "fast-check";
import { expect, test } from "vitest";
import { createSearchIndex, search } from "#analysis/search.ts";
import { OVERVIEW, program, TENGLONG, zone } from "../sample-dataset.ts";

const index = createSearchIndex([
  ...OVERVIEW.entities,
  program("腾笼", { pinyin: "tenglong", initials: "tl" }),
  program("工业腾笼", { pinyin: "gongyetenglong", initials: "gytl" }),
  program("双“碳”行动", { pinyin: "shuangtanxingdong", initials: "stxd" }),
  zone("ＡＢ开发区", null),
]);
const names = (query: string): string[] =>
  search(index, query).flatMap(({ hits }) => hits.map(({ entity }) => entity.name));

test.each([
  ["腾笼换鸟", "腾笼换鸟", "exact"],
  ["换鸟", "腾笼换鸟", "substring"],
  ["腾笼换凤", "腾笼换鸟", "exact"],
  ["tenglonghuan", "腾笼换鸟", "pinyin"],
  ["tlhn", "腾笼换鸟", "initials"],
  ["Teng Long Huan", "腾笼换鸟", "pinyin"],
  ["ab开发", "ＡＢ开发区", "prefix"],
  ["双碳", "双“碳”行动", "prefix"],
])("a researcher who types %s finds %s", (query, name, match) => {
  expect(search(index, query).flatMap(({ hits }) => hits)).toContainEqual(
    expect.objectContaining({ entity: expect.objectContaining({ name }), match }),
  );
});

test("better matches come first: whole name, beginning, inside", () => {
  expect(names("腾笼")).toEqual(["腾笼", "腾笼换鸟", "工业腾笼"]);
  expect(names("tenglong")).toEqual(["腾笼", "腾笼换鸟", "工业腾笼"]);
});

test("hits are grouped by type with the whole number, though only some are listed", () => {
  const [zones, programs] = [search(index, "开发区", 1)[0]!, search(index, "腾笼", 2)[0]!];
  expect([zones.type, zones.total, zones.hits.length]).toEqual(["zone", 2, 1]);
  expect([programs.type, programs.total, programs.hits.length]).toEqual(["program", 3, 2]);
});

test("nothing, blanks and strange characters are no error", () => {
  expect(search(index, "")).toEqual([]);
  expect(search(index, " \n ")).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (query) => void search(index, query)));
});

test("any part of any name finds it", () => {
  fc.assert(
    fc.property(fc.nat(3), fc.nat(3), (a, b) => {
      const part = "腾笼换鸟".slice(Math.min(a, b), Math.max(a, b) + 1);
      expect(search(index, part, 99).flatMap(({ hits }) => hits.map(({ entity }) => entity.id))).toContain(TENGLONG);
    }),
  );
});
