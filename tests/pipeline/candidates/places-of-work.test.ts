import { describe, expect, it } from "vitest";
import { institutionCandidates } from "#pipeline/candidates/institution.ts";
import { parkCandidates } from "#pipeline/candidates/park.ts";
import { zoneCandidates } from "#pipeline/candidates/zone.ts";
import { foundNames } from "./found-names.ts";

type Rows = readonly (readonly [lost: string, text: string, names: readonly string[]])[];

const PARKS: Rows = [
  ["parks by industry", "重点推进汽车零部件产业园建设。", ["汽车零部件产业园"]],
  ["parks by place and industry", "加快宿州大数据产业园建设。", ["宿州大数据产业园"]],
  ["parks by brand", "推动昶沣科技园二期开工。", ["昶沣科技园"]],
  ["parks of two industries", "建设电机及智能装备产业园。", ["电机及智能装备产业园"]],
  ["parks with a place in brackets", "稳步推进中德(如皋)生态园建设。", ["中德(如皋)生态园"]],
  ["parks with a number", "把创业二号园建成样板。", ["创业二号园"]],
  ["parks with a numeral and letters", "3D打印产业园扩容。", ["3D打印产业园"]],
  ["parks that two places share", "浙川共建产业园投用。", ["浙川共建产业园"]],
  ["towns of their own name", "依托昶驷小镇发展旅游。", ["昶驷小镇"]],
  ["trust, if generic parks were names", "新建产业园、孵化器要配套食堂，提升园区品质。", []],
  ["trust, if praise were a name", "打造现代化园区、智慧园区和特色产业园。", []],
  ["trust, if counts were names", "三大产业园齐头并进。", []],
  ["trust, if what a place shall become were a park", "建成全国重要的装备制造产业基地。", []],
  ["trust, if roads were parks", "拓宽科技园路。", []],
  ["trust, if kindergartens were parks", "新建昶安幼儿园和市民公园。", []],
  ["trust, if mottos were parks", "推进退城入园。", []],
];

const ZONES: Rows = [
  ["full names", "与衢州高新技术产业开发区结对。", ["衢州高新技术产业开发区"]],
  ["short names", "学习昆山经开区、衢州高新区经验。", ["昆山经开区", "衢州高新区"]],
  ["customs zones", "衢州综合保税区封关运行。", ["衢州综合保税区"]],
  ["demonstration zones with a coined name", "建设杭甬绍国家自主创新示范区。", ["杭甬绍国家自主创新示范区"]],
  ["county zones named 工业园区", "考察枞阳工业园区。", ["枞阳工业园区"]],
  ["trust, if self-references were names", "全区上下齐心，开发区、高新区面貌一新。", []],
  ["trust, if ranks were names", "争创国家级经开区、省级高新区。", []],
  ["trust, if all zones of a province were one", "位居江苏开发区前列。", []],
];

const INSTITUTIONS: Rows = [
  ["universities", "与江苏昶沣大学合作。", ["江苏昶沣大学"]],
  ["institutes by product", "组建轴承研究院。", ["轴承研究院"]],
  ["institutes by place", "依托宿州食品检测中心。", ["宿州食品检测中心"]],
  ["institutes of the academy", "引进中科院宁波材料所。", ["中科院宁波材料所"]],
  ["institutes that go by a number", "与中电科第五十五所共建平台。", ["中电科第五十五所"]],
  ["branches of universities", "复旦大学宿州研究院揭牌。", ["复旦大学宿州研究院"]],
  ["names in quotation marks", "成立“宿州智慧交通及大数据规划研究院”。", ["宿州智慧交通及大数据规划研究院"]],
  ["trust, if generic centres were names", "新增企业技术中心、联合实验室和省级研发中心。", []],
  ["trust, if schools were institutions", "新建昶安小学、昶安中学。", []],
  ["trust, if titles were institutions", "建设国际航运中心、国际贸易中心。", []],
  ["trust, if university towns were universities", "建设良昶大学城。", []],
];

describe("names with an ending of their own", () => {
  it.each(PARKS)("parks: a user would lose %s", (_lost, text, names) => {
    expect(foundNames(text, parkCandidates)).toEqual(names);
  });
  it.each(ZONES)("zones: a user would lose %s", (_lost, text, names) => {
    expect(foundNames(text, zoneCandidates)).toEqual(names);
  });
  it.each(INSTITUTIONS)("institutions: a user would lose %s", (_lost, text, names) => {
    expect(foundNames(text, institutionCandidates)).toEqual(names);
  });
});
