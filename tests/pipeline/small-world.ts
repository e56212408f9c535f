import { documentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import { placeGazetteer } from "#pipeline/gazetteer/place-gazetteer.ts";
import type { LexiconData, LexiconEntry } from "#pipeline/lexicon.ts";
import type { Divisions } from "#pipeline/places.ts";
import type { Reading, Recognised, Segmenter } from "#pipeline/reading.ts";
import { structure } from "#pipeline/structure/structure.ts";

// A few places and names, enough to see how the stages use them.

export const DIVISIONS: Divisions = {
  provinces: [
    { code: "32", name: "江苏省" },
    { code: "33", name: "浙江省" },
    { code: "41", name: "河南省" },
    { code: "62", name: "甘肃省" },
    { code: "50", name: "重庆市" },
  ],
  cities: [
    { code: "3201", name: "南京市" },
    { code: "3206", name: "南通市" },
    { code: "3306", name: "绍兴市" },
    { code: "3301", name: "杭州市" },
    { code: "4107", name: "新乡市" },
    { code: "6204", name: "白银市" },
    { code: "5001", name: "市辖区" },
  ],
  counties: [
    { code: "320106", name: "鼓楼区" },
    { code: "320614", name: "海门区" },
    { code: "320685", name: "海安市" },
    { code: "320671", name: "南通经济技术开发区" },
    { code: "330683", name: "嵊州市" },
    { code: "410721", name: "新乡县" },
    { code: "620402", name: "白银区" },
    { code: "623001", name: "合作市" },
    { code: "500101", name: "万州区" },
    { code: "330106", name: "西湖区" },
  ],
  towns: [{ code: "330683001", name: "浦口街道" }],
};

const entry = (
  type: EntityType,
  name: string,
  surfaces: readonly string[] = [],
  facts: LexiconEntry["facts"] = {},
): LexiconEntry => ({
  type,
  name,
  surfaces,
  weak: [],
  facts,
  file: `${type}.tsv`,
  line: 1,
});
const words = (list: string, values: readonly (readonly [string, Record<string, string>])[]) =>
  values.map(([word, facts], index) => ({ word, facts, file: `${list}.tsv`, line: index + 2 }));

export const LEXICON: LexiconData = {
  entries: [
    entry("program", "腾笼换鸟", ["腾笼换凤"], { category: "产业升级" }),
    entry("industry", "汽车零部件", ["汽车配件"]),
    entry("zone", "新乡高新技术产业开发区", ["新乡高新区"], { province: "河南", city: "新乡" }),
    entry("place", "长三角", ["长江三角洲"], { kind: "region" }),
  ],
  words: {
    "place-words": words("place-words", [
      ["合作", { use: "never" }],
      ["白银", { use: "supported" }],
      ["西湖", { use: "supported" }],
    ]),
    "place-changes": words("place-changes", [
      ["海门市", { code: "320614", until: "2020" }],
      ["老县", { code: "330683", until: "1995" }],
    ]),
    "enterprise-domains": words("enterprise-domains", [
      ["电器", {}],
      ["机械", {}],
      ["科技", {}],
      ["智能", {}],
      ["厨电", {}],
      ["叉车", {}],
    ]),
    "enterprise-forms": words("enterprise-forms", [
      ["有限公司", {}],
      ["集团", {}],
    ]),
  },
};

export const PLACES = placeGazetteer(DIVISIONS, LEXICON);

/** Cuts a text into the words given and single characters. */
export const segmenterOf = (...known: readonly string[]): Segmenter => ({
  tag: (sentence) => {
    const found: { word: string; tag: string }[] = [];
    for (let at = 0; at < sentence.length; ) {
      const word = known.find((candidate) => sentence.startsWith(candidate, at)) ?? sentence[at]!;
      found.push({ word, tag: "n" });
      at += word.length;
    }
    return found;
  },
});

export const reading = (text: string, id = "a.txt", segmenter: Segmenter = segmenterOf()): Reading =>
  structure(documentId(id), text, segmenter);

/** Mentions written into a text as 【type|surface】. */
export function marked(text: string): { plain: string; mentions: Recognised[] } {
  const mentions: Recognised[] = [];
  let plain = "";
  let last = 0;
  for (const match of text.matchAll(/【(\w+)\|([^】]+)】/g)) {
    plain += text.slice(last, match.index);
    mentions.push({
      start: plain.length,
      end: plain.length + match[2]!.length,
      type: match[1] as EntityType,
      name: null,
      rules: ["test"],
      score: 1,
    });
    plain += match[2];
    last = match.index + match[0].length;
  }
  return { plain: plain + text.slice(last), mentions };
}
