import { describe, expect, it } from "vitest";
import { definitionCandidates } from "#pipeline/candidates/definition.ts";
import { enterpriseCandidates } from "#pipeline/candidates/enterprise.ts";
import { enterpriseAliases } from "#pipeline/candidates/enterprise-alias.ts";
import { enterpriseLists } from "#pipeline/candidates/enterprise-lists.ts";
import type { NameLists } from "#pipeline/candidates/name-lists.ts";
import type { Reading } from "#pipeline/reading.ts";
import { foundNames } from "./found-names.ts";

/** All that is known of companies without a lexicon of their names. */
function companies(reading: Reading, lists: NameLists) {
  const named = enterpriseCandidates(reading, lists);
  const all = [...named, ...enterpriseLists(reading, named, lists)];
  return [...all, ...definitionCandidates(reading, all, lists), ...enterpriseAliases(reading, all, lists)];
}

const ROWS: readonly (readonly [lost: string, text: string, names: readonly string[]])[] = [
  ["full names with a place", "湖北铭昶新材料科技有限公司二期开工。", ["湖北铭昶新材料科技有限公司"]],
  ["full names with a place in brackets", "由瑞昶精密（常熟）有限公司承建。", ["瑞昶精密（常熟）有限公司"]],
  ["groups", "与昶沣集团签订协议。", ["昶沣集团"]],
  ["brand and trade at the head of a clause", "昶铭药业建成研发中心。", ["昶铭药业"]],
  ["brand and trade after a verb", "大力推进昶铭金属建设。", ["昶铭金属"]],
  ["brands that a preposition sticks to", "对骏昶管业制定退出方案。", ["骏昶管业"]],
  ["companies that are named with their city", "芜湖昶远电缆新厂投用。", ["芜湖昶远电缆"]],
  ["companies of a country without the country", "日本昶禾电机考察园区。", ["昶禾电机"]],
  ["banks", "昆山农商银行发放贷款。", ["昆山农商银行"]],
  ["bureaus of construction groups", "由中铁九局承建。", ["中铁九局"]],
  [
    "short names after the full one",
    "安徽昶菱机械制造有限公司投产，昶菱新增税收千万元。",
    ["安徽昶菱机械制造有限公司", "昶菱"],
  ],
  [
    "short names in brackets",
    "昶菱重型装备股份有限公司（以下简称昶菱重装）落户。",
    ["昶菱重型装备股份有限公司", "昶菱重装"],
  ],
  ["brands in closed lists", "引进了昶菱、沣铭、骏驷等6家企业。", ["昶菱", "沣铭", "骏驷"]],
  ["everyday words in lists whose count agrees", "昶铭药业、大海2家企业获奖。", ["昶铭药业", "大海"]],
  ["brands in lists of projects that hold a company", "加快昶铭药业、沣驷等重点项目建设。", ["昶铭药业", "沣驷"]],
  ["unknown words with a product behind them", "支持昶沣骏预制菜项目扩产。", ["昶沣骏"]],
  ["trust, if industries passed for companies", "做强生物医药、电子信息、新能源汽车等产业。", []],
  ["trust, if generic companies passed for named ones", "支持龙头企业、上市公司和平台公司发展。", []],
  ["trust, if insurance passed for companies", "扩大失业保险、工伤保险覆盖面。", []],
  ["trust, if products with acronyms passed for companies", "突破AI芯片、EDA软件等关键技术。", []],
  ["trust, if graded products passed for companies", "建成万吨级电池生产线。", []],
  ["trust, if parks passed for companies", "昶铭科技园二期开园。", []],
  ["trust, if works passed for companies", "实施城南大道、滨河路等7项工程。", []],
];

describe("companies that no lexicon holds", () => {
  it.each(ROWS)("a user would lose %s", (_lost, text, names) => {
    expect(foundNames(text, companies)).toEqual(names);
  });
});
