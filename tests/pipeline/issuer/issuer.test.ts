import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Given } from "#pipeline/given.ts";
import { inferRecord, issuerHint, issuerKnowledge } from "#pipeline/issuer/issuer.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";
import { LEXICON, PLACES, reading } from "../small-world.ts";

const { words } = readLexicon(path.join(import.meta.dirname, "../../../pipeline/lexicon"));
const KNOWN = issuerKnowledge(
  { ...LEXICON, words: { ...LEXICON.words, "issuer-words": words["issuer-words"]! } },
  PLACES,
);
const infer = (text: string, given: Given | null = null, id = "a.txt") => inferRecord(reading(text, id), given, KNOWN);
const NOTHING: Given = {
  title: null,
  issuer: null,
  issuerKind: null,
  province: null,
  city: null,
  county: null,
  years: null,
  date: null,
  source: null,
  level: null,
};

describe("the issuer of a text", () => {
  test("is the zone of its title, with its place and its full name in the lexicon", () => {
    const { record, issuer } = infer("新乡高新区2017年工作要点\n一、抓招商\n力争引进项目10个。");
    expect(issuer).toMatchObject({ name: "新乡高新技术产业开发区", kind: "zone" });
    expect(record).toMatchObject({
      province: "河南",
      city: "新乡",
      county: null,
      zoneKind: "高新技术产业开发区",
      years: [2017],
    });
  });

  test("is found from places where no zone is named, with the kind the zone calls itself by", () => {
    const text =
      "2016年工作计划\n来源: 海门发布 发布时间:2016-02-18 09:30\n2016年是开发区提速之年。我们将力争开工海门科技城,确保南通市下达的目标完成。开发区将全面加快建设。";
    const { record, issuer } = infer(text);
    expect(issuer).toMatchObject({ name: "海门开发区", kind: "zone" });
    expect(record).toMatchObject({
      province: "江苏",
      city: "南通",
      county: "海门",
      zoneKind: "开发区",
      date: "2016-02-18",
      source: "海门发布",
    });
    expect(record.confidence).toBeLessThan(0.9);
  });

  test("is the zone that the text is about, though it speaks of 全市 more than of 开发区", () => {
    const text =
      "2018年,南通滨江湾新区开工项目12个。滨江湾新区签约项目8个,领跑全市。一年来,滨江湾新区为全市增添动力,滨江湾新区面貌一新。";
    expect(infer(text).issuer).toMatchObject({ name: "南通滨江湾新区", kind: "zone" });
  });

  test("is the zone that opens the text, whatever its kind", () => {
    const text = "海门转型综改示范区是改革先行的区域。五年来,综改区经济总量翻番,综改区主要指标增长两位数。";
    expect(infer(text).issuer).toMatchObject({ name: "海门转型综改示范区", kind: "zone" });
  });

  test("is null where the text does not determine it, rather than a guess", () => {
    expect(infer("经济技术开发区工作思路\n开发区将加快项目建设,力争引进项目10个。").issuer).toBeNull();
  });

  test("is not a partner that the text names more often than itself", () => {
    const text =
      "2020年工作总结\n发布机构: 嵊州市开发区管委会\n开发区学习南通经济技术开发区经验,与南通经济技术开发区共建园区,赴南通经济技术开发区考察。";
    expect(infer(text).record).toMatchObject({ county: "嵊州" });
  });

  test("is a government where one reports", () => {
    expect(
      infer("政府工作报告\n各位代表:\n现在,我代表省人民政府,向大会报告工作。浙江全省经济稳中有进,浙江高质量发展。")
        .issuer,
    ).toMatchObject({
      name: "浙江",
      kind: "province",
    });
    expect(infer("各位代表:\n现在,我代表国务院,向大会报告政府工作。").issuer).toMatchObject({
      name: "中国",
      kind: "country",
    });
  });
});

describe("what corpus.csv says", () => {
  test("wins over the text, field by field, and is marked as given", () => {
    const { record, issuer } = infer("新乡高新区2017年工作要点\n一、抓招商\n力争引进项目10个。", {
      ...NOTHING,
      issuer: "海门经济技术开发区",
      province: "江苏",
      city: "南通",
      years: [2019],
    });
    expect(issuer).toEqual({ name: "海门经济技术开发区", kind: "zone", given: true });
    expect(record).toMatchObject({
      province: "江苏",
      city: "南通",
      years: [2019],
      confidence: 1,
      title: "新乡高新区2017年工作要点",
    });
    expect(record.basis).toContainEqual({ field: "issuer", from: "corpus.csv", start: null, end: null });
  });

  test("dates acts that have no year of their own", () => {
    const { record } = infer(
      "一、工作总结\n完成了产值目标,实现了增长,获评先进。\n二、工作思路\n力争开工,确保投产,争取获批。",
      { ...NOTHING, years: [2018, 2019] },
    );
    expect(record.acts.map(({ kind, year }) => [kind, year])).toEqual([
      ["report", 2018],
      ["plan", 2019],
    ]);
  });
});

describe("the years of a text", () => {
  test.each([
    ["滨江园区三年行动方案(2022—2024年)\n为贯彻部署,制定本方案。", [2022, 2023, 2024]],
    ["滨江园区前三季度运行情况汇报\n(2014年10月)\n各位领导:\n全区指标回落。", [2014]],
    ["一、2018年工作总结\n完成产值12亿元。\n2019年工作思路\n力争开工项目3个。", [2018, 2019]],
    ["滨江园区发展思路\n发布时间:2017/2/22\n要加快建设,力争开工,确保投产。", []],
  ])("are those it speaks of, not the day a web page was published: %s", (text, years) => {
    expect(infer(text).record.years).toEqual(years);
  });
});

describe("every field read from the text", () => {
  test("says from which characters, so that a reader can check it", () => {
    const text = "新乡高新区2017年工作要点\n发布日期:2017-02-07\n一、抓招商\n力争引进项目10个。";
    const { record } = infer(text);
    const shown = (field: string) =>
      record.basis.filter((basis) => basis.field === field).map(({ start, end }) => text.slice(start!, end!));
    expect(shown("issuer")).toEqual(["新乡高新区"]);
    expect(shown("date")).toEqual(["2017-02-07"]);
    expect(shown("title")).toEqual(["新乡高新区2017年工作要点"]);
  });

  test("falls back to the file's name for the title", () => {
    expect(infer("园区要加快建设。\n力争开工。", null, "滨江/工作要点.txt").record.title).toBe("工作要点");
  });

  test("is handed to linking with the issuer's places", () => {
    expect(issuerHint(infer("新乡高新区2017年工作要点\n一、抓招商。"))).toMatchObject({
      kind: "zone",
      given: false,
      province: "河南",
      city: "新乡",
    });
  });
});
