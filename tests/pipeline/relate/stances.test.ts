import { expect, test } from "vitest";
import { entityId } from "#model/entity.ts";
import { PLAN, REPORT, readMarked } from "./marked.ts";

const stanceOf = (title: string, markup: string, firm: string): string | undefined =>
  readMarked(title, markup).stances.get(entityId("enterprise", firm));

test.each([
  [
    "a verb of recruitment governs every item of its list",
    PLAN,
    "瞄准[甲岳机电]、[乙帆电子]和[丙远智联]等头部企业,主动上门。",
    "丙远智联",
    "prospect",
  ],
  [
    "the head noun of a list speaks for its items",
    PLAN,
    "对[甲岳机电]、[乙帆电子]等意向企业加强跟进。",
    "甲岳机电",
    "prospect",
  ],
  ["a firm still to be brought in is courted", PLAN, "力争引进[甲岳机电]总部。", "甲岳机电", "prospect"],
  [
    "a firm that was brought in is hosted",
    REPORT,
    "成功引进[甲岳机电]、[乙帆电子]等项目12个。",
    "乙帆电子",
    "resident",
  ],
  [
    "a kind of firm alone is no courtship",
    REPORT,
    "[甲岳机电]、[乙帆电子]等跨国公司增资扩产。",
    "甲岳机电",
    "resident",
  ],
  ["a contract on land is signed, not a failure", REPORT, "[甲岳机电]签署土地转让合同。", "甲岳机电", "prospect"],
  ["a strategic merger is no failure", REPORT, "实现[甲岳集团]、[乙帆集团]等企业战略性重组。", "甲岳集团", "resident"],
  ["who did not come is no resident", REPORT, "[甲岳机电]未能落户。", "甲岳机电", "prospect"],
  ["a firm that gave up is none of ours", REPORT, "与[甲岳机电]终止合作。", "甲岳机电", "other"],
  ["the owners of what failed have not failed", REPORT, "[甲岳机电]创办的丙厂停产。", "甲岳机电", "resident"],
  ["落户 in a plan is still a wish", PLAN, "推动[甲岳机电]年内落户。", "甲岳机电", "prospect"],
  ["落户 in a report is a fact", REPORT, "[甲岳机电]落户园区。", "甲岳机电", "resident"],
  [
    "projects under construction are at work in the zone",
    PLAN,
    "加快[甲岳机电]、[乙帆电子]等在建项目建设。",
    "甲岳机电",
    "resident",
  ],
  ["upgrading is no failure", PLAN, "推进[甲岳机电]技改、[乙帆电子]扩能。", "乙帆电子", "resident"],
  ["an attribute before the name", REPORT, "对长期停产的[丁图铸件]、[戊鼎化纤],分类处理。", "戊鼎化纤", "distressed"],
  ["idle assets, said by the head noun", PLAN, "做好[丁图铸件]等闲置资产的盘活。", "丁图铸件", "distressed"],
  ["a predicate in a later clause", REPORT, "[丁图铸件]去年底断供,设备封存,已进入破产程序。", "丁图铸件", "distressed"],
  ["the passive turns a verb round", REPORT, "[丁图铸件]未按约建设,土地被依法收回。", "丁图铸件", "distressed"],
  ["who takes over is no failure", REPORT, "[甲岳机电]收购停产的[丁图铸件]厂房,改造后投产。", "甲岳机电", "resident"],
  ["who is taken over is one", REPORT, "[甲岳机电]收购停产的[丁图铸件]厂房,改造后投产。", "丁图铸件", "distressed"],
  ["what did not happen is not said of a firm", REPORT, "订单虽减,但[甲岳机电]没有停产。", "甲岳机电", "resident"],
  ["lenders", REPORT, "协调[青岭农商银行]新增授信3亿元。", "青岭农商银行", "partner"],
  ["the borrower is no lender", REPORT, "为[甲岳机电]协调贷款3000万元。", "甲岳机电", "resident"],
  ["contractors", REPORT, "标准厂房由[己天建设]承建。", "己天建设", "partner"],
  ["operators on commission", REPORT, "委托[庚帆运营]负责孵化器运营管理。", "庚帆运营", "partner"],
  [
    "a firm that cooperates with another is the one who is here",
    REPORT,
    "[甲岳机电]与[辛洲科技]合作开发新品。",
    "甲岳机电",
    "resident",
  ],
  ["and the other is the partner", REPORT, "[甲岳机电]与[辛洲科技]合作开发新品。", "辛洲科技", "partner"],
  ["a customer is neither", REPORT, "[甲岳机电]打入[壬鼎汽车]供应链。", "壬鼎汽车", "other"],
  ["an owner in brackets is neither", REPORT, "支持[甲岳机电]([壬鼎汽车]所属企业)研制新品。", "壬鼎汽车", "other"],
  ["a neighbour's verb does not reach over", PLAN, "支持[甲岳机电]扩产,关停[丁图铸件]。", "甲岳机电", "resident"],
  [
    "two lists in one clause keep their own words",
    PLAN,
    "确保[甲岳机电]投产、[乙帆电子]签约。",
    "乙帆电子",
    "prospect",
  ],
  ["a colon opens a list", PLAN, "在谈项目:[甲岳机电]、[乙帆电子]。", "乙帆电子", "prospect"],
  [
    "projects behind the names do not break a list",
    REPORT,
    "正在洽谈项目3个,分别为[甲岳机电]年产4万吨特种金属项目、[乙帆电子]年产9万套模组生产线项目、[丙远智联]新型传感器制造基地等。",
    "丙远智联",
    "prospect",
  ],
  [
    "what is said of some of a list is not said of all",
    REPORT,
    "签约[甲岳机电]、[乙帆电子]等项目9个,其中3个已建成投产。",
    "乙帆电子",
    "prospect",
  ],
  ["to treat waste is a trade and no failure", REPORT, "[甲岳机电]建成危废处置项目。", "甲岳机电", "resident"],
  ["to become a giant is no courtship", REPORT, "[甲岳机电]成为细分行业巨头。", "甲岳机电", "resident"],
  ["nothing said: a zone speaks of its own firms", REPORT, "走进[甲岳机电]食堂,饭菜飘香。", "甲岳机电", "resident"],
])("%s, else a researcher counts a firm on the wrong side", (_, title, markup, firm, stance) => {
  expect(stanceOf(title, markup, firm)).toBe(stance);
});

