import type { EntityId, Mention } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { RelationInstance, Stage, Stance } from "#model/relation.ts";
import { contains, type Span } from "#model/span.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { firstFrom } from "#pipeline/text/stages.ts";
import { type Group, groupsOf, isBracketed } from "./groups.ts";
import type { CueRule, EnterpriseRelation, RelationRules } from "./rules.ts";
import { type Cue, clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

const STANCE_OF: Readonly<Record<EnterpriseRelation, Stance>> = {
  restructures: "distressed",
  courts: "prospect",
  "works-with": "partner",
  other: "other",
  hosts: "resident",
};
/** Where two weigh the same, the rarer one is the one a document had to say. */
const RELATIONS = Object.keys(STANCE_OF) as EnterpriseRelation[];
const isEnterpriseRelation = (relation: string): relation is EnterpriseRelation => relation in STANCE_OF;

/** Something a sentence says of one mention. */
type Saying = Readonly<{
  mention: Mention;
  relation: EnterpriseRelation;
  weight: number;
  evidence: Span;
  stage: Stage | null;
}>;

/** The stance of every enterprise of a document, and the evidence for it. */
export type Stances = Readonly<{
  stances: ReadonlyMap<EntityId, Stance>;
  relations: readonly RelationInstance[];
}>;

/**
 * Decides, once a document, what its issuer has to do with each enterprise: every cue word is given to the names it
 * governs or is said of, and the heaviest relation wins. Where nothing is said, a zone's own document speaks of firms
 * of the zone; of any other issuer's document nothing follows.
 */
export function stancesOf(scene: Scene, rules: RelationRules): Stances {
  const sayings = scene.sentences.flatMap((sentence) => sayingsOf(scene, sentence, rules));
  const mentions = scene.sentences.flatMap((sentence) =>
    sentence.mentions.filter(({ type }) => type === "enterprise").map((mention) => ({ mention, sentence })),
  );
  const stances = new Map<EntityId, Stance>();
  const relations: RelationInstance[] = [];
  const speaksOfItself = scene.record.issuerKind === null || scene.record.issuerKind === "zone";
  for (const entity of [...new Set(mentions.map(({ mention }) => mention.entity))].sort(byCodeUnit)) {
    const said = sayings.filter(({ mention }) => mention.entity === entity);
    const own = mentions.filter(({ mention }) => mention.entity === entity);
    const aside = own.every(({ mention }) => isBracketed(scene.folded, mention));
    const relation = heaviest(said, speaksOfItself) ?? (speaksOfItself && !aside ? "hosts" : null);
    stances.set(entity, relation === null ? "other" : STANCE_OF[relation]);
    if (relation === null || relation === "other") continue;
    const evidence = said.filter((saying) => saying.relation === relation);
    for (const { mention, sentence } of own) {
      const best = evidence.filter((saying) => saying.mention === mention).sort((a, b) => b.weight - a.weight)[0];
      if (best === undefined && evidence.length > 0) continue;
      const span = best?.evidence ?? clauseSpan(sentence, mention);
      const stage = best === undefined ? scene.stageAt(mention) : best.stage;
      const stance = STANCE_OF[relation];
      relations.push({ ...instance(scene, relation, scene.source, mention, span, stage), stance });
    }
  }
  return { stances, relations };
}

/** A word that may govern anything (项目, 推进) shows a resident only in a zone's own document. */
const LEAST_ELSEWHERE = 1.5;

function heaviest(said: readonly Saying[], speaksOfItself: boolean): EnterpriseRelation | null {
  const sum = (relation: EnterpriseRelation): number =>
    said.reduce((total, saying) => total + (saying.relation === relation ? saying.weight : 0), 0);
  const weights = RELATIONS.map((relation) => ({ relation, weight: sum(relation) }));
  const best = weights.reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight >= (speaksOfItself ? 0.3 : LEAST_ELSEWHERE) ? best.relation : null;
}

function sayingsOf(scene: Scene, sentence: SentenceScene, rules: RelationRules): Saying[] {
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
      sayings.push(...said(scene, sentence, cue, rule, hit));
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

type Hit = Readonly<{ group: Group; factor: number }>;

/** The names a verb governs: the next enumeration of its clause. */
function objectOf(scene: Scene, { clauses }: SentenceScene, groups: readonly Group[], cue: Cue): Hit | null {
  const group = groups.find(({ start }) => start >= cue.end);
  if (group === undefined) return null;
  if (indexAt(clauses, group.start) !== indexAt(clauses, cue.start)) return ahead(clauses, group, groups, cue);
  const gap = scene.folded.slice(cue.end, group.start);
  // 原, 由, 以: a single character governs only the name it touches.
  if (cue.end - cue.start === 1 && gap.length > 0) return null;
  return { group, factor: gap.length <= 10 ? 1 : gap.length <= 25 ? 0.6 : 0.3 };
}

/** “处置以下企业:甲、乙”, “开展招商,甲、乙…”: with no name before it, a word may open for the names of the next clauses. */
function ahead(clauses: readonly Span[], group: Group, groups: readonly Group[], cue: Cue): Hit | null {
  const at = indexAt(clauses, group.start);
  const distance = at - indexAt(clauses, cue.start);
  const first = groups.every(({ end }) => end > cue.start);
  return first && distance <= 2 && group.start - clauses[at]!.start <= LONGEST_LEAD ? { group, factor: 0.3 } : null;
}
const LONGEST_LEAD = 6;

const ATTRIBUTE = /(?:的|企业|公司|客商|厂商|为|是|有|即|如|包括)$/;

/** The names a word is said of: those it describes (停产的甲), else the enumeration before it, else that of an earlier clause. */
function subjectOf(scene: Scene, { clauses, cues }: SentenceScene, groups: readonly Group[], cue: Cue): Hit | null {
  const at = indexAt(clauses, cue.start);
  const before = groups.findLast(({ end }) => end <= cue.start);
  const next = groups.find(({ start }) => start >= cue.end);
  const touches = before !== undefined && cue.start - before.end <= 2;
  if (!touches && next !== undefined && indexAt(clauses, next.start) === at) {
    const word = scene.folded.slice(cue.start, next.start);
    if (next.start - cue.end <= 8 && ATTRIBUTE.test(word)) return { group: next, factor: 1 };
  }
  if (before === undefined) return next === undefined ? null : ahead(clauses, next, groups, cue);
  const clause = indexAt(clauses, before.end - 1);
  const distance = at - clause;
  if (distance === 0) return { group: before, factor: cue.start - before.end <= 25 ? 1 : 0.6 };
  // “甲收购停产的乙,扩产…”: what follows is said of who acts.
  const agent = groups.find(
    (group) => indexAt(clauses, group.end - 1) === clause && actsOn(cues.enterprise, group, cue.start),
  );
  return { group: agent ?? before, factor: distance === 1 ? 0.6 : distance === 2 ? 0.4 : 0.2 };
}

function said(scene: Scene, sentence: SentenceScene, cue: Cue, rule: CueRule, { group, factor }: Hit): Saying[] {
  const stage = scene.stageAt(cue);
  const relation = stage === "planned" ? rule.planned : rule.relation;
  if (!isEnterpriseRelation(relation)) return [];
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

/** “甲收购停产厂房”: the firm deals with somebody else's failure. */
const actsItself = ({ clauses, cues }: SentenceScene, group: Group, cue: Cue): boolean =>
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
const LONGEST_ADVERB = 2;
const SHORTEST_OBJECT = 4;

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
  const relations = new Set(
    scene.topics
      .filter((cue) => contains(heading, cue))
      .flatMap(({ rules }) => rules.filter(({ weight }) => weight >= TELLING).map(({ relation }) => relation))
      .filter((relation) => relation === "courts" || relation === "restructures" || relation === "works-with"),
  );
  const [relation] = relations;
  if (relation === undefined || relations.size > 1) return [];
  return firms.flatMap((mention) => {
    const stage = scene.stageAt(mention);
    // A report's heading on recruitment tells of firms that came.
    if (relation === "courts" && stage === "done") return [];
    return [{ mention, relation, weight: TOPIC, evidence: clauseSpan(sentence, mention), stage }];
  });
}
const TOPIC = 0.8;

function namedAs(scene: Scene, sentence: SentenceScene, mention: Mention, { nameEnds }: RelationRules): Saying[] {
  const name = scene.folded.slice(mention.start, mention.end);
  const found = nameEnds.find(([end]) => name.endsWith(end));
  if (found === undefined || !isEnterpriseRelation(found[1].relation)) return [];
  const { relation, weight } = found[1];
  return [{ mention, relation, weight, evidence: clauseSpan(sentence, mention), stage: scene.stageAt(mention) }];
}
