import { expect, test } from "vitest";
import { PLAN, REPORT, readMarked } from "./marked.ts";

const triples = (title: string, markup: string, kinds: readonly string[]): string[] =>
  readMarked(title, markup)
    .relations.filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, source, target }) => `${source} ${kind} ${target}`);

test.each([
  ["a park under construction", "加快[星河科创园|park]建设。", ["zone:青岭经济开发区 has-part park:星河科创园"]],
  ["a park that is only a counterpart", "加强与[远山科技园|park]的合作对接。", []],
  ["a park that bears another place's name", "[上海远山科技园|park]值得关注。", []],
])("%s: the zone's parts are its own", (_, markup, expected) => {
  expect(triples(PLAN, markup, ["has-part"])).toEqual(expected);
});

test.each([
  ["[甲岳机电]迁入新城,[星河科创园|park]新增企业9家。", []],
  ["[甲岳机电]落户[星河科创园|park]。", ["enterprise:甲岳机电 in-park park:星河科创园"]],
  [
    "[星河科创园|park]里,[甲岳机电]、[乙帆电子]相邻。",
    ["enterprise:乙帆电子 in-park park:星河科创园", "enterprise:甲岳机电 in-park park:星河科创园"],
  ],
  ["[甲岳机电]表示关注,[星河科创园|park]开园。", []],
])("%s puts into a park only whom the text puts there", (markup, expected) => {
  expect(triples(REPORT, markup, ["in-park"]).sort()).toEqual(expected);
});

test.each([
  ["大力发展[氢能|industry]、[储能|industry]产业。", 2],
  ["[氢能|industry]、[储能|industry]等主导产业壮大。", 2],
  ["完成[印染|industry]行业整治。", 0],
])("%s: an industry that is cut back is not developed", (markup, count) => {
  expect(triples(REPORT, markup, ["develops"])).toHaveLength(count);
});

test.each([
  ["[甲岳机电][锂电|industry]项目投产。", ["enterprise:甲岳机电 in-industry industry:锂电"]],
  [
    "[锂电|industry]以[甲岳机电]、[乙帆电子]为龙头。".replace("以", "板块以"),
    ["enterprise:乙帆电子 in-industry industry:锂电", "enterprise:甲岳机电 in-industry industry:锂电"],
  ],
  [
    "[甲岳机电]、[乙帆电子]等[锂电|industry]企业满产。",
    ["enterprise:乙帆电子 in-industry industry:锂电", "enterprise:甲岳机电 in-industry industry:锂电"],
  ],
  ["[甲岳机电]投产,大力发展[锂电|industry]。", []],
])("%s ties a firm to a trade only where the text does", (markup, expected) => {
  expect(triples(REPORT, markup, ["in-industry"]).sort()).toEqual(expected);
});

test.each([
  ["与[青岭大学|institution]共建实验室。", 1],
  ["依托[青岭大学|institution]培养人才。", 1],
  ["主动对接[南湾市|place]。", 1],
  ["[青岭大学|institution]毕业生增多。", 0],
  ["赴[南湾市|place]开会。", 0],
])("%s: a place or a school is a partner only where a deed says so", (markup, count) => {
  expect(triples(PLAN, markup, ["works-with"])).toHaveLength(count);
});

test.each([
  ["[甲岳机电]、[乙帆电子]等企业[股改上市|program]有序推进。", 2],
  ["[甲岳机电]入选[智慧工坊|program]。", 1],
  ["[甲岳机电]投产,[智慧工坊|program]推进。", 0],
])("%s: a firm takes part where it is said, not where both stand in one sentence", (markup, count) => {
  expect(triples(REPORT, markup, ["takes-part-in"])).toHaveLength(count);
});

test.each([
  ["[星河科创园|park]位于[柳河镇|place]。", ["park:星河科创园 located-in place:柳河镇"]],
  ["[柳河镇|place]的[星河科创园|park]开园。", ["park:星河科创园 located-in place:柳河镇"]],
  ["[柳河镇|place]开会,[星河科创园|park]开园。", []],
])("%s: a park lies where the text puts it", (markup, expected) => {
  expect(triples(REPORT, markup, ["located-in"])).toEqual(expected);
});

test("a government's own cities are no partners, else half of a province works with the province", () => {
  const markup = "加强与[江苏|place]、[嵊州|place]合作。";
  const { relations } = readMarked(PLAN, markup, { issuerKind: "province", province: "浙江", county: null });
  expect(relations.filter(({ kind }) => kind === "works-with").map(({ target }) => target)).toEqual(["place:江苏"]);
});

test("what lags is not done, else a report's confessions count as deeds", () => {
  expect(triples(REPORT, "[新型工业化|program]相对滞后。", ["adopts"])).toEqual([]);
  expect(triples(REPORT, "[新型工业化|program]稳步推进。", ["adopts"])).toHaveLength(1);
});

test("nothing depends on the order of the mentions, else two builds of one corpus would differ", () => {
  const once = readMarked(REPORT, "引进[甲岳机电]、[乙帆电子],发展[氢能|industry],实施[金桥行动|program]。");
  const again = readMarked(REPORT, "引进[甲岳机电]、[乙帆电子],发展[氢能|industry],实施[金桥行动|program]。");
  expect(again.relations).toEqual(once.relations);
  expect(once.relations.map(({ start }) => start)).toEqual(
    [...once.relations.map(({ start }) => start)].sort((a, b) => a - b),
  );
});

test("a text without mentions has no relations", () => {
  expect(readMarked(PLAN, "加强领导。").relations).toEqual([]);
});
