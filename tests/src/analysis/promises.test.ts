import { expect, test } from "vitest";
import { promises } from "#analysis/promises.ts";
import { documentId } from "#model/document-id.ts";
import { entityId } from "#model/entity.ts";
import type { RelationInstance, Stage } from "#model/relation.ts";
import type { Target } from "#model/target.ts";

const ISSUER = entityId("zone", "青岭经济开发区");
const PLAN = documentId("plan.txt");
const REPORT = documentId("report.txt");

const adopts = (name: string, year: number, stage: Stage): RelationInstance => ({
  kind: "adopts",
  source: ISSUER,
  target: entityId("program", name),
  document: stage === "planned" ? PLAN : REPORT,
  start: 0,
  end: 4,
  year,
  stage,
  stance: null,
});
const target = (indicator: string, value: number, unit: string, year: number, stage: Stage): Target => ({
  document: stage === "planned" ? PLAN : REPORT,
  start: 0,
  end: 4,
  indicator,
  comparator: "=",
  value,
  upper: null,
  unit,
  year,
  stage,
  about: null,
});
const outcomes = (relations: readonly RelationInstance[], targets: readonly Target[] = []) =>
  promises(relations, targets, () => ISSUER).map(({ item, outcome }) => `${item} ${outcome}`);

test("a plan is kept, moved or gone by the report of its year, else a promise cannot be checked", () => {
  expect(
    outcomes([
      adopts("甲计划", 2022, "planned"),
      adopts("乙计划", 2022, "planned"),
      adopts("丙计划", 2022, "planned"),
      adopts("丁计划", 2022, "planned"),
      adopts("甲计划", 2022, "done"),
      adopts("乙计划", 2022, "under-way"),
      adopts("丁计划", 2023, "planned"),
    ]),
  ).toEqual([
    "program:丁计划 moved",
    "program:丙计划 gone",
    "program:乙计划 moved",
    "program:甲计划 kept",
    "program:丁计划 open",
  ]);
});

test("without a report of the year nothing is called gone, else a gap in the corpus reads as a broken promise", () => {
  const open = promises([adopts("甲计划", 2022, "planned"), adopts("甲计划", 2021, "done")], [], () => ISSUER);
  expect(open).toMatchObject([{ outcome: "open", answer: null, before: { year: 2021, document: REPORT } }]);
});

test("targets are compared in the same unit and under nearly the same name", () => {
  const planned = [
    target("规上工业总产值", 100, "亿元", 2022, "planned"),
    target("实际到账外资", 5000, "万美元", 2022, "planned"),
    target("新增绿地", 30, "亩", 2022, "planned"),
  ];
  const done = [
    target("规上工业产值", 1_020_000, "万元", 2022, "done"),
    target("实际到账外资", 0.4, "亿美元", 2022, "done"),
    target("新增绿地", 30, "个", 2022, "done"),
  ];
  expect(outcomes([], [...planned, ...done])).toEqual([
    "实际到账外资|美元 moved",
    "新增绿地|平方米 gone",
    "规上工业总产值|元 kept",
  ]);
});

test("both sentences are given", () => {
  const [kept] = promises([adopts("甲计划", 2022, "planned"), adopts("甲计划", 2022, "done")], [], () => ISSUER);
  expect([kept!.planned.document, kept!.answer!.document]).toEqual([PLAN, REPORT]);
});

test("a half-year report in the plan's own document answers nothing, else plans for autumn seem broken in summer", () => {
  const half = { ...adopts("甲计划", 2022, "done"), document: PLAN };
  expect(outcomes([adopts("乙计划", 2022, "planned"), half])).toEqual(["program:乙计划 open"]);
});

test("a bare measure of one thing is no answer for another, nor next year's own figure for this year's", () => {
  const planned = [target("投资", 6, "亿元", 2022, "planned"), target("实际利用外资", 5, "亿元", 2022, "planned")];
  const later = [target("总投资", 9, "亿元", 2022, "done"), target("实际利用外资", 6, "亿元", 2023, "planned")];
  expect(outcomes([], [...planned, ...later]).slice(0, 2)).toEqual(["实际利用外资|元 gone", "投资|元 gone"]);
});
