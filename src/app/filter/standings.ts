import { ENTITY_TYPES, type EntityType } from "#model/entity.ts";
import { type RelationKind, STAGES, STANCES, type Stance } from "#model/relation.ts";
import { type Filters, STAGE_CHOICES, type StageChoice } from "../state/app-state.ts";

// How an issuer stands to what it mentions, as one bit a choice: to a program by the stages at which it does it, to an
// enterprise by its stances. Other types have none.

export const PROGRAM = ENTITY_TYPES.indexOf("program");
export const ENTERPRISE = ENTITY_TYPES.indexOf("enterprise");

export const stageBit = (choice: StageChoice): number => 1 << STAGE_CHOICES.indexOf(choice);
export const stanceBit = (stance: Stance): number => 1 << STANCES.indexOf(stance);

const MENTIONED = stageBit("mentioned");
const OTHER = stanceBit("other");

/** What is said of a pair that no other relation joins. */
export const standingOfMention = (type: EntityType): number =>
  type === "program" ? MENTIONED : type === "enterprise" ? OTHER : 0;

const STANCE_OF: Readonly<Partial<Record<RelationKind, Stance>>> = {
  hosts: "resident",
  courts: "prospect",
  restructures: "distressed",
  "works-with": "partner",
};

/** The bits that a relation adds between an issuer and a program or an enterprise; 0 for all others. */
export function standingOf(
  type: EntityType,
  kind: RelationKind,
  byStage: Readonly<Record<(typeof STAGES)[number] | "none", number>>,
): number {
  if (type === "program" && kind === "adopts")
    return [...STAGES, "none" as const].reduce(
      (bits, stage) => (byStage[stage] > 0 ? bits | stageBit(stage) : bits),
      0,
    );
  const stance = type === "enterprise" ? STANCE_OF[kind] : undefined;
  return stance === undefined ? 0 : stanceBit(stance);
}

/** The bits asked for, by type; a type of which nothing is asked has all. */
export function askedStandings({ stages, stances }: Pick<Filters, "stages" | "stances">): (type: number) => number {
  const ofPrograms = stages.length === 0 ? ~0 : stages.reduce((bits, stage) => bits | stageBit(stage), 0);
  const ofFirms = stances.length === 0 ? ~0 : stances.reduce((bits, stance) => bits | stanceBit(stance), 0);
  return (type) => (type === PROGRAM ? ofPrograms : type === ENTERPRISE ? ofFirms : ~0);
}
