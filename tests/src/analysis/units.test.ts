import { expect, test } from "vitest";
import { normaliseUnit } from "#analysis/units.ts";

test.each([
  [237, "亿元", 23_700_000_000, "元"],
  [1.2, "亿美元", 120_000_000, "美元"],
  [800, "万元", 8_000_000, "元"],
  [2, "万亿元", 2_000_000_000_000, "元"],
  [3, "亩", 2000, "平方米"],
  [0.5, "万亩", 3_333_333.333333333, "平方米"],
  [12, "万平方米", 120_000, "平方米"],
  [14, "平方公里", 14_000_000, "平方米"],
  [9, "公里", 9000, "米"],
  [5, "千米", 5000, "米"],
  [50, "%", 50, "%"],
  [5, "‰", 0.5, "%"],
  [3, "个百分点", 3, "个百分点"],
  [3, "万名", 30_000, "名"],
  [35, "个", 35, "个"],
  [200, "万元/亩", 2_000_000, "元/亩"],
  [15.6, "亿", 1_560_000_000, ""],
  [4, "坨", 4, "坨"],
  [4, "", 4, ""],
  [4, "constructor", 4, "constructor"],
])("%d %s comes to its base unit, else issuers cannot be compared", (value, unit, expected, base) => {
  const quantity = normaliseUnit(value, unit);
  expect(quantity.base).toBe(base);
  expect(quantity.value).toBeCloseTo(expected, 6);
});
