import fc from "fast-check";
import { expect, test } from "vitest";
import { sharesIn, spelledIn, spelledValue } from "#pipeline/targets/numerals.ts";
import { PLAN, readMarked } from "../relate/marked.ts";

const figures = (markup: string) => {
  const { text, targets } = readMarked(PLAN, markup);
  return targets.map(({ start, end, comparator, value, unit }) => [text.slice(start, end), comparator, value, unit]);
};

test.each([
  ["三百五十", 350],
  ["一千零八", 1008],
  ["两千", 2000],
  ["十", 10],
  ["二十六", 26],
  ["八点五", 8.5],
  ["百", 100],
  ["一三", null],
  ["百千", null],
  ["三百五", null],
])("%s is the number that a reader takes it for", (text, value) => {
  expect(spelledValue(text)).toBe(value);
});

/** Writes a number below ten thousand in characters. */
function spell(value: number): string {
  let [text, gap] = ["", false];
  for (const [place, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${"零一二三四五六七八九"[digit]}${name}`;
      gap = false;
    }
  }
  return text;
}

test("every number below ten thousand that is written in characters is read back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => spelledValue(spell(value)) === value));
});

test.each([
  ["完成产值四千亿元。", ["四千亿元", "=", 4000, "亿元"]],
  ["共建实验室近两百个。", ["两百个", "~", 200, "个"]],
  ["税收突破百亿元。", ["百亿元", ">=", 100, "亿元"]],
  ["集聚企业上千家。", ["千家", ">=", 1000, "家"]],
  ["服务企业百余家。", ["百余家", ">=", 100, "家"]],
  ["出让土地三万余亩。", ["三万余亩", ">=", 3, "万亩"]],
  ["到位资金一亿五千万元。", ["一亿五千万元", "=", 1.5, "亿元"]],
  ["培训职工三万五千人。", ["三万五千人", "=", 3.5, "万人"]],
  ["一般性支出压减三成。", ["三成", "=", 30, "%"]],
  ["订单占全区的六成以上。", ["六成", ">=", 60, "%"]],
  ["营收增长两成半。", ["两成半", "+%", 25, "%"]],
  ["本地配套占一半。", ["一半", "=", 50, "%"]],
  ["技改投资占三分之二。", ["三分之二", "=", 66.67, "%"]],
  ["产量增长百分之八点五。", ["百分之八点五", "+%", 8.5, "%"]],
  ["工业总产值翻一番。", ["一番", "+%", 100, "%"]],
  ["工业总产值翻两番。", ["两番", "+%", 300, "%"]],
  ["研发经费实现两位数增长。", ["两位数", ">=", 10, "%"]],
])("%s has a figure, though no digit tells it", (markup, figure) => {
  expect(figures(markup)).toEqual([figure]);
});

test.each([
  ["a small count", "设立三个联络处。"],
  ["a name with a number", "落实二十条措施,推进四大工程。"],
  ["a grade", "打造千亿级产业集群。"],
  ["a class of things", "招引超百亿元的大项目。"],
  ["a slogan", "开展万企帮万村,建设百亿园区。"],
  ["a word with 成", "三成立,一成不变,二成果。"],
  ["an ordinal and a congress", "迎接二十大,第三百家。"],
  ["a contract", "签约百家媒体。"],
])("%s is no target, else tables fill with words", (_, markup) => {
  expect(figures(markup)).toEqual([]);
});

test("any text gives spans inside it and finite numbers", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(..."一两三九十百千万亿零点成半分之番翻位数占超。"), { maxLength: 20 }),
      (characters) => {
        const text = characters.join("");
        return [...spelledIn(text), ...sharesIn(text)].every(
          ({ start, end, value }) => start <= end && end <= text.length && Number.isFinite(value) && value >= 0,
        );
      },
    ),
  );
});
