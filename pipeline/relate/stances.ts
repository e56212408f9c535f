import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { RelationInstance, Stance } from "#model/relation.ts";
import { isBracketed } from "./groups.ts";
import { ENTERPRISE_RELATIONS, type EnterpriseRelation, type RelationRules } from "./rules.ts";
import { type Saying, sayingsOf } from "./sayings.ts";
import { clauseSpan, instance, type Scene } from "./scene.ts";

const STANCE_OF: Readonly<Record<EnterpriseRelation, Stance>> = {
  restructures: "distressed",
  courts: "prospect",
  "works-with": "partner",
  other: "other",
  hosts: "resident",
};

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
  const sayings = groupBy(
    scene.sentences.flatMap((sentence) => sayingsOf(scene, sentence, rules)),
    ({ mention }) => mention.entity,
  );
  const mentions = groupBy(
    scene.sentences.flatMap((sentence) =>
      sentence.mentions.filter(({ type }) => type === "enterprise").map((mention) => ({ mention, sentence })),
    ),
    ({ mention }) => mention.entity,
  );
  const stances = new Map<EntityId, Stance>();
  const relations: RelationInstance[] = [];
  const speaksOfItself = scene.record.issuerKind === null || scene.record.issuerKind === "zone";
  for (const entity of [...mentions.keys()].sort(byCodeUnit)) {
    const said = sayings.get(entity) ?? [];
    const own = mentions.get(entity)!;
    const aside = own.every(({ mention }) => isBracketed(scene.folded, mention));
    const relation = heaviest(said, speaksOfItself) ?? (speaksOfItself && !aside ? "hosts" : null);
    stances.set(entity, relation === null ? "other" : STANCE_OF[relation]);
    if (relation === null || relation === "other") continue;
    const evidence = said.filter((saying) => saying.relation === relation);
    for (const { mention, sentence } of own) {
      const best = evidence.filter((saying) => saying.mention === mention).sort((a, b) => b.weight - a.weight)[0];
      if (best === undefined && evidence.length > 0) continue;
      const span = best?.evidence ?? clauseSpan(sentence, mention);
      const said = best === undefined ? scene.stageAt(mention) : best.stage;
      // Who is courted has not come: what was signed or visited is still a plan.
      const stage = relation === "courts" && said === "done" ? "planned" : said;
      const stance = STANCE_OF[relation];
      relations.push({ ...instance(scene, relation, scene.source, mention, span, stage), stance });
    }
  }
  return { stances, relations };
}

function groupBy<T>(values: readonly T[], entityOf: (value: T) => EntityId): Map<EntityId, T[]> {
  const groups = new Map<EntityId, T[]>();
  for (const value of values) {
    const group = groups.get(entityOf(value));
    if (group === undefined) groups.set(entityOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** A word that may govern anything (项目, 推进) shows a resident only in a zone's own document. */
const LEAST_ELSEWHERE = 1.5;

function heaviest(said: readonly Saying[], speaksOfItself: boolean): EnterpriseRelation | null {
  const sum = (relation: EnterpriseRelation): number =>
    said.reduce((total, saying) => total + (saying.relation === relation ? saying.weight : 0), 0);
  const weights = ENTERPRISE_RELATIONS.map((relation) => ({ relation, weight: sum(relation) }));
  const best = weights.reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight >= (speaksOfItself ? 0.3 : LEAST_ELSEWHERE) ? best.relation : null;
}
