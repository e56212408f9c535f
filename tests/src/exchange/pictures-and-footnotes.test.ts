import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { footnotesMarkdown } from "#exchange/markdown.ts";
import { type Drawing, svg } from "#exchange/svg.ts";
import { appendixRows } from "#exchange/table/appendix.ts";
import { APPENDIX_COLUMNS } from "#exchange/table/columns.ts";
import { namer } from "#exchange/table/named.ts";
import { table } from "#exchange/tables.ts";
import type { DocumentContent } from "#model/dataset.ts";
import { DONGHE, EAST, entry, OVERVIEW, TENGLONG } from "../sample-dataset.ts";
import { hostile } from "./hostile-graph.ts";
import { type Element, Parser } from "./strict-xml.ts";

const place = fc.integer({ min: -1e4, max: 1e4 });
const drawing: fc.Arbitrary<Drawing> = fc.record({
  title: hostile,
  width: fc.constant(800),
  height: fc.constant(600),
  background: fc.constant("#ffffff"),
  font: fc.constant('"Noto Sans CJK SC", sans-serif'),
  lines: fc.array(
    fc.record({ x1: place, y1: place, x2: place, y2: place, width: fc.constant(1), colour: fc.constant("#cccccc") }),
    { maxLength: 4 },
  ),
  marks: fc.array(
    fc.record({
      x: place,
      y: place,
      radius: fc.integer({ min: 1, max: 20 }),
      isSquare: fc.boolean(),
      colour: fc.constant("#d55e00"),
      title: hostile,
    }),
    { maxLength: 4 },
  ),
  texts: fc.array(
    fc.record({
      text: hostile,
      x: place,
      y: place,
      size: fc.constant(13),
      isHeavy: fc.boolean(),
      colour: fc.constant("#1b2430"),
    }),
    { maxLength: 4 },
  ),
});

const elements = (root: Element): Element[] => [root, ...root.children.flatMap(elements)];

describe("a picture as SVG", () => {
  test("can be read whatever stands in a name, or a paper goes without its figure", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const root = new Parser([...svg(drawn)].join("")).parse();
        expect(root.name).toBe("svg");
        const names = root.children.find(({ attributes }) => attributes.id === "names")!;
        expect(names.children).toHaveLength(drawn.texts.length);
        expect(elements(root).filter(({ name }) => name === "line")).toHaveLength(drawn.lines.length);
        expect(elements(root).filter(({ name }) => name === "script")).toEqual([]);
      }),
    );
  });

  test("keeps names as text, or a designer must type them anew", () => {
    const drawn: Drawing = {
      title: "图",
      width: 100,
      height: 100,
      background: "#ffffff",
      font: "sans-serif",
      lines: [],
      marks: [],
      texts: [{ text: "腾笼换鸟", x: 10, y: 10, size: 13, isHeavy: true, colour: "#1b2430" }],
    };
    expect([...svg(drawn)].join("")).toMatch(/<text [^>]*font-weight="600"[^>]*>腾笼换鸟<\/text>/);
  });
});

const CONTENT: DocumentContent = {
  id: EAST,
  text: "一、产业升级\n东河推进腾笼换鸟。另一句。",
  mentions: [{ start: 11, end: 15, document: EAST, type: "program", entity: TENGLONG, rules: ["lexicon"], score: 1 }],
  relations: [
    {
      kind: "adopts",
      source: DONGHE,
      target: TENGLONG,
      document: EAST,
      start: 7,
      end: 16,
      year: 2018,
      stage: "planned",
      stance: null,
    },
  ],
  targets: [],
};
const rows = appendixRows(
  entry({ id: EAST, issuer: DONGHE, years: [2018], title: "工作计划" }),
  CONTENT,
  namer(OVERVIEW),
  ({ kind }) => kind === "mentions",
);

describe("evidence as a file", () => {
  test("has the sentence, its place and its stage, or a claim cannot be checked away from the page", () => {
    expect(rows).toMatchObject([
      {
        kind: "mentions",
        hit: "腾笼换鸟",
        sentence: "东河推进腾笼换鸟。",
        stage: "planned",
        year: 2018,
        headings: "一、产业升级",
        paragraph: 2,
        title: "工作计划",
        start: 11,
        end: 15,
      },
    ]);
    expect([...table(rows, APPENDIX_COLUMNS, { format: "csv" })][0]).toMatch(/^kind,source,source_id,source_type/);
  });

  test("keeps a line a line in Markdown, whatever the text holds, or quotations run into each other", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (words) => {
        const pieces = words.map((text) => ({ heading: "甲", subheading: "乙", words: text }));
        const lines = [...footnotesMarkdown("原文", [], pieces)].join("").split("\n");
        expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(words.length);
        for (const line of lines) expect(line.replace(/\\./g, "")).not.toMatch(/[<>`[\]]/);
      }),
    );
  });
});
