import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { NameLists } from "./name-lists.ts";
import { type SuffixName, suffixNames } from "./suffix-name.ts";

const LONGEST_BODY = 16;
/** What makes the suffix the beginning of something else: 产业园区管委会 names an office, 科技园路 a road. */
const CONTINUES =
  /^(?:路|大道|街(?!区)|小学|中学|幼儿园|医院|社区|管委会|管理|公司|集团|有限|股份|学校|站|大桥|隧道|市(?!政)|化|式|型|级|产业|企业)/;

/** Parks and platforms of a zone, 某某产业园: with a name, a place or an industry before the suffix. */
export const parkCandidates = (reading: Reading, lists: NameLists): Candidate[] => [...parks(reading, lists)];

function* parks(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const name of suffixNames(reading, lists.parks, lists, LONGEST_BODY)) {
    const { start, end, kind } = name;
    if (CONTINUES.test(reading.folded.slice(end, end + 3))) continue;
    if (kind === "none") continue;
    const prior = kind === "weak" ? weak(name, isQuoted(reading, name)) : isZone(name, lists) ? 0.45 : strong(name);
    if (prior > 0) yield { start, end, type: "park", name: null, rule: `park:${kind}-${name.by}`, prior };
  }
}

function strong({ by }: SuffixName): number {
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

function weak({ by, body, suffix, before }: SuffixName, quoted: boolean): number {
  const more = quoted ? 0.3 : 0;
  if (suffix === "园") return by === "name" && body.length <= 4 && !MOVING.test(body) && before !== "other" ? 0.75 : 0;
  switch (by) {
    case "name":
      return (suffix === "基地" ? 0.35 : 0.7) + more;
    case "place":
      return (suffix === "基地" ? 0.45 : 0.6) + more;
    case "field":
      return 0.25 + more;
    default:
      return 0;
  }
}

/** Bodies that say what moves where: 退城入园. */
const MOVING = /[入进扩满出落整拆迁退建住到]$/;

const isQuoted = ({ folded }: Reading, { start, end }: SuffixName): boolean =>
  folded[start - 1] === "“" && folded[end] === "”";

/** A county and 工业园区: the zone of that county rather than a park of it. */
const isZone = ({ pieces, suffix }: SuffixName, lists: NameLists): boolean =>
  /^(?:工业园区?|工业区|工业集中区|产业园区|化工园区)$/.test(suffix) &&
  pieces.length === 1 &&
  lists.places.has(pieces[0]!.word);
