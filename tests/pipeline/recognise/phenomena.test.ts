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

describe("a user would get other mentions by renaming files", () => {
  const texts = [
    "重点走访{{云岫药业|enterprise}}、{{澄波光电|enterprise}}等12家企业。",
    "实施“青鸟归巢”计划。青鸟归巢成效明显,云岫药业扩产。",
    "青鸟归巢写入规划,澄波光电上市。",
  ].map((text) => text.replace(MARK, "$1"));

  it("learns the same whatever order the documents come in", () => {
    const read = (order: readonly number[]) => {
      const readings = order.map((i) => structure(documentId(`${i}.txt`), texts[i]!, segmenter));
      const found = recognise(readings, known);
      return new Map(order.map((i, at) => [i, found[at]!.map(({ start, end, type }) => `${start}-${end} ${type}`)]));
    };
    const forward = read([0, 1, 2]);
    const backward = read([2, 1, 0]);
    for (const i of [0, 1, 2]) expect(backward.get(i)).toEqual(forward.get(i));
    expect(forward.get(2)).toContain("0-4 program");
  });
});
