import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentId } from "#model/document-id.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { structure } from "#pipeline/structure/structure.ts";

const characters: Segmenter = { tag: (sentence) => [...sentence].map((word) => ({ word, tag: "x" })) };
const read = (text: string) => structure(documentId("a.txt"), text, characters);
const acts = (text: string) => read(text).acts.map(({ kind, year }) => [kind, year]);

const chineseText = fc
  .array(
    fc.constantFrom(
      "一、",
      "2018年工作总结",
      "2019年思路",
      "\n",
      "。",
      "；",
      "，",
      "(一)",
      "“",
      "”",
      "《",
      "建设园区",
      " ",
      "1.",
      "\r\n",
      "😀",
      "\ud800",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("structure", () => {
  test("gives spans in order, without overlap, inside the text and its lines, so that evidence can be shown", () => {
    fc.assert(
      fc.property(chineseText, (text) => {
        const reading = read(text);
        for (const spans of [reading.header, reading.sentences, reading.acts]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end } of reading.sentences) expect(reading.folded.slice(start, end)).not.toContain("\n");
      }),
    );
  });

  test("leaves no character but blanks outside the sentences, so that nothing goes unread", () => {
    fc.assert(
      fc.property(chineseText, (text) => {
        const reading = read(text);
        const covered = reading.sentences.map(({ start, end }) => reading.folded.slice(start, end)).join("");
        expect(covered.replaceAll(/\s/g, "")).toBe(reading.folded.replaceAll(/\s/g, ""));
      }),
    );
  });

  test("cuts sentences at their ends and at semicolons, but not within brackets or book titles", () => {
    const text = "推进《园区规划；三年行动》编制（一期。二期）工作；完成验收。";
    expect(read(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "推进《园区规划；三年行动》编制（一期。二期）工作；",
      "完成验收。",
    ]);
  });

  test("cuts a text without punctuation into sentences of bounded length", () => {
    const reading = read("园".repeat(5_000));
    expect(Math.max(...reading.sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_000);
  });

  test("tags a sentence once, however often its tokens are asked for", () => {
    let calls = 0;
    const counting: Segmenter = {
      tag: (sentence) => {
        calls++;
        return characters.tag(sentence);
      },
    };
    const reading = structure(documentId("a.txt"), "建设园区。", counting);
    expect(reading.tokens(0)).toBe(reading.tokens(0));
    expect(calls).toBe(1);
  });

  test("keeps token offsets where the segmenter replaces a lone surrogate", () => {
    const reading = structure(documentId("a.txt"), "园\ud800区", {
      tag: () => [
        { word: "园", tag: "n" },
        { word: "\ufffd", tag: "x" },
        { word: "区", tag: "n" },
      ],
    });
    expect(reading.tokens(0).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });
});

describe("acts", () => {
  test("part a report from the plan that follows it, each with its year", () => {
    const text = "一、2018年工作总结\n2018年,开发区完成产值12亿元。\n二、2019年工作思路\n力争引进项目10个。\n";
    expect(acts(text)).toEqual([
      ["report", 2018],
      ["plan", 2019],
    ]);
  });

  test("take kind and year of the whole document from its title", () => {
    expect(acts("滨江开发区2017年工作要点\n一、抓招商\n力争引进项目10个。")).toEqual([["plan", 2017]]);
  });

  test("take the year from “2017年是…之年” where there is no title", () => {
    expect(acts("2017年是全面深化改革的关键之年。我们将力争完成投资10亿元,确保税收增长,加快项目建设。")).toEqual([
      ["plan", 2017],
    ]);
  });

  test("turn to the plan where a report's last paragraph speaks of the second half of the year", () => {
    const text = "滨江园区2021年上半年工作总结\n上半年完成产值10亿元。\n下半年,一是主攻招商;二是完善配套。";
    expect(acts(text).map(([kind]) => kind)).toEqual(["report", "plan"]);
  });

  test("have no year where the text gives none", () => {
    expect(acts("一、提升载体\n力争新增企业10家,确保项目开工,争取获批。")).toEqual([["plan", null]]);
  });

  test("dates a report to an assembly a year before its plan, for its title names the plan's year", () => {
    const text =
      "南山省2022年政府工作报告\n一、过去一年工作回顾\n建成企业9家,税收增长。\n二、2022年工作安排\n力争引进企业9家。";
    expect(acts(text)).toEqual([
      ["report", 2021],
      ["plan", 2022],
    ]);
    expect(
      acts("东湖园区2022年上半年工作报告\n一、上半年工作回顾\n建成厂房。\n二、2022年下半年打算\n力争投产。")[0],
    ).toEqual(["report", 2022]);
  });
});

describe("headings", () => {
  test("are numbered lines and the topics in front of a line's prose", () => {
    const text =
      "滨江园区工作要点\n一、提升产业能级\n1.突出招大引强,掀起建设高潮。一是加大招商力度。充分利用区位优势。\n提升载体质效。构建孵化链条,完善服务。\n";
    const reading = read(text);
    expect(reading.headings.map(({ start, end }) => text.slice(start, end))).toEqual([
      "一、提升产业能级",
      "1.突出招大引强,掀起建设高潮",
      "一是加大招商力度",
      "提升载体质效",
    ]);
  });
});
