import type { Mention } from "#model/entity.ts";
import type { Stage } from "#model/relation.ts";
import { contains, type Span } from "#model/span.ts";
import { firstFrom } from "#pipeline/text/stages.ts";
import { actsItself, type Hit, LONGEST_ADVERB, objectOf, subjectOf } from "./governing.ts";
import { groupsOf, isBracketed } from "./groups.ts";
import {
  type CueRule,
  type EnterpriseRelation,
  type Frames,
  isEnterpriseRelation,
  type RelationRules,
} from "./rules.ts";
import { type Cue, clauseSpan, type Scene, type SentenceScene } from "./scene.ts";

/** Something a sentence says of one mention. */
export type Saying = Readonly<{
  mention: Mention;
  relation: EnterpriseRelation;
  weight: number;
  evidence: Span;
  stage: Stage | null;
}>;

/** What the words of a sentence, its names and the heading above it say of its enterprises. */
export function sayingsOf(scene: Scene, sentence: SentenceScene, rules: RelationRules): Saying[] {
  const firms = sentence.mentions.filter(
    (mention) => mention.type === "enterprise" && !isBracketed(scene.folded, mention),
  );
  if (firms.length === 0) return [];
  const cues = sentence.cues.enterprise.filter((cue) => !isDenied(scene.folded, cue));
  const telling = cues.filter((cue) => cue.rules.some(({ weight }) => weight >= TELLING));
  const groups = groupsOf(scene.folded, firms, (gap) => telling.some((cue) => contains(gap, cue)));
  const sayings = firms.flatMap((mention) => namedAs(scene, sentence, mention, rules));
  sayings.push(...topicSayings(scene, sentence, firms));
  for (const cue of cues) {
    const object = objectOf(scene, sentence, groups, cue);
    const subject = subjectOf(scene, sentence, groups, cue);
    // “被依法收回”: in the passive a verb is said of what stands before it.
    const passive = scene.folded[cue.start - 1] === "被";
    for (const rule of cue.rules) {
      const governs = rule.scope === "object" && !passive;
      const hit = governs ? object : rule.scope === "subject" || rule.scope === "object" ? subject : null;
      if (hit === null || (!governs && !passive && object !== null && alsoGoverns(cue, rule))) continue;
      sayings.push(...said(scene, sentence, cue, rule, hit, rules.frames));
    }
  }
  return sayings;
}

/** From this weight on, a word between two names parts them. */
const TELLING = 2;
const DENIAL =
  /(?:(?:没有|没|并未|从未|避免|防止|杜绝|以免)(?:一家|一个|任何|因此|因|出现|发生|再|得|企业|项目){0,3}|不)$/;

/** “没有一家停产”, “防止资金链断裂”: what did not happen is not said of anybody. */
const isDenied = (folded: string, cue: Cue): boolean =>
  cue.rules.some(({ relation }) => relation === "restructures") && DENIAL.test(clauseStart(folded, cue.start));

const clauseStart = (folded: string, at: number): string => {
  const near = folded.slice(Math.max(0, at - 14), at);
  return near.slice(Math.max(near.lastIndexOf(","), near.lastIndexOf("。"), near.lastIndexOf("、")) + 1);
};

/** True where the word can also govern what follows in the same sense: with an object it is not said of a subject. */
const alsoGoverns = (cue: Cue, rule: CueRule): boolean =>
  cue.rules.some((other) => other.scope === "object" && other.relation === rule.relation);

function said(
  scene: Scene,
  sentence: SentenceScene,
  cue: Cue,
  rule: CueRule,
  { group, factor }: Hit,
  frames: Frames,
): Saying[] {
  const stage = scene.stageAt(cue);
  const relation = stage === "planned" ? rule.planned : rule.relation;
  if (!isEnterpriseRelation(relation)) return [];
  const owned =
    relation === "restructures" && cue.start > group.end && frames.owned.test(scene.folded.slice(group.end, cue.start));
  if (owned) return [];
  const agent =
    relation === "restructures" || (relation === "courts" && !WITH.test(scene.folded[group.start - 1] ?? ""));
  if (agent && rule.scope === "subject" && actsItself(sentence, group, cue)) return [];
  // 供应链, 旗下: whose they are stands right before them.
  if (relation === "other" && rule.scope === "subject" && cue.start - group.end > LONGEST_ADVERB) return [];
  const helped = relation === "works-with" && rule.scope === "subject" && isHelped(scene.folded, group);
  return group.members.flatMap((mention, index): Saying[] => {
    // “甲与乙合作”: what they do together makes 乙 the partner, and 甲 the one who is here.
    const host = relation === "works-with" && group.joined !== null && index < group.joined;
    return [
      {
        mention,
        relation: host || helped ? "hosts" : relation,
        weight: rule.weight * factor,
        evidence: clauseSpan(sentence, cue, mention),
        stage,
      },
    ];
  });
}

/** “为甲协调贷款”, “甲与某校合作”: the firm is helped or is the one who cooperates, and not the issuer's partner. */
const isHelped = (folded: string, { start, end }: Span): boolean =>
  /[为给替帮]$/.test(folded.slice(start - 1, start)) ||
  (/^(?:[与同和](?!我|园区|开发区|高新区|经开区|该区|管委会|政府)|联合|携手)/.test(folded.slice(end, end + 5)) &&
    !WITH.test(folded[start - 1] ?? ""));
const WITH = /[与同和跟]/;

/** What the heading over a sentence suggests of firms of which the sentence itself says little: 招商, 盘活, 融资. */
function topicSayings(scene: Scene, sentence: SentenceScene, firms: readonly Mention[]): Saying[] {
  const heading = scene.reading.headings[firstFrom(scene.reading.headings, sentence.start + 1) - 1];
  if (
    heading === undefined ||
    contains(heading, firms[0]!) ||
    scene.folded.slice(heading.end, sentence.start).includes("\n\n")
  )
    return [];
  const told = scene.topics
    .filter((cue) => contains(heading, cue))
    .flatMap(({ rules }) => rules.filter(({ weight }) => weight >= TELLING))
    .filter(({ relation }) => relation === "courts" || relation === "restructures" || relation === "works-with");
  const relation = told[0]?.relation as Saying["relation"] | undefined;
  if (relation === undefined || told.some((rule) => rule.relation !== relation)) return [];
  const isSure = told.some(({ weight }) => weight >= SURE);
  return firms.flatMap((mention) => {
    const stage = scene.stageAt(mention);
    // A report's heading on recruitment tells of firms that came, unless it says 在谈 or 意向.
    if (relation === "courts" && stage === "done" && !isSure) return [];
    return [{ mention, relation, weight: TOPIC, evidence: clauseSpan(sentence, mention), stage }];
  });
}
const TOPIC = 0.8;
/** From this weight on, a word means what it says wherever it stands. */
const SURE = 3;

function namedAs(scene: Scene, sentence: SentenceScene, mention: Mention, { nameEnds }: RelationRules): Saying[] {
  const name = scene.folded.slice(mention.start, mention.end);
  const found = nameEnds.find(([end]) => name.endsWith(end));
  if (found === undefined || !isEnterpriseRelation(found[1].relation)) return [];
  const { relation, weight } = found[1];
  return [{ mention, relation, weight, evidence: clauseSpan(sentence, mention), stage: scene.stageAt(mention) }];
}
