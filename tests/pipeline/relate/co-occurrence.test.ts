import { expect, test } from "vitest";
import { documentId } from "#model/document-id.ts";
import { coOccurrences } from "#pipeline/relate/co-occurrence.ts";
import { structure } from "#pipeline/structure/structure.ts";
import { marked } from "./marked.ts";

const count = (markup: string) => {
  const { text, mentions } = marked(markup);
  const reading = structure(documentId("a.txt"), text, { tag: (word) => [{ word, tag: "x" }] });
  return coOccurrences(reading, mentions);
};

test("a sentence counts a pair once, and sentences without names not at all, else NPMI is reckoned on a false total", () => {
  const found = count("[甲岳|program]与[乙帆|program],又说[甲岳|program]。\n没有名字的一句话。\n只有[甲岳|program]。");
  expect(found).toMatchObject({
    total: 2,
    entities: ["program:乙帆", "program:甲岳"],
    sentences: [1, 2],
    pairs: [0, 1, 1],
  });
});

test("names of different sentences are no pair", () => {
  expect(count("说[甲岳|program]。\n说[乙帆|program]。").pairs).toEqual([]);
});
