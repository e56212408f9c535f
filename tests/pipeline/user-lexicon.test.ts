import { describe, expect, it } from "vitest";
import { annotate } from "#pipeline/annotate.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { mergeLexicons } from "#pipeline/user-lexicon.ts";
import { own, world } from "./own-lexicon.ts";
import { LEXICON, segmenterOf } from "./small-world.ts";

const segmenter = segmenterOf("推进", "引进", "云帆", "登峰", "有限公司", "电器");

/** The mentions of a text as `type surface = name`. */
function read(text: string, user: LexiconData | null): string[] {
  const [row] = annotate([{ document: "a.txt", text }], world(user), segmenter);
  return row!.mentions.map(({ start, end, type, name }) => `${type} ${text.slice(start, end)} = ${name}`);
}

describe("a researcher's correction would not stick", () => {
  it("adds a name that no rule finds, also in quotation marks", () => {
    const user = own([{ type: "program", name: "云帆登峰" }]);
    expect(read("推进云帆登峰,推进“云帆”登峰。", null)).toEqual([]);
    expect(read("推进云帆登峰,推进“云帆”登峰。", user)).toEqual([
      "program 云帆登峰 = 云帆登峰",
      "program “云帆”登峰 = 云帆登峰",
    ]);
  });

  it("renames an entity with all its wordings where its name becomes a surface of the new one", () => {
    const user = own([{ type: "program", name: "笼鸟工程", surfaces: ["腾笼换鸟"] }]);
    expect(read("推进腾笼换鸟和腾笼换凤。", user)).toEqual([
      "program 腾笼换鸟 = 笼鸟工程",
      "program 腾笼换凤 = 笼鸟工程",
    ]);
  });

  it("takes a single wording out of an entity", () => {
    const user = own([{ type: "program", name: "腾笼换凤" }]);
    expect(read("推进腾笼换鸟和腾笼换凤。", user)).toEqual([
      "program 腾笼换鸟 = 腾笼换鸟",
      "program 腾笼换凤 = 腾笼换凤",
    ]);
  });

  it("retypes what stands in the file of another type", () => {
    const user = own([{ type: "enterprise", name: "汽车零部件" }]);
    expect(read("引进汽车零部件和汽车配件。", user)).toEqual([
      "enterprise 汽车零部件 = 汽车零部件",
      "enterprise 汽车配件 = 汽车零部件",
    ]);
  });

  it("rejects a wording for all types, or for the one that is named", () => {
    expect(read("推进腾笼换鸟,推进长三角合作。", own([], [["腾笼换鸟"], ["长三角"]]))).toEqual([]);
    expect(read("推进腾笼换鸟。", own([], [["腾笼换鸟", "enterprise"]]))).toEqual(["program 腾笼换鸟 = 腾笼换鸟"]);
    expect(read("推进腾笼换鸟。", own([], [["腾笼换鸟", "program"]]))).toEqual([]);
  });

  it("cuts a longer name that was found, and takes no remains of it for a name", () => {
    const text = "引进嵊州晨光电器有限公司。";
    const user = own([{ type: "enterprise", name: "晨光" }]);
    expect(read(text, user)).toContain("enterprise 晨光 = 晨光");
    expect(read(text, user).filter((mention) => mention.includes("有限公司"))).toEqual([]);
  });

  it("says what a place name stands for", () => {
    const user = own([{ type: "place", name: "大长三角", surfaces: ["长三角"] }]);
    expect(read("推进长三角合作。", user)).toEqual(["place 长三角 = 大长三角"]);
  });

  it("demotes a wording to one that needs support", () => {
    const user = own([{ type: "program", name: "腾笼换鸟", weak: ["腾笼换鸟"] }]);
    expect(read("老人说腾笼换鸟很好。", user)).toEqual([]);
  });

  it("does not find a Latin name within another word", () => {
    const user = own([{ type: "enterprise", name: "BOE" }]);
    expect(read("引进BOE和OBOES。", user)).toEqual(["enterprise BOE = BOE"]);
  });

  it("keeps the facts of an entity that a line adds a wording to", () => {
    const { entries } = mergeLexicons(LEXICON, own([{ type: "program", name: "腾笼换鸟", surfaces: ["换鸟"] }]));
    const [first] = entries.filter(({ name }) => name === "腾笼换鸟");
    expect(first).toMatchObject({ user: true, facts: { category: "产业升级" } });
  });

  it("replaces the lines of a word in a word list and leaves the others", () => {
    const facts = { use: "supported" };
    const user: LexiconData = {
      entries: [],
      words: { "place-words": [{ word: "合作", facts, file: "mine/place-words.tsv", line: 2 }] },
    };
    const merged = mergeLexicons(LEXICON, user).words["place-words"]!;
    expect(merged.filter(({ word }) => word === "合作")).toMatchObject([{ facts }]);
    expect(merged).toHaveLength(LEXICON.words["place-words"]!.length);
  });
});

describe("contradictory lines would be settled by chance", () => {
  it.each([
    [
      own([
        { type: "program", name: "甲计划" },
        { type: "program", name: "乙计划", surfaces: ["甲计划"] },
      ]),
    ],
    [
      own([
        { type: "program", name: "甲计划" },
        { type: "park", name: "“甲”计划" },
      ]),
    ],
  ])("names both lines of one wording", (user) => {
    expect(() => mergeLexicons(LEXICON, user)).toThrow(
      /^mine\/\w+\.tsv:3: "[^"]+" is also on mine\/programs\.tsv:2; keep one/,
    );
  });

  it("finds a wording that is added and rejected", () => {
    const user = own([{ type: "program", name: "甲计划" }], [["甲计划"]]);
    expect(() => mergeLexicons(LEXICON, user)).toThrow(
      /^mine\/reject\.tsv:2: "甲计划" is also on mine\/programs\.tsv:2;/,
    );
  });
});
