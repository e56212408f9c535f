import { describe, expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { issuersAre, wordedFor } from "#app/i18n/issuers.ts";
import { zh } from "#app/i18n/zh.ts";

describe("a corpus of provinces", () => {
  test("is not said to hold zones, or every count on the page is false", () => {
    const issuers = issuersAre([{ issuerKind: "province" }, { issuerKind: null }]);
    const [chinese, english] = [wordedFor(zh, issuers), wordedFor(en, issuers)];
    expect(chinese.corpusLine(31, 31, "2026")).toBe("31 个地区 · 31 份文件 · 2026");
    expect(english.corpusLine(31, 31, null)).toBe("31 regions · 31 documents");
    expect(english.strategies.zones).toBe("Regions");
    expect([chinese.app, english.app]).toEqual([zh.app, en.app]);
    expect([chinese.type.zone, english.type.zone]).toEqual([zh.type.zone, en.type.zone]);
  });

  test("keeps the names that are put into a phrase: a zone is called as its documents call it", () => {
    const chinese = wordedFor(zh, "regions");
    expect(chinese.card.strip("东河经济开发区")).toBe("“东河经济开发区”在各地区");
    expect(chinese.filter.chipTypes(["开发区", "政策"])).toBe("类型:开发区、政策");
  });
});

test("a corpus of zones reads as it is written", () => {
  expect(issuersAre([{ issuerKind: "zone" }, { issuerKind: null }])).toBe("zones");
  expect(issuersAre([{ issuerKind: "zone" }, { issuerKind: "city" }])).toBe("mixed");
  expect(wordedFor(zh, "zones")).toBe(zh);
});
