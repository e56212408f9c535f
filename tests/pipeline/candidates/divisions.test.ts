import path from "node:path";
import { expect, test } from "vitest";
import { divisionCandidates } from "#pipeline/candidates/divisions.ts";
import { placeContexts } from "#pipeline/candidates/place-contexts.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";
import { PLACES, reading, segmenterOf } from "../small-world.ts";

const CONTEXTS = placeContexts(readLexicon(path.join(import.meta.dirname, "../../../pipeline/lexicon")));

/** Accepted places of a text; the segmenter knows the words given. */
function places(text: string, ...words: string[]): string[] {
  const document = reading(text, "a.txt", segmenterOf(...words));
  const matches = [...PLACES.surfaces.keys()].flatMap((surface) =>
    [...text.matchAll(new RegExp(surface, "g"))].map((match) => ({
      start: match.index,
      end: match.index + surface.length,
    })),
  );
  return divisionCandidates(document, matches, PLACES, CONTEXTS)
    .filter(({ prior }) => prior >= 0.5)
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["赴南京、杭州开展招商", ["南京", "杭州"]],
  ["浙江省嵊州市的企业", ["浙江省", "嵊州市"]],
  ["完善南通路、杭州大道和南京西路路网", []],
  ["引进南京大学科研团队", []],
  ["年产白银300吨", []],
  ["甘肃白银的企业", ["甘肃", "白银"]],
  ["整治西湖水域", []],
])("in “%s” the places are %j", (text, expected) => {
  expect(places(text)).toEqual(expected);
});

test("a place is not cut out of other words", () => {
  expect(places("把经济南下作为机遇", "经济", "南下")).toEqual([]);
});

test("the last character of a full name may belong to the next word", () => {
  expect(places("推进海门区块建设,浙江嵊州市场回暖")).not.toContain("海门区");
  expect(places("浙江嵊州市场回暖")).toEqual(["浙江", "嵊州"]);
});
