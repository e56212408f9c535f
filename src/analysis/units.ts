/** What a unit measures in the end; two quantities can be compared where their bases are equal. */
export type Quantity = Readonly<{ value: number; base: string }>;

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Units that are a multiple of another one; 1 亩 is 2000/3 square metres (GB 3100). */
const CONVERSIONS: Readonly<Record<string, readonly [factor: number, base: string]>> = {
  人民币: [1, "元"],
  元人民币: [1, "元"],
  美金: [1, "美元"],
  港币: [1, "港元"],
  亩: [2000 / 3, "平方米"],
  公顷: [1e4, "平方米"],
  平方公里: [1e6, "平方米"],
  平方千米: [1e6, "平方米"],
  "km²": [1e6, "平方米"],
  平米: [1, "平方米"],
  平方: [1, "平方米"],
  "㎡": [1, "平方米"],
  "m²": [1, "平方米"],
  公里: [1e3, "米"],
  千米: [1e3, "米"],
  km: [1e3, "米"],
  立方: [1, "立方米"],
  "m³": [1, "立方米"],
  千克: [1e-3, "吨"],
  公斤: [1e-3, "吨"],
  斤: [5e-4, "吨"],
  担: [0.05, "吨"],
  标箱: [1, "标准箱"],
  TEU: [1, "标准箱"],
  千瓦: [1e3, "瓦"],
  kW: [1e3, "瓦"],
  兆瓦: [1e6, "瓦"],
  MW: [1e6, "瓦"],
  吉瓦: [1e9, "瓦"],
  GW: [1e9, "瓦"],
  KW: [1e3, "瓦"],
  度: [1, "千瓦时"],
  度电: [1, "千瓦时"],
  MWh: [1e3, "千瓦时"],
  GWh: [1e6, "千瓦时"],
  "%": [1, "%"],
  "‰": [0.1, "%"],
  百分点: [1, "个百分点"],
};

/** Units that begin with a character that multiplies elsewhere. */
const WHOLE = new Set(["千米", "千克", "千瓦", "千瓦时", "千伏", "百分点"]);

/**
 * Brings a value with its unit as written to the base unit: 1.2亿美元 → 120,000,000 美元, 3亩 → 2000 平方米, 5‰ → 0.5 %.
 * A unit nobody knows is its own base; a bare multiplier (15.6亿) has the base "". A rate (万元/亩) keeps its divisor.
 */
export function normaliseUnit(value: number, unit: string): Quantity {
  const [above, ...below] = unit.split("/");
  let rest = (above ?? "").trim();
  let factor = 1;
  while (rest !== "" && !WHOLE.has(rest) && MULTIPLIERS[rest[0]!] !== undefined) {
    factor *= MULTIPLIERS[rest[0]!]!;
    rest = rest.slice(1);
  }
  const [conversion, base] = Object.hasOwn(CONVERSIONS, rest) ? CONVERSIONS[rest]! : [1, rest];
  return { value: value * factor * conversion, base: [base, ...below].join("/") };
}
