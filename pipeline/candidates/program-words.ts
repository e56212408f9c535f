import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { fold } from "#pipeline/text/fold.ts";
import { type ClauseWords, clauseWords, tokenAt } from "./clause.ts";

/** What the program grammar knows besides the clause: heads by kind, verbs that announce a program, names that are none. */
export type ProgramWords = ClauseWords &
  Readonly<{
    heads: ReadonlyMap<string, readonly string[]>;
    triggers: ReadonlySet<string>;
    /** Those of them behind which a quoted name is an instrument by that alone. */
    launches: ReadonlySet<string>;
    stops: ReadonlySet<string>;
    /** Programs by what stands before the name of a place: 平安某某. */
    goals: ReadonlyMap<string, string>;
    /** Last words of names of building works and routine plans: 道路工程, 采购计划. */
    works: readonly string[];
    /** Wordings of programs, industries and places that the lexicon holds: with a generic head they are no other program. */
    named: ReadonlySet<string>;
  }>;

export const programWords = (lexicon: LexiconData): ProgramWords => {
  const list = (name: string) => (lexicon.words[name] ?? []).map(({ word }) => word);
  return {
    ...clauseWords(lexicon),
    heads: new Map((lexicon.words["program-heads"] ?? []).map((h) => [h.word, (h.facts.kinds ?? "").split("|")])),
    triggers: new Set(list("triggers")),
    launches: new Set((lexicon.words.triggers ?? []).flatMap((t) => (t.facts.force === "strong" ? [t.word] : []))),
    stops: new Set(list("program-stops")),
    goals: new Map((lexicon.words["place-goals"] ?? []).map(({ word, facts }) => [word, facts.name ?? word])),
    works: list("works"),
    named: new Set(
      lexicon.entries.flatMap(({ type, name, surfaces }) =>
        type === "program" || type === "industry" || type === "place" ? [name, ...surfaces].map(fold) : [],
      ),
    ),
  };
};

export const program = (start: number, end: number, rule: string, prior: number): Candidate => ({
  start,
  end,
  type: "program",
  name: null,
  rule,
  prior,
});

/** True where the token before the offset, marks left out, is a verb that announces a program. */
export const triggered = (reading: Reading, sentence: number, offset: number, words: ProgramWords): boolean =>
  follows(reading, sentence, offset, words.triggers);

/** True where the token before the offset, marks left out, is one of the verbs, or ends with one. */
export function follows(reading: Reading, sentence: number, offset: number, verbs: ReadonlySet<string>): boolean {
  const tokens = reading.tokens(sentence);
  for (let i = tokenAt(tokens, offset - 1); i >= 0; i--) {
    const { start, end } = tokens[i]!;
    const word = reading.folded.slice(start, Math.min(end, offset));
    if (/^[“”"' ]+$/.test(word)) continue;
    return verbs.has(word) || (word.length > 2 && verbs.has(word.slice(-2)));
  }
  return false;
}

const BETWEEN = /^(?:的|等)?(?:一系列|系列|各项|各类|专题|主题|专项)?/;
const LONGEST_HEAD = 8;

/** The head noun that follows at the offset, with 的 or 等 in between: “某某”等系列活动. */
export function headAfter(reading: Reading, at: number, words: ProgramWords): string | null {
  const plain = headAt(reading, at, words);
  return plain ?? headAt(reading, at + BETWEEN.exec(reading.folded.slice(at, at + 6))![0].length, words);
}

function headAt(reading: Reading, at: number, words: ProgramWords): string | null {
  for (let length = LONGEST_HEAD; length >= 1; length--) {
    const word = reading.folded.slice(at, at + length);
    if (word.length === length && words.heads.has(word)) return word;
  }
  return null;
}

/** True where the name ends with a head that makes a program of it. */
export function endsWithHead(name: string, words: ProgramWords): boolean {
  for (let length = Math.min(LONGEST_HEAD, name.length - 2); length >= 2; length--) {
    const kinds = words.heads.get(name.slice(-length));
    if (kinds !== undefined && (kinds.includes("name") || kinds.includes("suffix"))) return true;
  }
  return false;
}

/** True where the wording is or begins with a program that the lexicon holds: 安全生产 in 安全生产专项整治. */
export function opensNamed(wording: string, words: ProgramWords): boolean {
  for (let length = 4; length <= wording.length; length++) if (words.named.has(wording.slice(0, length))) return true;
  return false;
}
