import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { breaks, type ClauseWords, clauseWords, nameStart, opensClause, sentenceAt, tokenAt } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";

/** What the program grammar knows besides the clause: heads by kind, verbs that announce a program, names that are none. */
export type ProgramWords = ClauseWords &
  Readonly<{
    heads: ReadonlyMap<string, readonly string[]>;
    triggers: ReadonlySet<string>;
    stops: ReadonlySet<string>;
    /** Last words of names of building works and routine plans: 道路工程, 采购计划. */
    works: ReadonlySet<string>;
  }>;

export const programWords = (lexicon: LexiconData): ProgramWords => {
  const set = (list: string) => new Set((lexicon.words[list] ?? []).map(({ word }) => word));
  return {
    ...clauseWords(lexicon),
    heads: new Map((lexicon.words["program-heads"] ?? []).map((h) => [h.word, (h.facts.kinds ?? "").split("|")])),
    triggers: set("triggers"),
    stops: set("program-stops"),
    works: set("works"),
  };
};

const LONGEST_BODY = 14;
const LONGEST_QUOTE = 16;

/** Proposes programs from quotation marks, from heads (X工程, X招商) and from number formulas (三化三制). */
export function programCandidates(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Candidate[] {
  return [...headed(reading, hits, gazetteer, words), ...quoted(reading, words), ...numbered(reading, words)];
}

const program = (start: number, end: number, rule: string, prior: number): Candidate => ({
  start,
  end,
  type: "program",
  name: null,
  rule,
  prior,
});

/** True where the token before the offset, marks left out, is a verb that announces a program. */
function triggered(reading: Reading, sentence: number, offset: number, words: ProgramWords): boolean {
  const tokens = reading.tokens(sentence);
  for (let i = tokenAt(tokens, offset - 1); i >= 0; i--) {
    const { start, end } = tokens[i]!;
    const word = reading.folded.slice(start, Math.min(end, offset));
    if (/^[“”"' ]+$/.test(word)) continue;
    return words.triggers.has(word);
  }
  return false;
}

function* headed(reading: Reading, hits: readonly Hit[], gazetteer: Gazetteer, words: ProgramWords) {
  for (const { pattern, start, end } of hits) {
    if (!gazetteer.lists[pattern]!.includes("program-heads")) continue;
    const head = reading.folded.slice(start, end);
    const kinds = words.heads.get(head) ?? [];
    const named = kinds.includes("name");
    if (!named && !kinds.includes("suffix")) continue;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    if (!endsWord(reading, sentence, end)) continue;
    const left = nameStart(reading, sentence, start, words, LONGEST_BODY, named ? breaks : opensClause);
    if (left < 0 || start - left < 2) continue;
    const body = reading.folded.slice(left, start);
    if (words.stops.has(body + head) || words.modifiers.has(body) || NUMBER.test(body) || /[“”]/.test(body)) continue;
    if (named && [...words.works].some((work) => body.endsWith(work))) continue;
    const support = opens(reading, sentence, left) || triggered(reading, sentence, left, words) ? 0.2 : 0;
    yield program(left, end, `program:${head}`, (named ? 0.45 : 0.55) + support);
  }
}

const NUMBER = /^(?:[\d.%-]+|[一二三四五六七八九十两\d]+[年期个项大轮次条])$/;

/** True where no word goes on beyond the offset. */
function endsWord(reading: Reading, sentence: number, end: number): boolean {
  const tokens = reading.tokens(sentence);
  return tokens[tokenAt(tokens, end - 1)]?.end === end;
}

/** True where the offset begins the sentence, or its text after a number. */
function opens(reading: Reading, sentence: number, offset: number): boolean {
  return /^[\d.、()一二三四五六七八九十 ]*$/.test(reading.folded.slice(reading.sentences[sentence]!.start, offset));
}

const NUMBER_FORMULA = /[一两二三四五六七八九十双][一-鿿][一两二三四五六七八九十双][一-鿿]/g;

function* numbered(reading: Reading, words: ProgramWords) {
  for (const match of reading.folded.matchAll(NUMBER_FORMULA)) {
    const start = match.index;
    const end = start + match[0].length;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    const tokens = reading.tokens(sentence);
    const first = tokens[tokenAt(tokens, start)];
    const last = tokens[tokenAt(tokens, end - 1)];
    if (first === undefined || last === undefined || first.start !== start || last.end !== end) continue;
    if (first === last && /^[ild]/.test(first.tag)) continue;
    const marked = reading.folded[start - 1] === "“" && reading.folded[end] === "”";
    if (marked || triggered(reading, sentence, start, words)) yield program(start, end, "program:number", 0.65);
    else yield program(start, end, "program:number", 0.4);
  }
}

const QUOTE = /“([^“”\n]{1,40})”/g;
const SLOGAN_LENGTH = 13;

function* quoted(reading: Reading, words: ProgramWords) {
  for (const match of reading.folded.matchAll(QUOTE)) {
    const inner = match[1]!;
    const start = match.index + 1 + (inner.length - inner.trimStart().length);
    const end = match.index + 1 + inner.trimEnd().length;
    const length = end - start;
    if (length < 2 || length > LONGEST_QUOTE || /[,。;:?!]/.test(inner)) continue;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    const after = headAfter(reading, match.index + match[0].length, words);
    const kinds = after === null ? [] : (words.heads.get(after) ?? []);
    let prior = 0.35;
    let rule = "quote";
    if (kinds.includes("slogan")) continue;
    if (kinds.includes("quoted")) {
      prior += 0.25;
      rule = `quote:${after}`;
    }
    if (endsWithHead(inner.trim(), words)) prior += 0.25;
    if (triggered(reading, sentence, match.index, words)) prior += 0.15;
    if (/^[一两二三四五六七八九十双]/.test(inner)) prior += 0.1;
    if (length > SLOGAN_LENGTH || inner.includes("、")) prior -= 0.2;
    if (words.stops.has(inner.trim())) continue;
    if (length <= 2) prior -= 0.1;
    const glued = tokenGlue(reading, sentence, start, words);
    if (glued) prior -= 0.1;
    yield program(start, end, rule, Math.min(prior, 0.9));
  }
}

/** A quoted clause with a governing verb in front is speech, not a name. */
function tokenGlue(reading: Reading, sentence: number, start: number, words: ProgramWords): boolean {
  const tokens = reading.tokens(sentence);
  const token = tokens[tokenAt(tokens, start)];
  return token !== undefined && breaks(reading, token, words);
}

function headAfter(reading: Reading, at: number, words: ProgramWords): string | null {
  for (let length = 8; length >= 1; length--) {
    const word = reading.folded.slice(at, at + length);
    if (word.length === length && words.heads.has(word)) return word;
  }
  return null;
}

function endsWithHead(name: string, words: ProgramWords): boolean {
  for (let length = Math.min(8, name.length - 2); length >= 2; length--) {
    const kinds = words.heads.get(name.slice(-length));
    if (kinds !== undefined && (kinds.includes("name") || kinds.includes("suffix"))) return true;
  }
  return false;
}
