import type { Mention } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { RelationInstance } from "#model/relation.ts";
import { adoptions } from "./adoptions.ts";
import { cooperation } from "./cooperation.ts";
import { developed, trades } from "./industries.ts";
import { firmsInParks, locations, ownParks } from "./parks.ts";
import { participation } from "./participation.ts";
import type { RelationRules } from "./rules.ts";
import { type RelatedDocument, sceneOf } from "./scene.ts";
import { type Stances, stancesOf } from "./stances.ts";

/**
 * All relations that a document shows, one for every span of evidence, in the order of the text; `mentions` and
 * `co-occurs` are counted elsewhere. Also the stance of every enterprise, decided once for the document.
 */
export function relate(
  document: RelatedDocument,
  mentions: readonly Mention[],
  rules: RelationRules,
): Readonly<{ relations: readonly RelationInstance[]; stances: Stances["stances"] }> {
  const scene = sceneOf(document, mentions, rules);
  const { stances, relations } = stancesOf(scene, rules);
  const found = [
    ...relations,
    ...adoptions(scene),
    ...ownParks(scene, rules),
    ...firmsInParks(scene),
    ...locations(scene),
    ...developed(scene),
    ...trades(scene, rules),
    ...cooperation(scene, rules),
    ...participation(scene, rules),
  ];
  const distinct = new Map(found.filter(({ source, target }) => source !== target).map((one) => [keyOf(one), one]));
  return {
    relations: [...distinct.values()].sort(
      (a, b) => a.start - b.start || a.end - b.end || byCodeUnit(keyOf(a), keyOf(b)),
    ),
    stances,
  };
}

const keyOf = ({ kind, source, target, start, end }: RelationInstance): string =>
  `${kind}|${source}|${target}|${start}|${end}`;
