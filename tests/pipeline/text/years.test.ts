import { expect, test } from "vitest";
import { yearsIn } from "#pipeline/text/years.ts";

const years = (text: string): number[] => yearsIn(text).map(({ year }) => year);

test.each([
  ["2017年工作计划", [2017]],
  ["二〇一九年工作总结", [2019]],
  ["三年行动方案(2022-2024年)", [2022, 2023, 2024]],
  ["2018年工作总结和2019年工作思路", [2018, 2019]],
  ["完成产值2019亿元,投资12017万元", []],
])("reads the years a title covers: %s", (text, expected) => {
  expect(years(text).sort()).toEqual(expected);
});
