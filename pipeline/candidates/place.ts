import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { type ClauseWords, clauseWords, isVerbal, nameStart, sentenceAt } from "./clause.ts";

export type PlaceWords = ClauseWords & Readonly<{ stops: ReadonlySet<string> }>;

export const placeWords = (lexicon: LexiconData): PlaceWords => ({
  ...clauseWords(lexicon),
  stops: new Set((lexicon.words["place-stops"] ?? []).map(({ word }) => word)),
});

const SUFFIX = /街道|社区|村|镇|乡/g;
/** What makes the ending the beginning of another word, or the town the owner of a building. */
const GOES_ON = /^(?:[村镇庄委级民区]|卫生|医院|小学|中学|幼儿|干部|集体|经济|振兴|建设|治理|化)/;
/** Words for the countryside, whatever stands before them. */
const COMMON = /(?:农村|乡村|城乡|小镇|集镇|乡镇|城镇|下乡|返乡|城中村)$/;
const LONGEST_BODY = 4;

/** Proposes towns, townships, villages and communities by their ending; the gazetteer holds only counties and above. */
export function placeCandidates(reading: Reading, words: PlaceWords): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of reading.folded.matchAll(SUFFIX)) {
    const head = match.index;
    const end = head + match[0].length;
    const sentence = sentenceAt(reading, head);
    if (sentence < 0 || GOES_ON.test(reading.folded.slice(end, end + 2))) continue;
    const start = nameStart(reading, sentence, head, words, LONGEST_BODY, isVerbal);
    if (start < 0 || head - start < 1) continue;
    const name = reading.folded.slice(start, end);
    if (
      name.length < 3 ||
      words.stops.has(name) ||
      COMMON.test(name) ||
      /^[\d一二三四五六七八九十两几各全第]/.test(name)
    )
      continue;
    candidates.push({ start, end, type: "place", name: null, rule: `place:${match[0]}`, prior: 0.7 });
  }
  return candidates;
}
