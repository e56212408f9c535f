import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { type ClauseWords, clauseWords, nameStart, opensClause, sentenceAt, tokenAt } from "./clause.ts";

export type IndustryWords = ClauseWords & Readonly<{ stops: ReadonlySet<string> }>;

export const industryWords = (lexicon: LexiconData): IndustryWords => ({
  ...clauseWords(lexicon),
  stops: new Set(["stops", "industry-stops"].flatMap((list) => (lexicon.words[list] ?? []).map(({ word }) => word))),
});

const HEAD = /(?:产业链|产业集群|产业|行业|板块|赛道)/g;
const LONGEST_BODY = 8;
const LONGEST_EXTENSION = 4;

/** Proposes industries before 产业, 行业 and the like, and longer names around known ones: 某某电器 where the lexicon has 电器. */
export function industryCandidates(reading: Reading, known: readonly Candidate[], words: IndustryWords): Candidate[] {
  return [...headed(reading, words), ...extended(reading, known, words)];
}

function* headed(reading: Reading, words: IndustryWords): Generator<Candidate> {
  for (const match of reading.folded.matchAll(HEAD)) {
    const end = match.index;
    if (/[园区城带新基政业]/.test(reading.folded[end + match[0].length] ?? "") && match[0] === "产业") continue;
    const sentence = sentenceAt(reading, end);
    if (sentence < 0) continue;
    const start = nameStart(reading, sentence, end, words, LONGEST_BODY, opensClause);
    if (start < 0 || end - start < 2) continue;
    const name = reading.folded.slice(start, end);
    if (isGeneric(reading, sentence, start, end, words) || /[“”\d]/.test(name)) continue;
    yield { start, end, type: "industry", name: null, rule: `industry:${match[0]}`, prior: 0.6 };
  }
}

/** True where the last word says nothing of the trade: 主导, 传统, 百亿级. */
function isGeneric(reading: Reading, sentence: number, start: number, end: number, words: IndustryWords): boolean {
  const tokens = reading.tokens(sentence);
  const last = tokens[tokenAt(tokens, end - 1)]!;
  const word = reading.folded.slice(Math.max(last.start, start), end);
  return (
    words.stops.has(word) ||
    words.modifiers.has(word) ||
    words.stops.has(reading.folded.slice(start, end)) ||
    word.endsWith("级")
  );
}

function* extended(reading: Reading, known: readonly Candidate[], words: IndustryWords): Generator<Candidate> {
  for (const { start, end, type, rule } of known) {
    if (type !== "industry" || rule !== "lexicon") continue;
    const sentence = sentenceAt(reading, start);
    const left = sentence < 0 ? -1 : nameStart(reading, sentence, start, words, LONGEST_EXTENSION, notPart(words));
    if (left < 0 || left === start) continue;
    const added = reading.folded.slice(left, start);
    if (words.stops.has(added) || /[“”\d]/.test(added)) continue;
    if (
      known.some((other) => other.type !== "industry" && other.prior >= 0.6 && other.start < start && other.end > left)
    )
      continue;
    yield { start: left, end, type: "industry", name: null, rule: "industry:extended", prior: 0.62 };
  }
}

const notPart =
  (words: IndustryWords): typeof opensClause =>
  (reading, token, clause) =>
    opensClause(reading, token, clause) ||
    words.stops.has(reading.folded.slice(token.start, token.end)) ||
    !/^(?:n|b|a|nz|vn|x|j|an|g|ng)$/.test(token.tag);
