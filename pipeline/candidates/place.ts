import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { type ClauseWords, clauseWords, isVerbal, nameStart, sentenceAt } from "./clause.ts";
import { type PlaceContexts, placeContexts } from "./place-contexts.ts";

export type PlaceWords = ClauseWords & Readonly<{ stops: ReadonlySet<string>; contexts: PlaceContexts }>;

export const placeWords = (lexicon: LexiconData): PlaceWords => ({
  ...clauseWords(lexicon),
  stops: new Set((lexicon.words["place-stops"] ?? []).map(({ word }) => word)),
  contexts: placeContexts(lexicon),
});

const SUFFIX = /街道|社区|村|镇|乡/g;
const LONGEST_BODY = 4;

/** Proposes towns, townships, villages and communities by their ending; the gazetteer holds only counties and above. */
export function placeCandidates(reading: Reading, words: PlaceWords): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of reading.folded.matchAll(SUFFIX)) {
    const head = match.index;
    const end = head + match[0].length;
    const sentence = sentenceAt(reading, head);
    if (sentence < 0 || words.contexts.town.test(reading.folded.slice(end, end + 2))) continue;
    const start = nameStart(reading, sentence, head, words, LONGEST_BODY, isVerbal);
    if (start < 0 || head - start < 1) continue;
    const name = reading.folded.slice(start, end);
    if (
      name.length < 3 ||
      words.stops.has(name) ||
      words.contexts.countryside.test(name) ||
      /^[\d一二三四五六七八九十两几各全第]/.test(name)
    )
      continue;
    candidates.push({ start, end, type: "place", name: null, rule: `place:${match[0]}`, prior: 0.7 });
  }
  return candidates;
}
