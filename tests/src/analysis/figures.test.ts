import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisOf, figuresOf, indicatorsOf, scaleOf } from "#analysis/figures.ts";
import type { DocumentContent } from "#model/dataset.ts";
import type { Comparator, Target } from "#model/target.ts";
import { DONGHE, EAST, entry, NORTH, WEST, XISHAN } from "../sample-dataset.ts";

const TEXT = "全年工业产值增长8%，达到2.5亿元。盘活土地30亩，明年40至60亩。";

const target = (written: string, over: Partial<Target> & Readonly<{ comparator?: Comparator }>): Target => {
  const start = TEXT.indexOf(written);
  return {
    document: EAST,
    start,
    end: start + written.length,
    indicator: "工业产值",
    comparator: "=",
    value: 0,
    upper: null,
    unit: "",
    year: 2018,
    stage: "done",
    about: null,
    ...over,
  };
};
const content = (id: DocumentContent["id"], targets: readonly Target[]): DocumentContent => ({
  id,
  text: TEXT,
  mentions: [],
  relations: [],
  targets,
});
const east = entry({ id: EAST, issuer: DONGHE });
const west = entry({ id: WEST, issuer: XISHAN });

describe("figures", () => {
  const figures = [
    ...figuresOf(
      content(EAST, [
        target("8%", { comparator: "+%", value: 8, unit: "%" }),
        target("2.5亿元", { value: 2.5, unit: "亿元" }),
        target("40至60亩", {
          indicator: "盘活土地",
          comparator: "range",
          value: 40,
          upper: 60,
          unit: "亩",
          year: 2019,
        }),
      ]),
      east,
    ),
    ...figuresOf(content(WEST, [target("2.5亿元", { value: 9000, unit: "万元" })]), west),
    ...figuresOf(content(NORTH, [target("2.5亿元", { value: 1, unit: "亿元" })]), entry({ id: NORTH })),
  ];

  test("growth and level of one indicator are not mixed, and what no zone issued is not counted as a zone", () => {
    const [level, growth] = indicatorsOf(figures).filter(({ indicator }) => indicator === "工业产值");
    expect(level).toMatchObject({ kind: "level", base: "元", issuers: 2, median: 1e8, years: [2018, 2018] });
    expect(growth).toMatchObject({ kind: "growth", base: "%", issuers: 1 });
  });

  test("units that differ by 万 and 亿 are compared on one scale and read in the one most used", () => {
    const [level] = indicatorsOf(figures);
    expect(level!.figures.map(({ value }) => value)).toEqual([2.5e8, 9e7, 1e8]);
    expect(scaleOf(level!.figures)).toEqual({ factor: 1e8, unit: "亿元" });
  });

  test("a range reaches to its upper end, and the words around it lead back to the text", () => {
    const range = figures.find(({ upper }) => upper !== null)!;
    expect([range.value, range.upper]).toEqual([40 * (2000 / 3), 60 * (2000 / 3)]);
    expect(axisOf([range])).toEqual([0, 60 * (2000 / 3)]);
    expect(range.left + range.written + range.right).toBe(TEXT);
  });

  test("every axis holds 0 and every value, or a bar would leave its cell", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.record({ value, upper: fc.option(value) })), (values) => {
        const [low, high] = axisOf(values);
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
        for (const { value: one } of values) expect(one >= low && one <= high).toBe(true);
      }),
    );
  });
});
