import type { EntityId, Mention } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { RelationInstance, Stage, Stance } from "#model/relation.ts";
import type { Span } from "#model/span.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { type Group, groupsOf, isBracketed } from "./groups.ts";
import type { CueRule, EnterpriseRelation, RelationRules } from "./rules.ts";
import { type Cue, clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

const STANCE_OF: Readonly<Record<EnterpriseRelation, Stance>> = {
  restructures: "distressed",
  courts: "prospect",
  "works-with": "partner",
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
    if (relation === null) continue;
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
  const groups = groupsOf(scene.folded, firms);
  const sayings = firms.flatMap((mention) => namedAs(scene, sentence, mention, rules));
  for (const cue of sentence.cues.enterprise) {
    const object = objectOf(scene, sentence, groups, cue);
    const subject = subjectOf(scene, sentence, groups, cue);
    for (const rule of cue.rules) {
      const hit = rule.scope === "object" ? object : rule.scope === "subject" ? subject : null;
      if (hit === null || (rule.scope === "subject" && object !== null && alsoGoverns(cue, rule))) continue;
      sayings.push(...said(scene, sentence, cue, rule, hit));
    }
  }
  return sayings;
}

/** True where the word can also govern what follows in the same sense: with an object it is not said of a subject. */
const alsoGoverns = (cue: Cue, rule: CueRule): boolean =>
  cue.rules.some((other) => other.scope === "object" && other.relation === rule.relation);

type Hit = Readonly<{ group: Group; factor: number }>;

/** The names a verb governs: the next enumeration of its clause. */
function objectOf(scene: Scene, { clauses }: SentenceScene, groups: readonly Group[], cue: Cue): Hit | null {
  const group = groups.find(({ start }) => start >= cue.end);
  if (group === undefined || indexAt(clauses, group.start) !== indexAt(clauses, cue.start)) return null;
  const gap = scene.folded.slice(cue.end, group.start);
  return { group, factor: gap.length <= 10 ? 1 : gap.length <= 25 ? 0.6 : 0.3 };
}

const ATTRIBUTE = /(?:的|企业|公司|客商|厂商|为|是|有|即|如|包括)$/;

/** The names a word is said of: those it describes (停产的甲), else the enumeration before it, else that of an earlier clause. */
function subjectOf(scene: Scene, { clauses }: SentenceScene, groups: readonly Group[], cue: Cue): Hit | null {
  const at = indexAt(clauses, cue.start);
  const before = groups.findLast(({ end }) => end <= cue.start);
  const next = groups.find(({ start }) => start >= cue.end);
  const touches = before !== undefined && cue.start - before.end <= 2;
  if (!touches && next !== undefined && indexAt(clauses, next.start) === at) {
    const word = scene.folded.slice(cue.start, next.start);
    if (next.start - cue.end <= 8 && ATTRIBUTE.test(word)) return { group: next, factor: 1 };
  }
  if (before === undefined) return null;
  const clauses_ = at - indexAt(clauses, before.end - 1);
  if (clauses_ === 0) return { group: before, factor: cue.start - before.end <= 25 ? 1 : 0.6 };
  return { group: before, factor: clauses_ === 1 ? 0.6 : clauses_ === 2 ? 0.4 : 0.2 };
}

function said(scene: Scene, sentence: SentenceScene, cue: Cue, rule: CueRule, { group, factor }: Hit): Saying[] {
  const stage = scene.stageAt(cue);
  const relation = stage === "planned" ? rule.planned : rule.relation;
  if (!isEnterpriseRelation(relation)) return [];
  return group.members.flatMap((mention, index): Saying[] => {
    // “甲与乙合作”: what they do together makes 乙 the partner, and 甲 the one who is here.
    const host = relation === "works-with" && group.joined !== null && index < group.joined;
    return [
      {
        mention,
        relation: host ? "hosts" : relation,
        weight: rule.weight * factor,
        evidence: clauseSpan(sentence, cue, mention),
        stage,
      },
    ];
  });
}

function namedAs(scene: Scene, sentence: SentenceScene, mention: Mention, { nameEnds }: RelationRules): Saying[] {
  const name = scene.folded.slice(mention.start, mention.end);
  const found = nameEnds.find(([end]) => name.endsWith(end));
  if (found === undefined || !isEnterpriseRelation(found[1].relation)) return [];
  const { relation, weight } = found[1];
  return [{ mention, relation, weight, evidence: clauseSpan(sentence, mention), stage: scene.stageAt(mention) }];
}
