import { beforeAll, describe, expect, it } from "vitest";
import { documentId } from "#model/document-id.ts";
import { loadKnowledge } from "#pipeline/cli/resources.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { type Knowledge, recognise } from "#pipeline/recognise.ts";
import { structure } from "#pipeline/structure/structure.ts";
import { PHENOMENA } from "./phenomena.ts";

const MARK = /\{\{([^{}|]+)\|([a-z]+)\}\}/g;

let known: Knowledge;
let segmenter: Segmenter;
beforeAll(() => {
  known = loadKnowledge().recognition;
  segmenter = loadSegmenter();
}, 120_000);

/** The sentence with its mentions marked, as recognition finds them with the lexicons that ship. */
function marked(text: string): string {
  const [mentions] = recognise([structure(documentId("sentence.txt"), text, segmenter)], known);
  let at = 0;
  let out = "";
  for (const { start, end, type } of mentions!) {
    out += `${text.slice(at, start)}{{${text.slice(start, end)}|${type}}}`;
    at = end;
  }
  return out + text.slice(at);
}

describe.each(PHENOMENA)("a user would lose $lost", ({ sentences }) => {
  it.each(sentences)("%s", (sentence) => {
    expect(marked(sentence.replace(MARK, "$1"))).toBe(sentence);
  });
});
