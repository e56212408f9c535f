import type { EntityType } from "#model/entity.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { NameLists } from "./name-lists.ts";

const TYPES: ReadonlySet<EntityType> = new Set(["zone", "park", "enterprise", "institution"]);
const SURE = 0.6;
/** Brackets with an announcement, quotation marks and a name of twelve characters are not longer. */
const LONGEST = 24;

/** Names that a bracket gives to what it follows: 某某研究所(简称某所), 某某产业园(BioPark). */
export function definitionCandidates(
  reading: Reading,
  known: readonly Candidate[],
  { contexts, generic }: NameLists,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { start, end, type, prior } of known) {
    if (!TYPES.has(type) || prior < SURE || reading.folded[end] !== "(") continue;
    const match = contexts.definition.exec(reading.folded.slice(end, end + LONGEST));
    const short = match?.[2];
    // (以下简称开发区): a word for itself, which is no name.
    if (match === null || short === undefined || contexts.remark.test(short) || generic.has(short)) continue;
    const keyword = match[1] !== undefined;
    if (!keyword && !abbreviates(short, reading.folded.slice(start, end))) continue;
    const at = end + match[0].lastIndexOf(short);
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
