import type { Mention } from "#model/entity.ts";
import type { RelationInstance } from "#model/relation.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { type Group, groupsOf, isBracketed } from "./groups.ts";
import type { RelationRules } from "./rules.ts";
import { clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

const PARTNERS = new Set(["institution", "zone", "place"]);
const NEAR = 16;

/**
 * The institutions, zones and places that the issuer works with: “与…合作”, “依托…”, “对接…”. Places need both the
 * preposition and the deed; an institution is a partner where either is said.
 */
export const cooperation = (scene: Scene, rules: RelationRules): RelationInstance[] =>
  scene.sentences.flatMap((sentence) =>
    groupsOf(
      scene.folded,
      sentence.mentions.filter(
        (mention) =>
          PARTNERS.has(mention.type) &&
          mention.entity !== scene.record.issuer &&
          !isBracketed(scene.folded, mention) &&
          !isHome(scene, mention, rules),
      ),
    ).flatMap((group) => {
      const deed = deedOf(sentence, group);
      return deed === null
        ? []
        : group.members.map((partner) =>
            instance(
              scene,
              "works-with",
              scene.source,
              partner,
              clauseSpan(sentence, deed, partner),
              scene.stageAt(deed),
            ),
          );
    }),
  );

/** A place that the issuer lies in is no partner, nor is one that lies in the area it governs. */
function isHome({ folded, record }: Scene, { type, start, end }: Mention, { liesIn }: RelationRules): boolean {
  if (type !== "place") return false;
  const own = [record.province, record.city, record.county].filter((place) => place !== null);
  const name = folded.slice(start, end);
  if (own.some((place) => name.startsWith(place))) return true;
  const governed = record.issuerKind === "zone" ? record.county : own.at(-1);
  return governed != null && liesIn(name, [governed]);
}

function deedOf({ clauses, cues }: SentenceScene, group: Group) {
  const clause = indexAt(clauses, group.start);
  const here = cues.cooperation.filter(({ start }) => indexAt(clauses, start) === clause);
  const object = here.findLast(
    ({ end, rules }) =>
      end <= group.start && group.start - end <= NEAR && rules.some(({ scope }) => scope === "object"),
  );
  const subject = here.find(
    ({ start, rules }) =>
      start >= group.end && start - group.end <= NEAR && rules.some(({ scope }) => scope === "subject"),
  );
  if (object === undefined) return null;
  const isVerb = object.end - object.start > 1;
  return isVerb || subject !== undefined ? (subject ?? object) : null;
}
