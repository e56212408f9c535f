import fc from "fast-check";
import { expect, test } from "vitest";
import { PLAN, REPORT, readMarked } from "../relate/marked.ts";

const read = (title: string, markup: string) => {
  const { text, targets } = readMarked(title, markup);
  return targets.map(({ start, end, indicator, comparator, value, upper, unit, year, stage, about }) => ({
    figure: text.slice(start, end),
    indicator,
    comparator,
    value,
    upper,
    unit,
    year,
    stage,
    about,
  }));
};

test.each([
  [
    "完成工业总产值320亿元。",
    { indicator: "工业总产值", comparator: "=", value: 320, unit: "亿元", figure: "320亿元" },
  ],
  ["实际利用外资1.5亿美元。", { value: 1.5, unit: "亿美元" }],
  ["出让土地1,250亩。", { value: 1250, unit: "亩" }],
  ["新建厂房30余万平方米。", { comparator: ">=", value: 30, unit: "万平方米", figure: "30余万平方米" }],
  ["招引项目80多个。", { comparator: ">=", value: 80, unit: "个", figure: "80多个" }],
  ["引进人才不少于60名。", { comparator: ">=", value: 60, unit: "名", figure: "60名" }],
  ["开工项目25个以上。", { comparator: ">=", value: 25, figure: "25个" }],
  ["能耗总量控制在40万吨以内。", { comparator: "<=", value: 40, unit: "万吨" }],
  ["总投资约9亿元。", { comparator: "~", value: 9 }],
  ["培育上市公司2-3家。", { comparator: "range", value: 2, upper: 3, unit: "家", figure: "2-3家" }],
  ["入园率60%至70%。", { comparator: "range", value: 60, upper: 70, unit: "%" }],
  ["财政收入增长8.5%。", { indicator: "财政收入", comparator: "+%", value: 8.5, unit: "%" }],
  ["单位能耗下降4%。", { indicator: "单位能耗降幅", comparator: "=", value: 4 }],
  ["集中签约12个项目。", { comparator: "=", value: 12 }],
  ["投资强度不低于300万元/亩。", { comparator: ">=", value: 300, unit: "万元/亩" }],
  ["水耗不高于9吨。", { comparator: "<=", value: 9 }],
  ["融资8000万元—1亿元。", { comparator: "range", value: 0.8, upper: 1, unit: "亿元" }],
  ["到位内资12亿元。", { indicator: "到位内资" }],
  ["在建厂房5万平方米。", { indicator: "在建厂房" }],
  ["启动实施总投资4亿元的西湖片区改造。", { indicator: "西湖片区改造总投资" }],
  ["引进总投资6亿元的青禾电器二期、总投资9亿元的甲项目。", { indicator: "青禾电器二期总投资" }],
  ["当年计划投资4亿元。", { indicator: "计划投资" }],
  ["替企业解决35%资本金。", { indicator: "替企业解决资本金" }],
  ["投资强度不低于每亩300万元。", { comparator: ">=" }],
  ["截至6月底已完成投资4亿元。", { indicator: "投资" }],
  ["税收负增长3%。", { indicator: "税收降幅", comparator: "=" }],
])("%s keeps figure, comparator and unit as written, else numbers cannot be compared", (markup, expected) => {
  const [target] = read(PLAN, markup);
  expect(target).toMatchObject(expected);
});

test("growth after a figure is a second target of the same indicator", () => {
  expect(read(REPORT, "完成规上产值96.4亿元,同比增长7.1%。")).toMatchObject([
    { indicator: "规上产值", comparator: "=", value: 96.4, year: 2022, stage: "done" },
    { indicator: "规上产值", comparator: "+%", value: 7.1, year: 2022, stage: "done" },
  ]);
});

test.each([
  ["引进博士等各类高端人才8人、技师20人。", ["引进高端人才", "引进技师"]],
  ["确保15家企业入驻园区。", ["企业入驻园区"]],
  ["全年创建3家示范站点。", ["创建示范站点"]],
  ["四是新增就业900人。", ["新增就业"]],
  ["投资3亿元以上项目6个。", ["投资3亿元以上项目"]],
  ["重点培育[青禾电器]等15家后备企业。", ["培育后备企业"]],
  ["引进60家以上配套企业落地。", ["引进配套企业落地"]],
  ["推进青山路等6条总长9公里道路建设。", ["推进道路建设", "推进道路建设总长"]],
  ["淘汰落后企业8家,整治提升5家。", ["淘汰落后企业", "整治落后企业"]],
  ["新签约项目9个,其中10亿元2个、3亿元以上4个。", ["新签约项目", "10亿元项目", "3亿元以上项目"]],
  ["30家企业列入5G+工厂试点。", ["企业列入5G+工厂试点"]],
  ["完成产值59亿元,为市定115亿元目标的51%。", ["产值", "产值目标", "产值目标完成率"]],
  ["工业产值70亿元,占全区的63%。", ["工业产值", "工业产值占全区"]],
  ["产值占全市80%、占全省70%。", ["产值占全市", "产值占全省"]],
  ["交通、水利、能源投资额分别达5亿元、6亿元、7亿元。", ["交通投资额", "水利投资额", "能源投资额"]],
  ["预算收入9亿元、同口径增长8%。", ["预算收入", "预算收入"]],
  ["完成住房2万套(间)改造。", ["住房改造"]],
])("%s names what is counted", (markup, indicators) => {
  expect(read(PLAN, markup).map(({ indicator }) => indicator)).toEqual(indicators);
});

