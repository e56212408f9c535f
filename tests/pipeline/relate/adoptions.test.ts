import { expect, test } from "vitest";
import { PLAN, REPORT, readMarked } from "./marked.ts";

const adopted = (title: string, markup: string) =>
  readMarked(title, markup).relations.filter(({ kind }) => kind === "adopts");

test.each([
  [
    "a program whose verb is far to the left in a list",
    PLAN,
    "大力开展[码上办|program]、[云招商|program]和[金桥行动|program]。",
    3,
  ],
  ["a work heading", PLAN, "(一)[金桥行动|program]", 1],
  ["a head noun after the program", REPORT, "[金桥行动|program]工作稳步开展。", 1],
  ["a figure", REPORT, "[小巨人|program]企业12家。", 1],
])("%s is adopted, else the zone seems to do nothing", (_, title, markup, count) => {
  expect(adopted(title, markup)).toHaveLength(count);
});

test.each([
  ["a guiding idea", "以“[七彩战略|program]”为指引,扎实工作。"],
  ["an opportunity", "抢抓[金桥行动|program]机遇,主动作为。"],
  ["a circumstance", "顺应[金桥行动|program]新要求,优化流程。"],
  ["an anniversary", "今年是提出“[七彩战略|program]”二十周年。"],
  ["a shortfall", "与[金桥行动|program]的要求还有差距。"],
  ["what the state carries out", "国家大力实施[金桥行动|program],机会难得。"],
  ["what was issued above", "《[七彩意见|program]》发布以来,企业增多。"],
  ["a hard situation", "[金桥行动|program]形势仍然严峻。"],
  ["a place where something was said", "他在[金桥行动|program]上介绍了经验。"],
  ["what is not done any more", "不再实施[金桥行动|program]。"],
  ["what was cancelled", "取消[金桥行动|program]。"],
  ["what did not come off", "未能按期完成[金桥行动|program]。"],
  ["what is not there", "没有开展[金桥行动|program]。"],
  ["a lesson from elsewhere", "学习借鉴邻市[金桥行动|program]经验。"],
])("%s is no adoption, else national background counts as local policy", (_, markup) => {
  expect(adopted(PLAN, markup)).toEqual([]);
});

test("a passage on problems adopts nothing, nor does it end before its own kind of heading", () => {
  expect(adopted(REPORT, "二、存在的主要问题\n[金桥行动|program]资金紧张。\n(一)[云招商|program]人手少。")).toEqual([]);
  expect(
    adopted(
      REPORT,
      "我们也清醒地看到存在的不足:[金桥行动|program]资金紧张,人手少,场地旧,设备老,服务面也不够宽,有些企业还不知道有这件事,办事的人也忙不过来。",
    ),
  ).toEqual([]);
  expect(adopted(REPORT, "二、存在的主要问题\n人手少。\n三、主要成效\n[金桥行动|program]企业12家。")).toHaveLength(1);
});

test("our own committee's strategy is adopted", () => {
  expect(adopted(REPORT, "党工委提出“[七彩战略|program]”的思路。")).toHaveLength(1);
});

test("background in one clause does not undo the deed in the next", () => {
  expect(adopted(PLAN, "抢抓[七彩战略|program]机遇,实施[金桥行动|program]。").map(({ target }) => target)).toEqual([
    "program:金桥行动",
  ]);
});

test.each([
  ["a plan's items are planned", PLAN, "实施[金桥行动|program]。", "planned"],
  ["a report's items are done", REPORT, "实施[金桥行动|program]。", "done"],
  ["已 overrides a plan", PLAN, "[金桥行动|program]已完成首期。", "done"],
  ["继续 overrides a plan", PLAN, "继续深化[金桥行动|program]、[云招商|program]。", "under-way"],
  ["正在 overrides a report", REPORT, "正在推进[金桥行动|program]。", "under-way"],
  ["力争 overrides a report", REPORT, "力争完成[金桥行动|program]。", "planned"],
  ["a modal at the head of a clause governs the next", REPORT, "力争补齐短板,完成[金桥行动|program]。", "planned"],
])("%s, else promises pass for deeds", (_, title, markup, stage) => {
  expect(new Set(adopted(title, markup).map((one) => one.stage))).toEqual(new Set([stage]));
});

test("every line of evidence has the year of its act, not of its document", () => {
  const years = adopted(
    "青岭经济开发区2021年工作总结和2022年工作计划",
    "一、2021年工作总结\n实施[金桥行动|program],成效明显,各项任务圆满完成。\n二、2022年工作计划\n深化[金桥行动|program],力争再上台阶。",
  ).map(({ year, stage }) => [year, stage]);
  expect(years).toEqual([
    [2021, "done"],
    [2022, "planned"],
  ]);
});
