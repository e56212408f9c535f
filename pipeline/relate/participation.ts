import type { RelationInstance } from "#model/relation.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { groupsOf } from "./groups.ts";
import type { RelationRules } from "./rules.ts";
import { clauseSpan, instance, type Scene } from "./scene.ts";

const NEAR = 14;
/** Firms that are actors or objects of a program: “甲、乙等企业IPO”, “甲通过丙新增产线”, “甲荣获丙”. */
export const participation = (scene: Scene, { frames }: RelationRules): RelationInstance[] =>
  scene.sentences.flatMap((sentence) => {
    const firms = groupsOf(
      scene.folded,
      sentence.mentions.filter(({ type }) => type === "enterprise"),
    );
    const programs = sentence.mentions.filter(({ type }) => type === "program");
    return programs.flatMap((program) => {
      const group = firms.findLast(({ end }) => end <= program.start);
      if (group === undefined || program.start - group.end > NEAR) return [];
      if (indexAt(sentence.clauses, group.end - 1) !== indexAt(sentence.clauses, program.start)) return [];
      const between = scene.folded.slice(group.end, program.start).replace(/[“"]$/, "");
      const verb = sentence.cues.pair.some(
        ({ start, end, rules }) =>
          group.end <= start && end <= program.start && rules.some(({ relation }) => relation === "takes-part"),
      );
      if (!verb && !frames.listEnd.test(between)) return [];
      return group.members.map((firm) =>
        instance(scene, "takes-part-in", firm.entity, program, clauseSpan(sentence, firm, program)),
      );
    });
  });
