import type { Span } from "#model/span.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import type { Group } from "./groups.ts";
import type { Cue, Scene, SentenceScene } from "./scene.ts";

/** The names that a word governs or is said of, and how surely: 1 next to them, less with distance. */
export type Hit = Readonly<{ group: Group; factor: number }>;

/** The names a verb governs: the next enumeration of its clause. */
export function objectOf(scene: Scene, { clauses }: SentenceScene, groups: readonly Group[], cue: Cue): Hit | null {
  const group = groups.find(({ start }) => start >= cue.end);
  if (group === undefined) return null;
  if (indexAt(clauses, group.start) !== indexAt(clauses, cue.start)) return ahead(scene, clauses, group, groups, cue);
  const gap = scene.folded.slice(cue.end, group.start);
  // 原, 由, 以: a single character governs only the name it touches.
  if (cue.end - cue.start === 1 && gap.length > 0) return null;
  return { group, factor: gap.length <= 10 ? 1 : gap.length <= 25 ? 0.6 : 0.3 };
}

/** “处置以下企业:甲、乙”, “开展招商,甲、乙…”: with no name before it, a word may open for the names of the next clauses. */
function ahead(scene: Scene, clauses: readonly Span[], group: Group, groups: readonly Group[], cue: Cue): Hit | null {
  const at = indexAt(clauses, group.start);
  const distance = at - indexAt(clauses, cue.start);
  const first = groups.every(({ end }) => end > cue.start);
  if (!first || distance > 2) return null;
  const lead = scene.folded.slice(clauses[at]!.start, group.start);
  return lead.length > LONGEST_LEAD ? null : { group, factor: LIST_OPENING.test(lead) && isTelling(cue) ? 0.8 : 0.3 };
}
/** “正在洽谈项目3个,分别为…”: the list says outright that it is of what was named. */
const LIST_OPENING = /^(?:分别|主要)?(?:为|是|有|包括)$/;
/** A word of little weight (项目) means little across a comma. */
const isTelling = ({ rules }: Cue): boolean => rules.some(({ weight }) => weight >= 2);
const LONGEST_LEAD = 6;

const SOME_OF = "其中";
const ATTRIBUTE = /(?:的|企业|公司|客商|厂商|为|是|有|即|如|包括)$/;

/** The names a word is said of: those it describes (停产的甲), else the enumeration before it, else that of an earlier clause. */
export function subjectOf(
  scene: Scene,
  { clauses, cues }: SentenceScene,
  groups: readonly Group[],
  cue: Cue,
): Hit | null {
  const at = indexAt(clauses, cue.start);
  const before = groups.findLast(({ end }) => end <= cue.start);
  const next = groups.find(({ start }) => start >= cue.end);
  const touches = before !== undefined && cue.start - before.end <= 2;
  if (!touches && next !== undefined && indexAt(clauses, next.start) === at) {
    const word = scene.folded.slice(cue.start, next.start);
    if (next.start - cue.end <= 8 && ATTRIBUTE.test(word)) return { group: next, factor: 1 };
  }
  if (before === undefined) return next === undefined ? null : ahead(scene, clauses, next, groups, cue);
  const clause = indexAt(clauses, before.end - 1);
  const distance = at - clause;
  // “甲、乙等项目9个,其中开工3个”: what is said of some of a list is not said of all.
  if (clauses.slice(clause + 1, at + 1).some(({ start }) => scene.folded.startsWith(SOME_OF, start))) return null;
  if (distance === 0) return { group: before, factor: cue.start - before.end <= 25 ? 1 : 0.6 };
  // “甲收购停产的乙,扩产…”: what follows is said of who acts.
  const agent = groups.find(
    (group) => indexAt(clauses, group.end - 1) === clause && actsOn(cues.enterprise, group, cue.start),
  );
  return { group: agent ?? before, factor: distance === 1 ? 0.6 : distance === 2 ? 0.4 : 0.2 };
}

/** “甲收购停产厂房”: the firm deals with somebody else's failure. */
export const actsItself = ({ clauses, cues }: SentenceScene, group: Group, cue: Cue): boolean =>
  actsOn(cues.enterprise, group, cue.start) ||
  (actsOn(cues.enterprise, group, cue.end) && clauses[indexAt(clauses, cue.start)]!.end - cue.end >= SHORTEST_OBJECT);

/** True where a verb of acting on something follows the names, before the given offset. */
const actsOn = (cues: readonly Cue[], group: Group, before: number): boolean =>
  cues.some(
    ({ start, rules }) =>
      start >= group.end &&
      start - group.end <= LONGEST_ADVERB &&
      start < before &&
      rules.some(({ scope }) => scope === "agent"),
  );
/** “甲将整体收购…”: what may stand between an agent and its verb. */
export const LONGEST_ADVERB = 2;
const SHORTEST_OBJECT = 4;