test.each([
  ["a date", "5月18日开工,9月底前完工。"],
  ["a year and a span of years", "2022年起,3年内见效。"],
  ["a road", "改造320国道和G15连接线。"],
  ["an ordinal", "位列全省第12名。"],
  ["a number in a name", "实施[168行动|program]。"],
  ["an item's number", "12. 加强领导。"],
  ["a months' span", "用时8个月。"],
  ["a grade", "建成5万吨级泊位。"],
  ["a number in quotation marks", "出台“80条”措施。"],
  ["a voltage", "架设11万伏线路。"],
  ["a rank", "增速居全市前5位。"],
  ["the field it is ranked in", "在全国200家开发区考核中位列第12名。"],
  ["a range of ordinals", "完成第16至23批招商。"],
  ["a slogan with numbers", "落实工地6个100%。"],
])("%s is no target, else tables fill with noise", (_, markup) => {
  expect(read(PLAN, markup)).toEqual([]);
});

test("a series that 分别 opens goes to its years or its indicators, else every figure seems to be of the last one", () => {
  expect(read(REPORT, "2020年至2022年,分别完成产值12亿元、15亿元、19亿元。")).toMatchObject([
    { year: 2020, value: 12, indicator: "产值" },
    { year: 2021, value: 15, indicator: "产值" },
    { year: 2022, value: 19, indicator: "产值" },
  ]);
  expect(read(REPORT, "产值12亿元,税收2亿元,分别增长5%和6%。").slice(2)).toMatchObject([
    { indicator: "产值", comparator: "+%", value: 5 },
    { indicator: "税收", comparator: "+%", value: 6 },
  ]);
});

test("a year of history is not the year of the figures after it", () => {
  expect(read(REPORT, "自2016年以来第八次居首,引进企业6家。")).toMatchObject([{ year: 2022 }]);
});

test.each([
  ["成立于1992年,面积50平方公里。", REPORT, 2022, "done"],
  ["到“十四五”末,产值达到900亿元。", PLAN, 2025, "planned"],
  ["明年,引进企业9家。", PLAN, 2023, "planned"],
  ["去年综合实力增强,其中税收增长9%。", PLAN, 2021, "done"],
  ["去年综合实力增强,其中税收增长9%。", REPORT, 2022, "done"],
  ["比去年改善,税收增长9%。", PLAN, 2022, "planned"],
  ["收入从3亿元增长到4亿元。", REPORT, null, "done"],
])("%s in a %s: the year is the one that the words tell", (markup, title, year, stage) => {
  expect(read(title, markup)[0]).toMatchObject({ year, stage });
});

test("an expected result of the year reported is no plan", () => {
  expect(read(REPORT, "预计全年实现产值60亿元。")).toMatchObject([{ stage: "done" }]);
  expect(read(REPORT, "技改预计新增产值2亿元。")).toMatchObject([{ stage: "planned" }]);
});

test("last year's level is done, this year's is planned", () => {
  expect(read(PLAN, "研发投入占比由上年的2.1%提高到2.6%以上。")).toMatchObject([
    { value: 2.1, year: 2021, stage: "done" },
    { value: 2.6, year: 2022, stage: "planned", comparator: ">=" },
  ]);
});

test("a year named before a figure is the figure's", () => {
  expect(read(PLAN, "到2025年,产值突破500亿元。")).toMatchObject([{ year: 2025, value: 500, comparator: ">=" }]);
});

test("a figure is about the program of its clause, else about that of its heading", () => {
  expect(read(PLAN, "新增[瞪羚企业|program]6家。")[0]!.about).toBe("program:瞪羚企业");
  expect(read(PLAN, "1.[暖心工程|program]。发放补贴40万元。")[0]!.about).toBe("program:暖心工程");
});

test("any text gives figures inside the text with finite values, else a page crashes on an odd document", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "1",
          "20",
          ".",
          ",",
          "-",
          "~",
          "%",
          "亿",
          "万",
          "元",
          "亩",
          "个",
          "多",
          "余",
          "至",
          "超",
          "增长",
          "。",
          "、",
          "年",
          "项目",
        ),
        { maxLength: 40 },
      ),
      (parts) => {
        const { text, targets } = readMarked(PLAN, parts.join(""));
        return targets.every(
          ({ start, end, value, upper, indicator }) =>
            start < end &&
            end <= text.length &&
            Number.isFinite(value) &&
            Number.isFinite(upper ?? 0) &&
            indicator !== "",
        );
      },
    ),
    { numRuns: 300 },
  );
});
