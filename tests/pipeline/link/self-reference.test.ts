import { describe, expect, test } from "vitest";
import { entityId } from "#model/entity.ts";
import { type IssuerLevel, selfEntity, selfReferences } from "#pipeline/link/self-reference.ts";
import { PLACES, reading } from "../small-world.ts";

const found = (text: string, level: IssuerLevel = "zone", mentions: { start: number; end: number }[] = []) =>
  selfReferences(reading(text), level, mentions).map(({ start, end, target }) => [text.slice(start, end), target]);

describe("self-references", () => {
  test("of a zone mean the issuer, those of its city the city", () => {
    expect(found("全区上下要为全市争光。开发区将提升园区配套。")).toEqual([
      ["全区", "issuer"],
      ["全市", "city"],
      ["开发区", "issuer"],
      ["园区", "issuer"],
    ]);
  });

  test("are not found inside another zone's name, nor in a general word", () => {
    expect(found("对接南通经济技术开发区,学习国家级开发区经验,建设小微园区。")).toEqual([]);
  });

  test("of a city mean the city itself, and its 开发区 is somebody else", () => {
    expect(found("我市加快发展,开发区提速。", "city")).toEqual([["我市", "issuer"]]);
  });

  test("leave out what is a mention", () => {
    const text = "建设开发区大道";
    expect(found(text, "zone", [{ start: 2, end: 7 }])).toEqual([]);
  });

  test("lead from 我市 to the county-level city around a zone, else to its city", () => {
    const home = { issuer: entityId("zone", "滨江开发区"), province: "浙江", city: "绍兴", county: "嵊州" };
    expect(selfEntity("city", home, PLACES)).toBe("place:嵊州");
    expect(selfEntity("city", { ...home, county: null }, PLACES)).toBe("place:绍兴");
    expect(selfEntity("issuer", home, PLACES)).toBe("zone:滨江开发区");
  });
});
