import type { Candidate, Reading } from "#pipeline/reading.ts";
import { breaks, sentenceAt, tokenAt } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { opensNamed, type ProgramWords, program, triggered } from "./program-words.ts";

/** Who grants a title, and the round in which it was granted: 国家级, 全国首批, 第二批. */
const GRANTED =
  /(?:国家火炬|国家级?|全国|省级|自治区级)?(?:首批|首个|第[一二三四五六七八九十]+批)|国家火炬|国家级?|全国|省级|自治区级/g;
const ROUND = /[批个]$/;
/** 全国一流某某示范区 is a wish. */
const PRAISE = /^(?:一流|重要|领先|知名|著名|先进|最)/;
const LONGEST_BODY = 16;

/** Proposes titles that higher levels grant and places compete for: 国家某某示范基地; the round is no part of it: 首批某某试点城市. */
export function* titlePrograms(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Generator<Candidate> {
  const { folded } = reading;
  const heads = hits
    .filter(({ pattern }) => gazetteer.isListed(pattern, "program-heads"))
    .filter(({ start, end }) => words.heads.get(folded.slice(start, end))?.includes("title"))
    .sort((a, b) => a.start - b.start);
  if (heads.length === 0) return;
  for (const match of folded.matchAll(GRANTED)) {
    const body = match.index + match[0].length;
    const sentence = sentenceAt(reading, match.index);
    const head = heads.find(({ start }) => start >= body + 2);
    if (sentence < 0 || head === undefined || head.start - body > LONGEST_BODY) continue;
    if (PRAISE.test(folded.slice(body, body + 2))) continue;
    if (followsPlace(reading, sentence, match.index) || !isOneName(reading, sentence, body, head.start, words))
      continue;
    const start = ROUND.test(match[0]) ? body : match.index;
    if (words.named.has(folded.slice(body, head.end)) || opensNamed(folded.slice(match.index, head.end), words))
      continue;
    yield program(start, head.end, "program:title", triggered(reading, sentence, match.index, words) ? 0.8 : 0.7);
  }
}

/** 某市国家某某示范区 is a zone of that place. */
function followsPlace(reading: Reading, sentence: number, at: number): boolean {
  const tokens = reading.tokens(sentence);
  const before = tokens[tokenAt(tokens, at - 1)];
  return before !== undefined && before.end === at && before.tag.startsWith("ns");
}

/** True where words begin at `from`, and up to `to` nothing stands that breaks a name. */
function isOneName(reading: Reading, sentence: number, from: number, to: number, words: ProgramWords): boolean {
  const tokens = reading.tokens(sentence);
  const first = tokenAt(tokens, from);
  if (first < 0 || tokens[first]!.start !== from) return false;
  for (let i = first; i < tokens.length && tokens[i]!.start < to; i++)
    if (breaks(reading, tokens[i]!, words)) return false;
  return true;
}
