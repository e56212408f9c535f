import { describe, expect, it } from "vitest";
import { explain } from "#pipeline/explain.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { own, world } from "./own-lexicon.ts";
import { LEXICON, segmenterOf } from "./small-world.ts";

const TEXT = "推进腾笼换鸟,引进汽车零部件。";
const why = (at: number, user: LexiconData | null = null) =>
  explain(TEXT, at, world(user), LEXICON, segmenterOf("推进", "引进"));

describe("a researcher could not find out why a name was taken or left", () => {
  it("shows the mention, its rule, and reasons that add up to its score", () => {
    const { mention, candidates } = why(TEXT.indexOf("换鸟"));
    expect(mention).toMatchObject({ text: "腾笼换鸟", type: "program", name: "腾笼换鸟" });
    const [one] = candidates.filter(({ outcome }) => outcome === "mention");
    expect(one!.rules).toMatchObject([{ rule: "lexicon" }]);
    const sum = one!.reasons.reduce((total, { weight }) => total + weight, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(one!.score, 3);
  });

  it("names what beat a candidate", () => {
    const user = own([{ type: "program", name: "笼换" }]);
    const { candidates } = why(TEXT.indexOf("笼换"), user);
    expect(candidates.map(({ text, outcome }) => `${text} ${outcome}`).sort()).toEqual([
      "笼换 user",
      "腾笼换鸟 beaten",
    ]);
    expect(candidates.find(({ text }) => text === "腾笼换鸟")!.beatenBy).toMatchObject([{ text: "笼换" }]);
  });

  it("says that the user rejected it", () => {
    const { mention, candidates } = why(TEXT.indexOf("腾笼"), own([], [["腾笼换鸟"]]));
    expect(mention).toBeNull();
    expect(candidates).toMatchObject([{ text: "腾笼换鸟", outcome: "rejected", score: 0 }]);
  });

  it("shows the words where nothing is proposed", () => {
    const { mention, candidates, words } = why(0);
    expect([mention, candidates]).toEqual([null, []]);
    expect(words[0]).toMatchObject({ text: "推进", start: 0, end: 2 });
  });
});
