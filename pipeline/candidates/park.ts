import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { NameLists } from "./name-lists.ts";
import { type Discriminator, isAreaZone, type SuffixName, suffixNames } from "./suffix-name.ts";

const LONGEST_BODY = 16;
const SUREST = 0.9;

/** A centre that belongs to a university or an institute is one of theirs. */
const OF_SCHOOL = /(?:大学|学院|研究院|实验室|科学院|中科院)(?!科技园)./;

/** Parks and platforms of a zone, 某某产业园: with a name, a place or an industry before the suffix. */
export const parkCandidates = (reading: Reading, lists: NameLists): Candidate[] => [...parks(reading, lists)];

function* parks(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const name of suffixNames(reading, lists.parks, lists, LONGEST_BODY)) {
    const { start, end, kind } = name;
    if (lists.contexts.after.park.test(reading.folded.slice(end, end + 3))) continue;
    if (/幼儿园|公办|民办/.test(name.body) || (name.suffix.endsWith("中心") && OF_SCHOOL.test(name.body))) continue;
    if (kind === "none" || (name.suffix.endsWith("园") && reading.folded[end] === "区")) continue;
    const prior =
      kind === "weak"
        ? weak(name, isQuoted(reading, name))
        : isAreaZone(reading, name, lists)
          ? 0.45
          : strong(name, isQuoted(reading, name));
    if (prior > 0)
      yield { start, end, type: "park", name: null, rule: `park:${kind}-${name.by}`, prior: Math.min(prior, SUREST) };
  }
}

function strong({ by, suffix, body }: SuffixName, quoted: boolean): number {
  if (suffix.endsWith("基地")) return base(by, body) + (quoted ? 0.25 : 0);
  switch (by) {
    case "name":
    case "place":
      return 0.9;
    case "field":
      return 0.8;
    case "noun":
      return 0.6;
    case "none":
      return 0;
  }
}

/** 基地 mostly says what a place shall become; only with a place, a name or a national title is it a name itself. */
function base(by: Discriminator, body: string): number {
  if (/^(?:国家(?!级)|中国)/.test(body) && body.length >= 4) return 0.65;
  return by === "name" ? 0.7 : by === "place" ? 0.65 : by === "field" ? 0.4 : 0.1;
}

function weak({ by, body, suffix, before }: SuffixName, quoted: boolean): number {
  const more = quoted ? 0.35 : 0;
  if (suffix === "园") return by === "name" && body.length <= 4 && !MOVING.test(body) && before !== "other" ? 0.75 : 0;
  switch (by) {
    case "name":
      return (/^(?:基地|综合体)$/.test(suffix) ? 0.35 : 0.65) + more;
    case "place":
      return (suffix === "基地" && !body.includes(")") ? 0.4 : 0.6) + more;
    case "field":
      return 0.3 + more;
    default:
      return 0;
  }
}

/** Bodies that say what moves where: 退城入园. */
const MOVING = /[入进扩满出落整拆迁退建住到双多办在达教]$/;

const isQuoted = ({ folded }: Reading, { start, end }: SuffixName): boolean =>
  folded[start - 1] === "“" && folded[end] === "”";
