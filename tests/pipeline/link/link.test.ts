import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyLinks } from "#pipeline/link/apply.ts";
import { type Collected, collect, type IssuerHint } from "#pipeline/link/collect.ts";
import { linkKnowledge } from "#pipeline/link/knowledge.ts";
import { linkTable } from "#pipeline/link/table.ts";
import { LEXICON, marked, PLACES, reading } from "../small-world.ts";

const KNOWN = linkKnowledge(LEXICON, PLACES);
const zone = (name: string, city: string | null = null): IssuerHint => ({
  name,
  kind: "zone",
  given: true,
  province: null,
  city,
  county: null,
});

/** Links documents written with 【type|surface】; names by document, in the order of the text. */
function link(
  texts: readonly string[],
  issuers: readonly (IssuerHint | null)[] = [],
): { names: string[]; ids: string[] }[] {
  const documents = texts.map((text, index) => {
    const { plain, mentions } = marked(text);
    const document = reading(plain, `${index}.txt`);
    return { document, mentions, collected: collect(document, mentions, issuers[index] ?? null) };
  });
  const table = linkTable(
    documents.map(({ collected }) => collected),
    KNOWN,
  );
  return documents.map(({ document, mentions, collected }) => {
    const linked = applyLinks(document, mentions, table.linksOf(collected));
    return { names: linked.map(({ name }) => name), ids: linked.map(({ entity }) => entity) };
  });
}
const names = (text: string): string[] => link([text])[0]!.names;

describe("linking within a document", () => {
  test.each([
    [
      "【enterprise|明泰】、【enterprise|明泰电器】和【enterprise|浙江明泰智能厨电股份有限公司】",
      "浙江明泰智能厨电股份有限公司",
    ],
    ["【enterprise|东方汽轮机】带动配套，【enterprise|东汽】产能恢复", "东方汽轮机"],
    ["【enterprise|海诺(南通)造船有限公司】停产，【enterprise|海诺】重组", "海诺(南通)造船有限公司"],
    ["【enterprise|恒德电动叉车】投产，【enterprise|恒德叉车】扩产", "恒德电动叉车"],
    ["【institution|中国科学院滨海湖泊研究所】（简称湖泊所）与【institution|湖泊所】", "中国科学院滨海湖泊研究所"],
    ["【zone|南通经济技术开发区】的目标，【zone|南通经开区】将", "南通经济技术开发区"],
    ["【zone|内蒙古和林格尔新区】挂牌，【zone|和林格尔新区】招商", "内蒙古和林格尔新区"],
    ["【park|云谷大数据产业基地】建设，【park|云谷大数据基地】开园", "云谷大数据产业基地"],
  ])("short forms find their full name in %s", (text, name) => {
    expect(new Set(names(text))).toEqual(new Set([name]));
  });

  test("a group is not its subsidiary, and a short form that fits two firms stays alone", () => {
    expect(new Set(names("【enterprise|中陶集团】与【enterprise|中陶美林纸业集团】")).size).toBe(2);
    expect(names("【enterprise|明泰】、【enterprise|明泰电器】、【enterprise|明泰机械】")[0]).toBe("明泰");
  });

  test("variants of a program are one entity under the usual name, with or without quotation marks and head", () => {
    expect(names("【program|腾笼换凤】，【program|“腾笼换鸟”】，【program|腾笼换鸟工程】")).toEqual([
      "腾笼换鸟",
      "腾笼换鸟",
      "腾笼换鸟",
    ]);
  });

  test("formulas whose numbers stand elsewhere are two programs", () => {
    expect(new Set(names("【program|两园一中心】、【program|一园两中心】")).size).toBe(2);
  });

  test("wordings of an industry are one entity", () => {
    expect(names("【industry|汽车配件】、【industry|汽车零部件产业】")).toEqual(["汽车零部件", "汽车零部件"]);
  });
});

describe("linking places", () => {
  test("goes to the short usual name by the division code, abolished names included", () => {
    expect(link(["【place|海门市】和【place|海门区】"])[0]!.ids).toEqual(["place:海门", "place:海门"]);
  });

  test("takes the city where a county shares its name", () => {
    expect(names("【place|新乡】的企业")).toEqual(["新乡"]);
  });

  test("joins a town with its short name in the same document", () => {
    const [first, second] = names("【place|石桥街道】征迁，【place|石桥】改造");
    expect(first).toBe(second);
  });

  test("keeps a city apart from a village of its name, or all that is said of the city moves there", () => {
    expect(names("【place|新乡村】修路，【place|新乡】增长")).toEqual(["新乡村", "新乡"]);
  });
});

describe("linking across documents", () => {
  test("finds the full name that another document gives", () => {
    const [, second] = link([
      "【enterprise|双羽竹木发展有限公司】与【enterprise|双羽竹木】",
      "【enterprise|双羽竹木】投产",
    ]);
    expect(second!.names).toEqual(["双羽竹木发展有限公司"]);
  });

  test("keeps brands of two characters of different zones apart, with a scope", () => {
    const [first, second] = link(
      ["【enterprise|恒威】投产", "【enterprise|恒威】签约"],
      [zone("甲开发区"), zone("乙开发区")],
    );
    expect(first!.names).toEqual(second!.names);
    expect(first!.ids).not.toEqual(second!.ids);
    expect(first!.ids).toEqual(["enterprise:恒威@甲开发区"]);
  });

  test("gives a zone the name that corpus.csv gives its issuer", () => {
    expect(link(["【zone|嵊州经济开发区】的企业"], [zone("浙江嵊州经济开发区")])[0]!.names).toEqual([
      "浙江嵊州经济开发区",
    ]);
  });

  const SURFACES = ["明泰", "明泰电器", "明泰机械", "浙江明泰电器有限公司", "恒德", "恒德叉车", "恒威"];
  const documents = fc.array(
    fc.record({
      names: fc.array(fc.constantFrom(...SURFACES), { minLength: 1, maxLength: 6 }),
      issuer: fc.constantFrom("甲开发区", "乙开发区", null),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test("does not depend on the order of the documents, and never splits a surface within one", () => {
    fc.assert(
      fc.property(documents, (drafts) => {
        const collected = drafts.map(
          ({ names, issuer }, index): Collected => ({
            document: `${index}` as Collected["document"],
            issuer: issuer === null ? null : zone(issuer),
            names: [...new Set(names)].map((surface) => ({ type: "enterprise", surface, name: null, mentions: 1 })),
            definitions: [],
          }),
        );
        const forwards = linkTable(collected, KNOWN);
        const backwards = linkTable([...collected].reverse(), KNOWN);
        for (const document of collected)
          expect([...forwards.linksOf(document)].map(([key, { id }]) => [key, id])).toEqual(
            [...backwards.linksOf(document)].map(([key, { id }]) => [key, id]),
          );
      }),
    );
  });
});
