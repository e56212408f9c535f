import { describe, expect, test } from "vitest";
import { shortWordings, stemOf } from "#pipeline/text/place-names.ts";
import { PLACES } from "../small-world.ts";

describe("short names of places", () => {
  test.each([
    ["嵊州市", "嵊州"],
    ["上海市", "上海"],
    ["内蒙古自治区", "内蒙古"],
    ["延边朝鲜族自治州", "延边"],
    ["孟村回族自治县", "孟村"],
    ["恩施土家族苗族自治州", "恩施"],
    ["莫力达瓦达斡尔族自治旗", "莫力达瓦"],
    ["融水苗族自治县", "融水"],
    ["香港特别行政区", "香港"],
    ["浦东新区", "浦东"],
    ["神农架林区", "神农架"],
    ["沛县", "沛县"],
  ])("%s is called %s", (full, short) => {
    expect(stemOf(full)).toBe(short);
  });

  test("an autonomous prefecture is also called a 州", () => {
    expect(shortWordings("恩施土家族苗族自治州")).toEqual(["恩施州"]);
  });
});

describe("the gazetteer", () => {
  const names = (surface: string) => PLACES.surfaces.get(surface)?.readings.map(({ name, code }) => [name, code]);

  test("knows full and short names with their codes and what lies around them", () => {
    expect(PLACES.surfaces.get("嵊州")?.readings[0]).toMatchObject({
      name: "嵊州",
      code: "330683",
      ancestors: ["浙江", "绍兴"],
    });
    expect(names("万州区")).toEqual([["万州", "500101"]]);
    expect(PLACES.surfaces.get("万州")?.readings[0]?.ancestors).toEqual(["重庆"]);
  });

  test("keeps a district apart from the city of its name", () => {
    expect(names("白银区")).toEqual([["白银区", "620402"]]);
    expect(names("白银")?.[0]).toEqual(["白银", "6204"]);
  });

  test("finds an abolished name at its successor", () => {
    expect(PLACES.surfaces.get("海门市")?.readings[0]).toMatchObject({ name: "海门", code: "320614", until: 2020 });
  });

  test("keeps the name of an abolished place that its successor did not take over", () => {
    expect(PLACES.surfaces.get("老县")?.readings[0]).toMatchObject({
      name: "老县",
      code: "330683",
      ancestors: ["浙江", "绍兴"],
    });
  });

  test("takes no everyday word for a place, but its full form", () => {
    expect(names("合作")).toBeUndefined();
    expect(names("合作市")).toEqual([["合作", "623001"]]);
    expect(PLACES.surfaces.get("白银")?.use).toBe("supported");
  });

  test("does not take the development zones of the statistics for counties", () => {
    expect(names("南通经济技术开发区")).toBeUndefined();
  });
});
