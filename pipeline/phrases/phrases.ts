import type { ReportEntry } from "#model/dataset.ts";
import { byCodeUnit } from "#model/order.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { type WordFinder, wordFinder } from "#pipeline/text/word-hits.ts";
import { anchoredPhrases } from "./anchored.ts";
import { bondsOf, type Freedom, spreadOf } from "./measure.ts";
import { cValues } from "./nested.ts";
import type { Texts } from "./segments.ts";
import { type Seen, type Sighting, sightings } from "./sightings.ts";

// Candidates for programs that no lexicon holds: character n-grams that are anchored (quoted, or after a verb that
// announces programs), spread over issuers, cohesive, free on both sides, and no piece of a longer one.

export type PhraseWords = Readonly<{
  triggers: WordFinder;
  /** Nouns that make a program of what stands before them: 机制, 行动, 工程. */
  heads: ReadonlySet<string>;
  /** Verbs and modifiers that stand around names. */
  frame: ReadonlySet<string>;
  generic: ReadonlySet<string>;
}>;

export type Phrase = Readonly<{
  phrase: string;
  count: number;
  documents: number;
  issuers: number;
  quoted: number;
  announced: number;
  cohesion: number;
  freedom: number;
  score: number;
  example: Sighting;
}>;

/** Most anchored phrases held at once. */
const HELD = 300_000;
/** Most phrases that are measured and looked at in context. */
const MEASURED = 20_000;
const JUDGED = 3_000;
const LEAST_ISSUERS = 2;
const LEAST_COHESION = 3;
const LEAST_FREEDOM = 0.8;
/** Least share of occurrences whose edges are edges of words. */
const ALIGNED = 0.6;

export const phraseWords = (lexicon: LexiconData): PhraseWords => {
  const words = (list: string): string[] => (lexicon.words[list] ?? []).map(({ word }) => word);
  return {
    triggers: wordFinder(words("triggers")),
    heads: new Set(
      (lexicon.words["program-heads"] ?? []).flatMap(({ word, facts }) =>
        /name|suffix/.test(facts.kinds ?? "") ? [word] : [],
      ),
    ),
    frame: new Set(["triggers", "modifiers", "evaluative-modifiers"].flatMap(words)),
    generic: new Set(["program-stops", "stops", "industry-stops", "place-stops", "brand-stops"].flatMap(words)),
  };
};

/** Finds the phrases, the likeliest first. The documents are gone through several times, in the order given. */
export function findPhrases(documents: Texts, words: PhraseWords): Phrase[] {
  const anchored = anchoredPhrases(documents, words.triggers, HELD);
  const first = [...anchored]
    .filter(([phrase, { quoted, announced }]) => (quoted > 0 || announced > 1) && !isBroken(phrase, words))
    .map(([phrase]) => phrase)
    .sort(byCodeUnit);
  const spreads = spreadOf(documents, first);
  const spread = first
    .map((phrase, i) => ({ phrase, ...spreads[i]! }))
    .filter(({ issuers }) => issuers.size >= LEAST_ISSUERS)
    .sort((a, b) => b.issuers.size - a.issuers.size || b.count - a.count || byCodeUnit(a.phrase, b.phrase))
    .slice(0, MEASURED);
  const names = spread.map(({ phrase }) => phrase);
  const { freedoms, cohesions } = bondsOf(documents, names, spread);
  const values = cValues(new Map(spread.map(({ phrase, count }) => [phrase, count])));
  const measured = spread
    .map(({ phrase, count, documents, issuers }, i) => ({
      phrase,
      count,
      documents,
      issuers: issuers.size,
      ...anchored.get(phrase)!,
      cohesion: cohesions[i]!,
      freedom: freedomBeside(freedoms[i]!, anchored.get(phrase)!.announced / count),
      value: values.get(phrase)!,
    }))
    .filter(({ cohesion, freedom, value }) => cohesion >= LEAST_COHESION && freedom >= LEAST_FREEDOM && value > 0)
    .sort((a, b) => b.issuers - a.issuers || b.value - a.value || byCodeUnit(a.phrase, b.phrase))
    .slice(0, JUDGED);
  const seen = sightings(
    documents,
    measured.map(({ phrase }) => phrase),
    words.heads,
  );
  return measured
    .flatMap(({ value, ...phrase }, i) => {
      const look = seen[i]!;
      if (look.sighting === null || look.aligned < ALIGNED || !isName(look.words, words)) return [];
      return [
        {
          ...phrase,
          score: likeness(phrase, look, words),
          example: look.sighting,
          parts: look.words.map((w) => `${w.word}/${w.tag}`).join(" "),
        },
      ];
    })
    .sort((a, b) => b.score - a.score || byCodeUnit(a.phrase, b.phrase))
    .filter(isNew());
}

