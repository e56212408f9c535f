import type { Mention } from "#model/entity.ts";
import type { RelationInstance } from "#model/relation.ts";
import { contains, type Span } from "#model/span.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { groupsOf } from "./groups.ts";
import type { CueRelation, CueScope } from "./rules.ts";
import { type Cue, clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

/** Between a word of the background and the program it frames there is not more than this. */
const LONGEST_FRAME = 16;

/** Between a denial and what it denies: “不再实施…”, “未能如期完成…”. */
const LONGEST_DENIED = 4;
/** “在…博览会上”: where something was said. */
const VENUE = /在[^,。]{0,12}$/;

/** The programs that the issuer does, did or plans, by every place that says so; background and maxims are left out. */
export const adoptions = (scene: Scene): RelationInstance[] =>
  scene.sentences.flatMap((sentence) =>
    groupsOf(
      scene.folded,
      sentence.mentions.filter(({ type }) => type === "program"),
    ).flatMap((group) => {
      const governor = governorOf(scene, sentence, group);
      if (governor === null) return [];
      return group.members.map((mention) =>
        instance(
          scene,
          "adopts",
          scene.source,
          mention,
          clauseSpan(sentence, governor, mention),
          stageOf(scene, group),
        ),
      );
    }),
  );

const stageOf = (scene: Scene, group: Span & Readonly<{ members: readonly Mention[] }>) => scene.stageAt(group);

const has = (cue: Cue, relation: CueRelation, scope: CueScope): boolean =>
  cue.rules.some((rule) => rule.relation === relation && rule.scope === scope);

/** What makes the mention of a program more than a mention: a verb, a head noun, a heading, an item of a plan or report. */
function governorOf(scene: Scene, sentence: SentenceScene, group: Span): Span | null {
  const clause = clauseSpan(sentence, group);
  const cues = sentence.cues.program.filter(({ start, end }) => clause.start <= start && end <= clause.end);
  const before = cues.filter((cue) => cue.end <= group.start);
  const after = cues.filter((cue) => cue.start >= group.end);
  const verb = before.findLast((cue) => has(cue, "adopts", "object"));
  const denial = before.findLast((cue) => has(cue, "denies", "object"));
  if (denial !== undefined) {
    const denied = verb === undefined || verb.start < denial.start ? group : verb;
    if (denied.start - denial.end <= LONGEST_DENIED) return null;
  }
  const { folded } = scene;
  if (folded[group.end] === "上" && VENUE.test(folded.slice(clause.start, group.start))) return null;
  const frame = before.findLast((cue) => has(cue, "background", "object"));
  const head = after.find((cue) => has(cue, "adopts", "subject"));
  const framed = after.find((cue) => has(cue, "background", "subject") && cue.start - group.end <= LONGEST_FRAME);
  if (framed !== undefined) return null;
  if (
    frame !== undefined &&
    (verb === undefined || verb.start < frame.start) &&
    group.start - frame.end <= LONGEST_FRAME
  )
    return null;
  if (verb !== undefined) return verb;
  // What is wrong is told of programs without their being carried out there.
  if (scene.problems.some((passage) => contains(passage, group))) return null;
  if (head !== undefined) return head;
  const heading = scene.reading.headings[indexAt(scene.reading.headings, group.start)];
  if (heading !== undefined && contains(heading, group)) return group;
  const earlier = sentence.cues.program.findLast((cue) => cue.end <= clause.start && has(cue, "adopts", "object"));
  if (earlier !== undefined && indexAt(sentence.clauses, group.start) > 0) return earlier;
  const act = scene.reading.acts.find(({ start, end }) => start <= group.start && group.start < end);
  return act !== undefined && act.kind !== "other" ? group : null;
}
