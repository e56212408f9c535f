import type { Mention } from "#model/entity.ts";
import type { RelationInstance } from "#model/relation.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { type Group, groupsOf } from "./groups.ts";
import type { Frames, RelationRules } from "./rules.ts";
import { type Cue, clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

const NEAR = 14;
/** How far a head noun may stand from the last name of its list: “甲、乙等五大主导产业”. */
const HEAD_NEAR = 10;

/** The industries that the issuer builds up or calls its own. */
export const developed = (scene: Scene): RelationInstance[] =>
  scene.sentences.flatMap((sentence) =>
    groupsOf(
      scene.folded,
      sentence.mentions.filter(({ type }) => type === "industry"),
    ).flatMap((group) => {
      const governor = governorOf(sentence, group);
      return governor === undefined
        ? []
        : group.members.map((industry) =>
            instance(
              scene,
              "develops",
              scene.source,
              industry,
              clauseSpan(sentence, governor, industry),
              scene.stageAt(group),
            ),
          );
    }),
  );

function governorOf({ clauses, cues }: SentenceScene, group: Group) {
  const clause = indexAt(clauses, group.start);
  const here = cues.industry.filter(({ start }) => indexAt(clauses, start) === clause);
  const verb = here.findLast(
    ({ end, rules }) =>
      end <= group.start && group.start - end <= NEAR && rules.some(({ scope }) => scope === "object"),
  );
  // “印染行业整治”: an industry is not built up by being cut back.
  if (curbed(here, group)) return undefined;
  return (
    verb ??
    here.find(
      ({ start, rules }) =>
        start >= group.end &&
        start - group.end <= HEAD_NEAR &&
        rules.some(({ relation, scope }) => relation === "develops" && scope === "subject"),
    )
  );
}

const curbed = (cues: readonly Cue[], group: Group): boolean =>
  cues.some(({ start, end, rules }) =>
    rules.some(
      ({ relation, scope }) =>
        relation === "curbs" &&
        (scope === "object"
          ? end <= group.start && group.start - end <= 2
          : start >= group.end && start - group.end <= HEAD_NEAR),
    ),
  );

const OF_FIRM = /^(?:年产.{1,10}|新|二期|一期|三期)?$/;

/** The trades of firms, where the text ties the two: project names, 龙头 and other appositions, “丙以甲、乙为龙头”. */
export const trades = (scene: Scene, { frames }: RelationRules): RelationInstance[] =>
  scene.sentences.flatMap((sentence) => {
    const firms = groupsOf(
      scene.folded,
      sentence.mentions.filter(({ type }) => type === "enterprise"),
    );
    const industries = groupsOf(
      scene.folded,
      sentence.mentions.filter(({ type }) => type === "industry"),
    );
    return firms.flatMap((firmList) =>
      industries.flatMap((industryList) => tied(scene, sentence, firmList, industryList, frames)),
    );
  });

function tied(
  scene: Scene,
  sentence: SentenceScene,
  firms: Group,
  industries: Group,
  frames: Frames,
): RelationInstance[] {
  const { folded } = scene;
  const tie = (firm: Mention, industry: Mention): RelationInstance =>
    instance(scene, "in-industry", firm.entity, industry, clauseSpan(sentence, firm, industry), null);
  const all = (): RelationInstance[] =>
    firms.members.flatMap((firm) => industries.members.map((industry) => tie(firm, industry)));
  // “甲丙项目、乙丁扩能”: each firm is followed by its own trade.
  const own = firms.members.flatMap((firm) =>
    industries.members.flatMap((industry) =>
      industry.start >= firm.end && OF_FIRM.test(folded.slice(firm.end, industry.start)) ? [tie(firm, industry)] : [],
    ),
  );
  if (own.length > 0) return own;
  if (industries.end <= firms.start) {
    const between = folded.slice(industries.end, firms.start);
    const apposed = between !== "" && frames.leaders.test(between);
    return apposed || frames.ledBy.test(between) ? all() : [];
  }
  if (firms.end <= industries.start) {
    const between = folded.slice(firms.end, industries.start);
    if (frames.worksIn.test(between)) return all();
    return frames.kindOf.test(between) &&
      between !== "" &&
      frames.sites.test(folded.slice(industries.end, industries.end + 8))
      ? all()
      : [];
  }
  return [];
}
