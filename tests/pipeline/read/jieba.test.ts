import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSegmenter, tagger } from "#pipeline/read/jieba.ts";

const jieba = createRequire(import.meta.url)("nodejieba") as {
  tag: (sentence: string) => { word: string; tag: string }[];
};

test("words and tags are those of jieba's own tagging, for known and unknown words, figures and odd characters", () => {
  const segmenter = loadSegmenter();
  const piece = fc.constantFrom(
    ..."发展开发区企业招商引资的了在和,。、“”()12.5%万元亿A股LED云鼎禾锐\u3000 \n\u{20bb7}",
    "高质量",
    "2019年",
    "禾锐科技",
    "5G",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const sentence = pieces.join("");
      expect(segmenter.tag(sentence)).toEqual(jieba.tag(sentence));
    }),
    { numRuns: 300 },
  );
});

test("a word that falls apart by itself gets the tag that its sentence gives it", () => {
  const tag = tagger({
    cut: () => ["甲乙", "丙"],
    tag: (text) =>
      text === "甲乙丙"
        ? [
            { word: "甲乙", tag: "nz" },
            { word: "丙", tag: "n" },
          ]
        : [...text].map((word) => ({ word, tag: "n" })),
  });
  expect(tag("甲乙丙").map((word) => word.tag)).toEqual(["nz", "n"]);
});
