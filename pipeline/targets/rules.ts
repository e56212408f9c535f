import type { LexiconData, WordEntry } from "#pipeline/lexicon.ts";
import { type StageWords, stageWordsOf } from "#pipeline/text/stages.ts";
import { alternatives } from "#pipeline/text/word-pattern.ts";

export type TargetRules = Readonly<{ units: UnitWords; indicators: IndicatorWords; stages: StageWords }>;

/** Prepares units.tsv, indicators.tsv and stage-words.tsv, once a build. Throws on the first line that means nothing. */
export const targetRules = ({ words }: LexiconData): TargetRules => ({
  units: unitWordsOf(words.units ?? []),
  indicators: indicatorWordsOf(words.indicators ?? []),
  stages: stageWordsOf(words["stage-words"] ?? []),
});

/** What may follow a number. Both readers return "" where nothing fits; the longest word wins. */
export type UnitWords = Readonly<{
  multiplierAt: (text: string, at: number) => string;
  unitAt: (text: string, at: number) => Readonly<{ unit: string; kind: string }>;
}>;

const ROLES = "lead tail growth decline verb more less about fund group class size goal".split(" ");

/** Words around figures and within indicators, as patterns; global ones are none of them. */
export type IndicatorWords = Readonly<{
  /** What stands before an indicator and after it, and is no part of it. */
  lead: RegExp;
  tail: RegExp;
  /** At the end of what stands before a figure: how it changes, or whether it is a bound or an estimate. */
  growth: RegExp;
  decline: RegExp;
  more: RegExp;
  less: RegExp;
  about: RegExp;
  /** The verb at the head of an indicator. */
  verb: RegExp;
  /** Money that is named after its figure: “1000万元专项资金”. */
  fund: RegExp;
  /** What heads a list of examples: “甲、乙等各类丙”. */
  group: RegExp;
  /** What a figure may describe, so that it is no target itself: “3亿元以上项目4个”. */
  describes: RegExp;
  /** Things of a size, right behind it: “超百亿元的大项目”. */
  sized: RegExp;
  /** What can be described, at the end of an indicator. */
  class: RegExp;
  /** A measure at the end of an indicator, and one that is all of it. */
  size: RegExp;
  /** What a value is measured against: “完成年度目标的65%”. */
  goal: RegExp;
  goalAhead: RegExp;
}>;

/** Prepares the lines of units.tsv. */
function unitWordsOf(entries: readonly WordEntry[]): UnitWords {
  const kinds = new Map(entries.map(({ word, facts }) => [word, facts.kind ?? ""]));
  const longest = Math.max(0, ...[...kinds.keys()].map((word) => word.length));
  const read = (text: string, at: number, fits: (kind: string) => boolean): string => {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      const kind = kinds.get(word);
      if (kind !== undefined && fits(kind)) return word;
    }
    return "";
  };
  return {
    multiplierAt: (text, at) => read(text, at, (kind) => kind === "multiplier"),
    unitAt: (text, at) => {
      const unit = read(text, at, (kind) => kind !== "multiplier");
      return { unit, kind: kinds.get(unit) ?? "" };
    },
  };
}

/** 约 and 近, except where they end another word: 签约, 附近. */
const ROUGHLY = "(?:(?<![签预合契履节公])约|(?<![附靠最])近)";

/** Prepares the lines of indicators.tsv. Throws on a role that does not exist. */
function indicatorWordsOf(entries: readonly WordEntry[]): IndicatorWords {
  for (const { facts, file, line } of entries)
    if (!ROLES.includes(facts.role ?? ""))
      throw new Error(`${file}:${line}: unknown role "${facts.role ?? ""}"; use one of ${ROLES.join(", ")}.`);
  const of = (role: string): string => alternatives(entries, "role", role);
  const described = `\\p{Script=Han}{0,8}${of("class")}`;
  return {
    lead: new RegExp(`^${of("lead")}`),
    tail: new RegExp(`(?:${of("tail")}|${ROUGHLY})$`),
    growth: new RegExp(`${of("growth")}$`),
    decline: new RegExp(`${of("decline")}$`),
    more: new RegExp(`${of("more")}$`),
    less: new RegExp(`${of("less")}$`),
    about: new RegExp(`(?:${of("about")}|${ROUGHLY})$`),
    verb: new RegExp(`^${of("verb")}`),
    fund: new RegExp(`^的?[\\p{Script=Han}“”]{0,10}?${of("fund")}(?:${of("fund")})?`, "u"),
    group: new RegExp(`^${of("group")}`),
    describes: new RegExp(
      `^(?:及?以上|以下|左右)?的?${described}${of("tail")}?(?=\\d+(?![\\d月日年号]))|^(?:及?以上|以下)(?:的?${described}|\\p{Script=Han}{1,16}\\d+(?![\\d月日年号]))`,
      "u",
    ),
    sized: new RegExp(`^(?:及?以上|以下|左右)?的?${described}`, "u"),
    class: new RegExp(`${of("class")}$`),
    size: new RegExp(`${of("size")}$`),
    goal: new RegExp(`^\\p{Script=Han}{0,4}${of("goal")}$`, "u"),
    goalAhead: new RegExp(`^的?(?:年度|全年)?${of("goal")}`),
  };
}