/** What stands mostly after a verb that announces it is free on its left, even where the verb is always the same. */
const freedomBeside = ({ left, right }: Freedom, announced: number): number =>
  announced >= 0.5 ? right : Math.min(left, right);

/** True for a phrase that neither holds nor lies within one that came before. */
function isNew(): (phrase: Phrase) => boolean {
  const before: string[] = [];
  return ({ phrase }) => {
    if (before.some((known) => known.includes(phrase) || phrase.includes(known))) return false;
    before.push(phrase);
    return true;
  };
}

/** True where the words may make a name: more than one known word, and no grammar or verb of a sentence at the edges. */
function isName(tokens: Seen["words"], { triggers, frame }: PhraseWords): boolean {
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  if (tokens.length === 1) return first.tag === "x";
  return (
    !tokens.some(({ word, tag }) => word.length === 1 && /^[cpuy]/.test(tag)) &&
    !EDGE.test(first.tag) &&
    !EDGE.test(last.tag) &&
    !/^(?:[abd]|ad)$/.test(last.tag) &&
    triggers(last.word).length === 0 &&
    !frame.has(last.word)
  );
}

/** Conjunctions, prepositions, pronouns, particles, measure words. */
const EDGE = /^(?:c|p|r|u.?|q|y|e)$/;

/** How much a phrase looks like a program, times how far it is spread. */
function likeness(
  { phrase, count, issuers, quoted, announced }: Omit<Phrase, "score" | "example">,
  { coined, headed, words }: Seen,
  { heads, frame }: PhraseWords,
): number {
  const endsInHead = [2, 3, 4].some((length) => phrase.length - length >= 2 && heads.has(phrase.slice(-length)));
  const form =
    (NUMBERED.test(phrase) ? 1 : 0) +
    (phrase.length >= 4 && new Set(phrase).size < phrase.length ? 0.3 : 0) +
    (phrase.length === 4 || phrase.length >= 6 ? 0.2 : 0) -
    (phrase.length === 3 ? 0.8 : 0) -
    (ATTRIBUTE.test(phrase) ? 1 : 0) -
    (frame.has(words[0]!.word) ? 0.7 : 0);
  const place = 2 * Math.sqrt(quoted / count) + 0.7 * Math.min(1, announced / count) + 1.2 * headed;
  return (1 + 0.5 * Math.log2(issuers)) * Math.max(0, place + coined + (endsInHead ? 0.8 : 0) + form);
}

/** Instruments counted out: 三个一批, 双招双引. */
const NUMBERED =
  /^[两二三四五六七八九十](?:个(?!方面|领域|环节|层面|地区|以上|小时|工作日|月)|大|项)|^一.{1,2}一|^双.双/;
/** What is said of things, their amount and their kind: 普惠性, 含金量. */
const ATTRIBUTE = /(?:[性化式型级感力量派度条项]|得.)$/;

/** Particles, numbers and dates: such strings are no names. */
const GRAMMAR = /[的了着是]|^[0-9]+.?$|[年月日]$/;

const isBroken = (phrase: string, { generic }: PhraseWords): boolean => GRAMMAR.test(phrase) || generic.has(phrase);

/** Rows of the report. */
const SHOWN = 100;

/** The likeliest phrases as entries of the report; each message begins with the phrase and a colon. */
export const phraseReport = (phrases: readonly Phrase[]): ReportEntry[] =>
  phrases.slice(0, SHOWN).map(({ phrase, count, documents, issuers, quoted, announced, example }) => ({
    severity: "review",
    code: "phrase",
    file: example.document,
    line: example.line,
    message:
      `${phrase}: ${count} times in ${documents} documents of ${issuers} issuers, ` +
      `${quoted} in quotation marks, ${announced} after a verb that announces; “${example.text}”`,
  }));
