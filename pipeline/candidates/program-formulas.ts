import type { Candidate, Reading } from "#pipeline/reading.ts";
import { breaks, sentenceAt, tokenAt } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { type ProgramWords, program, triggered } from "./program-words.ts";

const NUMBER_FORMULA = /[一两二三四五六七八九十双][一-鿿][一两二三四五六七八九十双][一-鿿]/g;

/** Proposes number formulas: 三化三制, 一企一策; idioms and slogans (一心一意, “两横三纵”格局) are none. */
export function* numberFormulas(reading: Reading, words: ProgramWords): Generator<Candidate> {
  for (const match of reading.folded.matchAll(NUMBER_FORMULA)) {
    const start = match.index;
    const end = start + match[0].length;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0 || reading.folded[start - 1] === "“") continue;
    const tokens = reading.tokens(sentence);
    const first = tokens[tokenAt(tokens, start)];
    const last = tokens[tokenAt(tokens, end - 1)];
    if (first?.start !== start || last?.end !== end || (first === last && /^[ild]/.test(first.tag))) continue;
    yield program(start, end, "program:number", triggered(reading, sentence, start, words) ? 0.65 : 0.4);
  }
}

const LONGEST_TERM = 6;

/** Proposes sums that go on beyond what the lexicon holds of them: A+B+C where A+B is a program. */
export function* sums(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Generator<Candidate> {
  const { folded } = reading;
  for (const { pattern, start, end } of hits) {
    if (folded[end] !== "+" || !folded.slice(start, end).includes("+")) continue;
    const sense = gazetteer.senses[pattern]!.find(({ type, strength }) => type === "program" && strength !== "weak");
    const sentence = sense === undefined ? -1 : sentenceAt(reading, start);
    if (sentence < 0) continue;
    let last = end;
    while (folded[last] === "+") {
      const next = termEnd(reading, sentence, last + 1, words);
      if (next === last + 1) break;
      last = next;
    }
    if (last > end) yield { ...program(start, last, "program:sum", 0.9), name: sense!.name };
  }
}

/** Where the term ends that begins at the offset: before the next +, a generic head or whatever breaks a name. */
function termEnd(reading: Reading, sentence: number, from: number, words: ProgramWords): number {
  const tokens = reading.tokens(sentence);
  let end = from;
  for (let i = tokenAt(tokens, from); i >= 0 && i < tokens.length; i++) {
    const token = tokens[i]!;
    const word = reading.folded.slice(token.start, token.end);
    if (token.end - from > LONGEST_TERM || breaks(reading, token, words) || words.heads.has(word)) break;
    if (token.start < from || /[+\W]/u.test(word.replace(/[一-鿿]/g, ""))) break;
    end = token.end;
  }
  return end;
}
