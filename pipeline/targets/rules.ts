import type { LexiconData, WordEntry } from "#pipeline/lexicon.ts";
import { type StageWords, stageWordsOf } from "#pipeline/text/stages.ts";

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

const INDICATOR_ROLES = ["lead", "tail", "growth", "decline", "verb"] as const;
type IndicatorRole = (typeof INDICATOR_ROLES)[number];
/** Words around an indicator by what they do there, the longest first. */
export type IndicatorWords = Readonly<Record<IndicatorRole, readonly string[]>>;

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

/** Prepares the lines of indicators.tsv. Throws on a role that does not exist. */
function indicatorWordsOf(entries: readonly WordEntry[]): IndicatorWords {
  for (const { facts, file, line } of entries)
    if (!INDICATOR_ROLES.some((role) => role === facts.role))
      throw new Error(`${file}:${line}: unknown role "${facts.role ?? ""}"; use one of ${INDICATOR_ROLES.join(", ")}.`);
  const byRole = (role: IndicatorRole): string[] =>
    entries
      .filter(({ facts }) => facts.role === role)
      .map(({ word }) => word)
      .sort((a, b) => b.length - a.length);
  return {
    lead: byRole("lead"),
    tail: byRole("tail"),
    growth: byRole("growth"),
    decline: byRole("decline"),
    verb: byRole("verb"),
  };
}
