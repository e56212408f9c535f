import type { RelationInstance } from "#model/relation.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { type Group, groupsOf, isBracketed } from "./groups.ts";
import { clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

const PARTNERS = new Set(["institution", "zone", "place"]);
const NEAR = 16;

/**
 * The institutions, zones and places that the issuer works with: “与…合作”, “依托…”, “对接…”. Places need both the
 * preposition and the deed; an institution is a partner where either is said.
 */
export const cooperation = (scene: Scene): RelationInstance[] =>
  scene.sentences.flatMap((sentence) =>
    groupsOf(
      scene.folded,
      sentence.mentions.filter(
        ({ type, entity, ...span }) =>
          PARTNERS.has(type) && entity !== scene.record.issuer && !isBracketed(scene.folded, span),
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
