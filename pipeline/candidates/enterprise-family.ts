import type { Candidate, Reading } from "#pipeline/reading.ts";
import { isPlace } from "./brand.ts";
import { sentenceAt, tokenAt } from "./clause.ts";
import type { NameLists } from "./name-lists.ts";

/** Subsidiaries by a well-known group and their own part: 中铁四局, a group with a city, a group with a brand of its own. */
export function* enterpriseFamilies(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const { 0: name, index } of reading.folded.matchAll(lists.contexts.bureaus))
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
    if (sentence < 0 || !isName(reading, sentence, start, end)) continue;
    const to = ownPart(reading, sentence, start, end, lists);
    if (to > end) yield { start, end: to, type: "enterprise", name: null, rule: "enterprise:family", prior: 0.85 };
  }
}

/** True where the segmenter takes the group for a name: not 联通 of 联通城乡, nor 平安 of 平安城市. */
function isName(reading: Reading, sentence: number, start: number, end: number): boolean {
  const tokens = reading.tokens(sentence);
  const token = tokens[tokenAt(tokens, start)];
  return (
    token !== undefined && token.start === start && (token.end < end || /^(?:x|nz|nr|nrt|nt|j|eng)$/.test(token.tag))
  );
}

const PROPER = /^(?:x|nz|nr|nrt)$/;
const LONGEST_OWN = 3;

/** Where the own part that follows a group's name ends: a place, or a word the segmenter does not know. */
function ownPart(reading: Reading, sentence: number, start: number, end: number, lists: NameLists): number {
  const tokens = reading.tokens(sentence);
  let to = end;
  for (let i = tokenAt(tokens, end); i >= 0 && i < tokens.length && tokens[i]!.start === to; i++) {
    const token = tokens[i]!;
    const { word } = token;
    if (lists.boundaryOf(tokens[i]!.word, tokens[i]!.tag) !== null || token.end - end > LONGEST_OWN) break;
    if (isPlace(word, [{ ...token, word }], lists))
      return to === end && lists.enterprises.has(reading.folded.slice(start, end)) ? token.end : to;
    const single = word.length === 1 && to > end && !/[获等第将已为是在的被与成立入出]/.test(word);
    if (!PROPER.test(token.tag) && !single) break;
    to = token.end;
  }
  const own = reading.folded.slice(end, to);
  return own.length >= 2 && lists.domains(own).length === 0 && lists.parks(own).length === 0 ? to : end;
}
