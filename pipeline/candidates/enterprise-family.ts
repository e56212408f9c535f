import type { Candidate, Reading } from "#pipeline/reading.ts";
import { isPlace } from "./brand.ts";
import { sentenceAt, tokenAt } from "./clause.ts";
import { boundary } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/** Construction bureaus go by their group and a number: 中铁四局. */
const BUREAU =
  /(?:中铁|中交|中建|中冶|中水|中核|中煤|中国?水电|中国?电建|中国?能建|铁建)(?:第?[一二三四五六七八九十\d]{1,3}(?:航|公)?局(?:集团|公司)?|[一二三四五六七八九十]+[冶公])/g;

/** Subsidiaries by a well-known group and their own part: 中铁四局, a group with a city, a group with a brand of its own. */
export function* enterpriseFamilies(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const { 0: name, index } of reading.folded.matchAll(BUREAU))
    yield {
      start: index,
      end: index + name.length,
      type: "enterprise",
      name: null,
      rule: "enterprise:bureau",
      prior: 0.9,
    };
  for (const { start, end } of lists.groups(reading.folded)) {
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    const to = ownPart(reading, sentence, end, lists);
    if (to > end) yield { start, end: to, type: "enterprise", name: null, rule: "enterprise:family", prior: 0.85 };
  }
}

const PROPER = /^(?:x|nz|nr|nrt)$/;
const LONGEST_OWN = 3;

/** Where the own part that follows a group's name ends: a place, or a word the segmenter does not know. */
function ownPart(reading: Reading, sentence: number, end: number, lists: NameLists): number {
  const tokens = reading.tokens(sentence);
  let to = end;
  for (let i = tokenAt(tokens, end); i >= 0 && i < tokens.length && tokens[i]!.start === to; i++) {
    const token = tokens[i]!;
    const word = reading.folded.slice(token.start, token.end);
    if (boundary({ word, tag: token.tag }, lists) !== null || token.end - end > LONGEST_OWN) break;
    if (isPlace(word, [{ ...token, word }], lists)) return to === end ? token.end : to;
    const single = word.length === 1 && to > end;
    if (!PROPER.test(token.tag) && !single) break;
    to = token.end;
  }
  return to - end >= 2 ? to : end;
}