test("a firm has one stance in a document, else it would be counted twice", () => {
  const { relations } = readMarked(REPORT, "引进[丁图铸件]。\n[丁图铸件]资金链断裂,厂房闲置,已启动破产清算。");
  const stances = new Set(
    relations.filter(({ target }) => target === "enterprise:丁图铸件").map(({ stance }) => stance),
  );
  expect([...stances]).toEqual(["distressed"]);
});

test("who signed has not come yet: courtship is a plan even in a report, else wishes count as deeds", () => {
  const { relations } = readMarked(REPORT, "与[甲岳机电]签订投资协议。");
  expect(relations).toMatchObject([{ kind: "courts", stage: "planned", stance: "prospect" }]);
});

test("evidence is the clause that says it, else nobody can check an edge", () => {
  const { text, relations } = readMarked(PLAN, "优化服务,瞄准[甲岳机电],务求实效。");
  const courts = relations.filter(({ kind }) => kind === "courts");
  expect(courts.map(({ start, end }) => text.slice(start, end))).toEqual(["瞄准甲岳机电"]);
  expect(courts[0]).toMatchObject({ year: 2022, stage: "planned", stance: "prospect", source: "zone:青岭经济开发区" });
});

test("a province's report makes no firm resident without a word that says so, else every name would be hosted", () => {
  const { stances } = readMarked(REPORT, "[甲岳机电]引人注目。", { issuerKind: "province" });
  expect(stances.get(entityId("enterprise", "甲岳机电"))).toBe("other");
});

test("a document without issuer speaks for itself", () => {
  const { relations } = readMarked(PLAN, "瞄准[甲岳机电]。", { issuer: null, issuerKind: null });
  expect(relations[0]!.source).toBe("document:a.txt");
});
