import type { EntityType } from "#model/entity.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";

const TYPES: ReadonlySet<EntityType> = new Set(["zone", "park", "enterprise", "institution"]);
const SURE = 0.6;
const DEFINITION = /\((?:(以下简称|下称|简称|又称|又名|原名|原|即)[:]?)?[“"]?([^()“”",。;、\s]{2,12})[”"]?\)/y;
/** What stands in brackets behind a name without being another name of it. */
const REMARK =
  /^(?:一期|二期|三期|筹|暂名|试行|所属|园区|管委会|挂牌|省级|国家级|市级|[\d.%]+.*|.*(?:企业|项目|所属|年|月|日|亿元|万元))$/;

/** Names that a bracket gives to what it follows: 某某研究所(简称某所), 某某产业园(BioPark). */
export function definitionCandidates(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { start, end, type, prior } of known) {
    if (!TYPES.has(type) || prior < SURE || reading.folded[end] !== "(") continue;
    DEFINITION.lastIndex = end;
    const match = DEFINITION.exec(reading.folded);
    const short = match?.[2];
    if (match === null || short === undefined || REMARK.test(short)) continue;
    const keyword = match[1] !== undefined;
    if (!keyword && !abbreviates(short, reading.folded.slice(start, end))) continue;
    const at = match.index + match[0].lastIndexOf(short);
    const span = { start: at, end: at + short.length };
    const candidate = { ...span, type, name: null, rule: "definition", prior: keyword ? 0.9 : 0.8 };
    const key = `${at}:${type}`;
    if ((found.get(key)?.prior ?? 0) < candidate.prior) found.set(key, candidate);
  }
  return [...found.values()];
}

/** True of Latin names, and of those whose characters stand in the full name in the same order. */
function abbreviates(short: string, full: string): boolean {
  if (/^[A-Za-z][A-Za-z0-9 .&-]+$/.test(short)) return true;
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return short !== full;
}
