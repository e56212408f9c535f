import type { Span } from "#model/span.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Reading, Token } from "#pipeline/reading.ts";
import { rememberedWords } from "#pipeline/text/word-memory.ts";

/** The words by which a name is cut out of its clause. */
export type ClauseWords = Readonly<{
  /** Verbs that govern a name and never belong to it. */
  governing: ReadonlySet<string>;
  /** Verbs that also stand within names: 整治, 培育. */
  dual: ReadonlySet<string>;
  /** Those of them that rather govern a name than open it: 培育, 引进. */
  leading: ReadonlySet<string>;
  /** Words that describe a name without being part of it: 重点, 全省. */
  modifiers: ReadonlySet<string>;
  /** True where a word with its tag stands within no name, whatever is around it. */
  breaks: (word: string, tag: string) => boolean;
}>;

export function clauseWords(lexicon: LexiconData): ClauseWords {
  const verbs = lexicon.words.verbs ?? [];
  const governing = new Set(verbs.filter((v) => v.facts.kind === "governing").map((v) => v.word));
  return {
    governing,
    dual: new Set(verbs.filter((v) => v.facts.kind !== "governing").map((v) => v.word)),
    leading: new Set(verbs.filter((v) => v.facts.kind === "dual").map((v) => v.word)),
    modifiers: new Set((lexicon.words.modifiers ?? []).map((m) => m.word)),
    breaks: rememberedWords((word, tag) => breaksAnywhere(word, tag, governing)),
  };
}

/** Index of the sentence that holds the offset, or -1. */
export const sentenceAt = (reading: Reading, offset: number): number => indexAt(reading.sentences, offset);

/** Index of the token that holds the offset, or -1. */
export const tokenAt = (tokens: readonly Token[], offset: number): number => indexAt(tokens, offset);

/** The span without quotation marks and blanks around it. */
export function unmarked({ folded }: Reading, { start, end }: Span): Span {
  let left = start;
  let right = end;
  while (left < right && /[“”"' ]/.test(folded[left]!)) left++;
  while (right > left && /[“”"' ]/.test(folded[right - 1]!)) right--;
  return { start: left, end: right };
}

function indexAt(spans: readonly Readonly<{ start: number; end: number }>[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = spans[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

const PARTICLES = new Set(
  "对由以与和向把将从为及被让在于是有的了着等按经据使各该其每并或已均先仅还又也都就则才再只不未给跟同至到随凭比赴搞抓做要会能可因所而且但若如即",
);
const LATIN = /^[A-Za-z0-9+&-]+$/;
const HAN = /^[\u3400-\u9fff〇]+$/;
/** 一是, 二要: what numbers the clauses of an argument. */
const ORDINAL = /^[一二三四五六七八九十]+[是要抓]$/;

const NUMERAL = /[\d一二三四五六七八九十两几数多余百千万亿]/;
const COUNTED = /^(?:[一二三四五六七八九十两几数多百千万\d]+|每|各|上)[个家项条类次批种名位件场支只]$|^首[个家项批次]$/;

const UNNAMED = /^(?:[pcdrqt]|ad|u.?|[yeo]|mq)$/;

/** True where the token cannot stand within a name: particles, pronouns, adverbs, classifiers, punctuation, governing verbs. */
export const breaks = (reading: Reading, { word, tag, start }: Token, words: ClauseWords): boolean =>
  words.breaks(word, tag) || (tag === "q" && word.length === 1 && NUMERAL.test(reading.folded[start - 1] ?? ""));

function breaksAnywhere(word: string, tag: string, governing: ReadonlySet<string>): boolean {
  if (word.length === 1) return PARTICLES.has(word) || !(LATIN.test(word) || HAN.test(word));
  if (governing.has(word) || ORDINAL.test(word) || COUNTED.test(word)) return true;
  if (word.length >= 4 && governing.has(word.slice(-2)) && governing.has(word.slice(0, -2))) return true;
  if (tag === "x" || tag === "eng" || tag === "m")
    return (!LATIN.test(word) && !HAN.test(word)) || (tag === "m" && /[亿万元吨亩余]$/.test(word));
  return UNNAMED.test(tag);
}

/** True where the token is a verb, an adverb or an idiom besides: what no name of a thing begins with. */
export function opensClause(reading: Reading, token: Token, words: ClauseWords): boolean {
  return breaks(reading, token, words) || /^(?:v|ad|d|i|z)$/.test(token.tag);
}

/** True of 优 in 做优: what a verb of one character makes of the thing behind it. */
export const completesVerb = ({ folded }: Reading, { start, end }: Span): boolean =>
  end - start === 1 && /[做变建]/.test(folded[start - 1] ?? "");

/** True where the token is a verb of any kind: what names of places and trades never hold. */
export function isVerbal(reading: Reading, token: Token, words: ClauseWords): boolean {
  return opensClause(reading, token, words) || words.dual.has(token.word);
}

/**
 * Where a name begins whose last part starts at `headStart`: leftwards to the first token that breaks it, then inwards
 * over modifiers. Equals `headStart` where nothing stands before the head. Names longer than `most` have no beginning (-1).
 */
export function nameStart(
  reading: Reading,
  sentence: number,
  headStart: number,
  words: ClauseWords,
  most: number,
  stops: typeof breaks = breaks,
): number {
  const tokens = reading.tokens(sentence);
  const head = tokenAt(tokens, headStart);
  if (head < 0) return -1;
  let first = head + 1;
  if (tokens[head]!.start < headStart) {
    if (PARTICLES.has(reading.folded[tokens[head]!.start]!)) return headStart;
    first = head;
  }
  for (let i = head - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (stops(reading, token, words)) break;
    if (headStart - token.start > most) return -1;
    first = i;
  }
  while (first < head && words.modifiers.has(tokens[first]!.word)) first++;
  return Math.min(tokens[first]?.start ?? headStart, headStart);
}
