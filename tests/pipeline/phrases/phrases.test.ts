import { describe, expect, it } from "vitest";
import { documentId } from "#model/document-id.ts";
import { cValues } from "#pipeline/phrases/nested.ts";
import { findPhrases, type Phrase, phraseReport, phraseWords } from "#pipeline/phrases/phrases.ts";
import { type PhraseDocument, segmentsOf } from "#pipeline/phrases/segments.ts";
import { reading, segmenterOf } from "../small-world.ts";

const WORDS = phraseWords({
  entries: [],
  words: {
    triggers: ["推进", "实施"].map((word) => ({ word, facts: {}, file: "triggers.tsv", line: 2 })),
    "program-stops": [{ word: "对外招商", facts: {}, file: "program-stops.tsv", line: 2 }],
  },
});
const segmenter = segmenterOf("推进", "实施", "对外", "招商", "工作", "成效", "明显");

/** A document of an issuer; what stands between ‹ and › is a mention already. */
function document(issuer: string, marked: string): PhraseDocument {
  const taken: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/[‹›]/)) {
    if (marked.includes(`‹${piece}›`)) taken.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { ...reading(text, `${issuer}.txt`, segmenter), issuer, taken };
}

/** Other words, so that a phrase is rare among them. */
const OTHERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈。";

const find = (...texts: readonly string[]): Phrase[] =>
  findPhrases(() => [...texts, OTHERS].map((text, i) => document(`${i}`, text)), WORDS);
const found = (...texts: readonly string[]): string[] => find(...texts).map(({ phrase }) => phrase);

describe("a build would never end", () => {
  it("goes on behind a name that reaches over a comma", () => {
    const { folded, ...rest } = document("甲", "提出‹以桥兴城,四区联动›的思路,推进工作。");
    const stretches = [...segmentsOf({ folded, ...rest })].map(({ start, end }) => folded.slice(start, end));
    expect(stretches).toEqual(["提出", "的思路", "推进工作"]);
  });
});

describe("a program that no lexicon holds would stay unseen", () => {
  it("finds a phrase that is announced in two issuers, whole and without its surroundings", () => {
    const phrases = found(
      "推进星火燎原,成效明显。我们推进星火燎原工作。",
      "实施星火燎原。全县星火燎原有声有色。",
      "今年推进星火燎原取得成绩。",
    );
    expect(phrases[0]).toBe("星火燎原");
    expect(phrases.filter((phrase) => phrase !== "星火燎原" && "星火燎原".includes(phrase))).toEqual([]);
  });

  it("finds a phrase that is quoted once and bare elsewhere", () => {
    expect(found("大兴“三进三解”之风。", "村里开展三进三解,群众满意。")).toContain("三进三解");
  });

  it("does not list what one issuer alone says, what is a mention already, or what is known to be none", () => {
    expect(found("推进星火燎原。推进星火燎原。", "别的话。")).not.toContain("星火燎原");
    expect(found("推进‹星火燎原›。", "推进‹星火燎原›。")).toEqual([]);
    expect(found("推进对外招商。", "推进对外招商。")).not.toContain("对外招商");
  });

  it("never reaches over a mark or into a mention", () => {
    const texts = [...segmentsOf(document("a", "推进甲乙丙,“丁戊己”庚‹辛壬›癸。"))];
    const { folded } = document("a", "推进甲乙丙,“丁戊己”庚‹辛壬›癸。");
    expect(texts.map(({ start, end, whole }) => `${folded.slice(start, end)}${whole ? "!" : ""}`)).toEqual([
      "推进甲乙丙",
      "丁戊己!",
      "庚",
      "癸",
    ]);
  });

  it("gives each phrase with its place, so that it can be judged", () => {
    const [entry] = phraseReport(find("甲\n推进星火燎原。", "推进星火燎原。", "推进星火燎原吧。"));
    expect(entry).toMatchObject({ severity: "review", code: "phrase", file: documentId("0.txt"), line: 2 });
    expect(entry!.message).toMatch(/^星火燎原: 3 times in 3 documents of 3 issuers, .*“甲 推进星火燎原。”$/);
  });
});

describe("pieces of a phrase would crowd it out", () => {
  it("gives nothing to a piece that hardly stands elsewhere, and its own share to one that does", () => {
    const values = cValues(
      new Map([
        ["星火燎原", 10],
        ["星火燎", 10],
        ["燎原", 30],
      ]),
    );
    expect(values.get("星火燎")).toBe(0);
    expect(values.get("燎原")).toBe(20);
    expect(values.get("星火燎原")).toBe(20);
  });
});
