import type { LexiconData } from "#pipeline/lexicon.ts";
import { alternatives } from "#pipeline/text/word-pattern.ts";

/** Patterns of what stands around the names of places. */
export type PlaceContexts = Readonly<{
  /** What makes a road, a building, a newspaper … of the place in front of it. */
  works: RegExp;
  /** What speaks of the lake or river rather than of the place named after it. */
  shore: RegExp;
  /** What may follow a place within one token of the segmenter. */
  tokenTails: ReadonlySet<string>;
  at: RegExp;
  as: RegExp;
  zone: RegExp;
  /** What makes 镇 or 村 the beginning of another word, or the town the owner of a building. */
  town: RegExp;
  /** Words for the countryside, whatever stands before them. */
  countryside: RegExp;
  /** What is built somewhere and is no place itself. */
  built: RegExp;
}>;

/** Prepares the patterns from the word lists. */
export function placeContexts({ words }: LexiconData): PlaceContexts {
  const list = words["place-contexts"] ?? [];
  const of = (role: string): string => alternatives(list, "role", role);
  return {
    works: new RegExp(
      `^(?:(?:[东南西北中][一二三四五六]?|[一二三四五六七八九十\\d]{1,2})?${of("road")}|[东南西北]?${of("line")}` +
        `|[河江湖](?:[,。、;]|${of("river")})|${of("thing")})`,
    ),
    shore: new RegExp(`^${of("shore")}`),
    tokenTails: new Set(list.flatMap(({ word, facts }) => (facts.role?.split("|").includes("token") ? [word] : []))),
    at: new RegExp(`${of("at")}$`),
    as: new RegExp(`^${of("as")}`),
    zone: new RegExp(`^[\\u4e00-\\u9fff]{0,4}${of("zone")}`),
    town: new RegExp(`^${of("town")}`),
    countryside: new RegExp(`${of("countryside")}$`),
    built: new RegExp(`(?:${of("works")}|[一二三四]期|[东西南北]延)$`),
  };
}
