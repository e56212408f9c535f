import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAt, sortLines } from "#analysis/concordance.ts";
import { outlineOf, placeInText } from "#analysis/outline.ts";
import { sentenceAround } from "#analysis/sentence.ts";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { documentId } from "#model/document-id.ts";

const TEXT =
  "一、总体要求\n坚持工业立区。大力实施“腾笼换凤”，盘活闲置厂房；推进以商招商。\n(一)抓项目,增后劲。1.今年力争开工十个项目。\n二、保障措施\n加强领导。";

const entry = {
  id: documentId("a.txt"),
  issuer: null,
  years: [2016],
  acts: [],
} as unknown as DocumentEntry;
const content: DocumentContent = { id: documentId("a.txt"), text: TEXT, mentions: [], relations: [], targets: [] };
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test("a line of evidence is the whole sentence and no more, or the reader cannot judge it", () => {
  const { start, end } = sentenceAround(TEXT, spanOf("腾笼换凤"));
  expect(TEXT.slice(start, end)).toBe("大力实施“腾笼换凤”，盘活闲置厂房；");
  const heading = sentenceAround(TEXT, spanOf("总体"));
  expect(TEXT.slice(heading.start, heading.end)).toBe("一、总体要求");
});

test("any span of any text has a sentence that contains it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(60), fc.nat(10), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      const sentence = sentenceAround(text, { start, end });
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(sentence.end).toBeGreaterThanOrEqual(end);
      expect(sentence.end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("the outline follows the numbering of the document, and says where a quotation stands", () => {
  const outline = outlineOf(TEXT);
  expect(outline.headings.map(({ title, level }) => [title, level])).toEqual([
    ["一、总体要求", 0],
    ["(一)抓项目,增后劲", 1],
    ["二、保障措施", 0],
  ]);
  expect(placeInText(outline, TEXT.indexOf("十个项目"))).toEqual({
    headings: ["一、总体要求", "(一)抓项目,增后劲"],
    paragraph: 3,
  });
  expect(placeInText(outline, TEXT.indexOf("加强领导"))).toEqual({ headings: ["二、保障措施"], paragraph: 5 });
});

test("a line does not run into the paragraph before or after, and joins to the sentence it was cut from", () => {
  const line = lineAt(content, entry, spanOf("抓项目"));
  expect(line).toMatchObject({ left: "(一)", hit: "抓项目", year: 2016, column: "document:a.txt" });
  expect(line.before + line.hit + line.after).toBe(TEXT.slice(line.sentence.start, line.sentence.end));
  expect(line.right.startsWith(",增后劲")).toBe(true);
});

test("lines sort by what stands next to the hit, so that wordings that are alike come together", () => {
  const lines = ["今年", "领导", "项目,"].map((words) => lineAt(content, entry, spanOf(words)));
  const rank = () => 0;
  expect(sortLines(lines, "zone", rank).map(({ hit }) => hit)).toEqual(["项目,", "今年", "领导"]);
  expect(sortLines(lines, "left", rank).map(({ left }) => left.at(-1))).toEqual([".", "强", "抓"]);
});
