import type { Candidate, Reading } from "#pipeline/reading.ts";
import { isQuoted, placeOf, standsAlone, wordAfter, wordBefore } from "./features.ts";

/** Hears one reason for or against a span, in log-odds. */
export type Note = (feature: string, weight: number) => void;

type Words = Readonly<{ triggers: ReadonlySet<string>; heads: ReadonlySet<string> }>;

/** What follows a company's name where a road or a building is named after it. */
const WORKS = /^(?:路|大道|大街|街[,。;、与和]|大桥|广场|小学|中学|幼儿园)/;
const FIRST_HAN = 0x3400;
const LATIN = /^[A-Za-z0-9+.&-]+$/;

/**
 * Weighs a span by its surroundings. Only what the rules leave open is looked at: grammars have judged their own context.
 * Returns `sumBefore` with all that speaks for and against the span added, in log-odds.
 */
export function weigh(
  reading: Reading,
  sentence: number,
  span: Candidate,
  rules: readonly string[],
  words: Words,
  sumBefore: number,
  note: Note | undefined,
): number {
  const { start, end, type } = span;
  let sum = sumBefore;
  if (rules.length === 1 && rules[0] === "enterprise:plain") sum = heard(note, sum, "an everyday word", -1);
  if (rules.length === 1 && rules[0] === "park:weak-field") sum = heard(note, sum, "a field alone names no park", -0.5);
  if (!rules.some((rule) => rule.startsWith("lexicon"))) return sum;
  const length = end - start;
  if (reading.folded.charCodeAt(start) < FIRST_HAN && LATIN.test(reading.folded.slice(start, end))) {
    if (!standsAlone(reading, span)) sum = heard(note, sum, "cuts a Latin word", -4);
    return sum;
  }
  if (type === "enterprise" && WORKS.test(reading.folded.slice(end, end + 3)))
    sum = heard(note, sum, "a road or building", -5);
  if (length > 7) return sum;
  if (type === "industry" && /^(?:产业|行业|业)/.test(reading.folded.slice(end, end + 2))) return sum;
  const { edges, cuts } = placeOf(reading, sentence, span);
  if (edges === "inside") sum = heard(note, sum, "inside a word", length <= 2 ? (cuts ? -4 : -1) : cuts ? -1.5 : -0.5);
  if (edges === "crossing") sum = heard(note, sum, "cuts words", length <= 2 ? -3 : length === 3 || cuts ? -1.5 : -0.3);
  if (type === "program" && rules.length === 1 && rules[0] === "lexicon:weak") {
    if (isQuoted(reading, span)) sum = heard(note, sum, "in quotation marks", 1.5);
    const [before, after] = [wordBefore(reading, sentence, start), wordAfter(reading, sentence, end)];
    if (words.triggers.has(before)) sum = heard(note, sum, `after ${before}`, 0.3);
    if (words.heads.has(after)) sum = heard(note, sum, `before ${after}`, 0.6);
  }
  return sum;
}

function heard(note: Note | undefined, sum: number, feature: string, weight: number): number {
  note?.(feature, weight);
  return sum + weight;
}
