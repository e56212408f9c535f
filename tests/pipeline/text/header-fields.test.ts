import { expect, test } from "vitest";
import { headerFields } from "#pipeline/text/header-fields.ts";

const fields = (line: string): [string, string][] =>
  headerFields(line, { start: 0, end: line.length }).map(({ key, start, end }) => [key, line.slice(start, end)]);

test("reads the labelled values above a text, with blanks within a label and bars between cells", () => {
  expect(fields("索 引 号: | 1133/2019-10 | 发布机构: | 管委会办公室 | 公开日期: | 2019-02-21 |")).toEqual([
    ["other", "1133/2019-10"],
    ["issuer", "管委会办公室"],
    ["date", "2019-02-21"],
  ]);
});

test("ends a value where the next label starts, also where only a blank stands between them", () => {
  expect(fields("来源: 滨江日报 发布时间:2018-01-05 10:00 浏览次数:")).toEqual([
    ["source", "滨江日报"],
    ["date", "2018-01-05 10:00"],
    ["other", ""],
  ]);
});

test("finds no label in prose", () => {
  expect(fields("全年重点预期目标:完成税收12亿元。")).toEqual([]);
});
