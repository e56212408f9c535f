import type { Reading, Token } from "#pipeline/reading.ts";
import { type Before, PARTICLES, WORD } from "./boundary.ts";
import { tokenAt } from "./clause.ts";
import type { NameLists } from "./name-lists.ts";

/** A token, or the part of one that lies within the name. */
export type Piece = Token;

/** The pieces between what governs a name and its last part, from left to right, and the word that stands before them. */
export type Left = Readonly<{ pieces: readonly Piece[]; before: Before; word: string }>;

/** Prepositions that the segmenter glues to an unknown name: 对昶元 instead of 对 昶元. */
const GLUED = /^[对由以与和向把将从为及在用靠并了的]/;

/** Verbs that begin what the segmenter does not know and is no name: 扛牢, 守好, 投硬. */
export const VERBAL = /^[抓守扛投促稳扩补治防拓用厚培筑夯提降减增建改推引争创盯蹚整做申]|^新[设建增创]/;

/** Reads leftwards from `at` to the first token that cannot stand within a name; stops before `most` characters are passed. */
export function leftOf(reading: Reading, sentence: number, at: number, lists: NameLists, most: number): Left {
  const tokens = reading.tokens(sentence);
  const pieces: Piece[] = [];
  let i = tokenAt(tokens, at);
  if (i < 0) return { pieces, before: "edge", word: "" };
  if (tokens[i]!.start >= at) i--;
  for (; i >= 0; i--) {
    const piece = pieceOf(tokens[i]!, at);
    const why =
      joinsDigits(piece, pieces[0]) ||
      isShared(tokens, i, at) ||
      isSecond(tokens, i, at, lists) ||
      isBetween(tokens, i) ||
      isLatinBlank(tokens, i) ||
      isNounLike(tokens, i, at, lists) ||
      isMembers(tokens, i, at)
        ? null
        : lists.boundaryOf(piece.word, piece.tag);
    if (why === null && isCounted(tokens, i)) return { pieces, before: "number", word: piece.word };
    if (why === "edge" && piece.word.endsWith(")")) {
      const open = openingOf(tokens, i, at - most);
      if (open < 0) return { pieces, before: "edge", word: piece.word };
      for (let k = i; k >= open; k--) pieces.unshift({ ...pieceOf(tokens[k]!, at), tag: "bracket" });
      i = open;
      continue;
    }
    if (why === "function" && opensClause(tokens, i, pieces)) {
      pieces.unshift(piece);
      return { pieces, before: "edge", word: "" };
    }
    if (why !== null) return { pieces, before: why, word: piece.word };
    if (isComplement(tokens, i, pieces[0], lists)) return { pieces, before: "verb", word: piece.word };
    if (
      piece.tag === "x" &&
      piece.word.length >= 2 &&
      GLUED.test(piece.word) &&
      (piece.word.length > 2 || piece.end < at)
    ) {
      pieces.unshift({ ...piece, start: piece.start + 1, word: piece.word.slice(1) });
      return { pieces, before: "function", word: piece.word[0]! };
    }
    const next = pieces[0];
    if (next?.word.length === 1 && piece.word.length === 1 && lists.governing.has(piece.word + next.word)) {
      pieces.shift();
      return { pieces, before: "verb", word: piece.word + next.word };
    }
    if (at - piece.start > most) return { pieces, before: "other", word: piece.word };
    pieces.unshift(piece);
  }
  return { pieces, before: "edge", word: "" };
}

/** Drops from the left verbs and modifiers that the text puts before a company's name, while two characters are left. */
export function governed(left: Left, at: number, lists: NameLists): Left {
  const { pieces } = left;
  let first = 0;
  while (first < pieces.length - 1 && isGoverning(pieces[first]!, lists) && at - pieces[first + 1]!.start >= 2) first++;
  return first === 0 ? left : { pieces: pieces.slice(first), before: "verb", word: pieces[first - 1]!.word };
}

const isGoverning = ({ word, tag }: Piece, lists: NameLists): boolean =>
  word.length > 1 &&
  (lists.modifiers.has(word) ||
    lists.countries.has(word) ||
    (lists.nameVerbs.has(word) && /^v/.test(tag)) ||
    (tag === "x" && VERBAL.test(word)));

/** 3 before D打印: one word that the segmenter cuts. */
const joinsDigits = (piece: Piece, next: Piece | undefined): boolean =>
  next !== undefined && piece.word.length <= 3 && /^\d+$/.test(piece.word) && /^[A-Za-z]/.test(next.word);

/** The unknown word of two characters before `i`, or the two single characters, each with a stroke before it. */
function abbreviations(tokens: readonly Token[], i: number): string {
  const last = tokens[i - 1];
  const first = tokens[i - 2];
  if (last?.tag === "x") return last.word;
  return first === undefined || last === undefined ? "" : `/${first.word}/${last.word}`;
}

/** 共建 between the short names of two places and the suffix: 浙川共建产业园. */
const isShared = (tokens: readonly Token[], i: number, at: number): boolean =>
  tokens[i]!.end === at &&
  /^(?:共建|合作)$/.test(tokens[i]!.word) &&
  /^(?:[\u3400-\u9fff]{2}|\/[\u3400-\u9fff]\/[\u3400-\u9fff])$/.test(abbreviations(tokens, i));

/** A verb that no list governs with and that stands right before the last part of the name is used as a noun: 互联产业园. */
const isNounLike = (tokens: readonly Token[], i: number, at: number, lists: NameLists): boolean => {
  const { tag, start, end } = tokens[i]!;
  if (tag !== "v" || end !== at || end - start !== 2 || i === 0 || lists.governing.has(tokens[i]!.word)) return false;
  return lists.boundaryOf(tokens[i - 1]!.word, tokens[i - 1]!.tag) === null;
};

/** 和 that opens a clause joins nothing: 和昶科技 after a comma. */
const opensClause = (tokens: readonly Token[], i: number, pieces: readonly Piece[]): boolean =>
  tokens[i]!.word === "和" && pieces[0]?.word.length === 1 && (i === 0 || /^[,。;:]$/.test(tokens[i - 1]!.word));

/** What completes the verb or the noun before it and opens no name: 建设|好, 大局|中. */
const isComplement = (tokens: readonly Token[], i: number, next: Piece | undefined, lists: NameLists): boolean => {
  const { word, tag } = tokens[i]!;
  const before = tokens[i - 1];
  if (word.length !== 1 || before === undefined) return false;
  if (word === "好") return before.tag.startsWith("v") || lists.boundaryOf(before.word, before.tag) === "verb";
  if (next?.word.length === 1) return false;
  return tag === "f" && /[中上下里内]/.test(word) && before.word.length > 1 && /^[nv]$/.test(before.tag);
};

/** 年 of 2017年 and 所 of 18所 count what follows. */
const isCounted = (tokens: readonly Token[], i: number): boolean =>
  /^[年月日所家个项条座类批]$/.test(tokens[i]!.word) && /^\d+$/.test(tokens[i - 1]?.word ?? "");

/** A particle between two single characters of a brand: 门对门. */
export const isBetween = (tokens: readonly Token[], i: number): boolean =>
  /^[对其]$/.test(tokens[i]!.word) && isSingle(tokens[i - 1]) && isSingle(tokens[i + 1]);

/** The blank within a Latin name: Lady M. */
const isLatinBlank = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.word === " " && isLatin(tokens[i - 1]) && isLatin(tokens[i + 1]);

const isLatin = (token: Token | undefined): boolean => token !== undefined && /^[A-Za-z&.-]+$/.test(token.word);
const isSingle = (token: Token | undefined): boolean => token !== undefined && /^[\u3400-\u9fff]$/.test(token.word);

/** 企业 right before the last part of a name: whose association it is. */
const isMembers = (tokens: readonly Token[], i: number, at: number): boolean =>
  tokens[i]!.word === "企业" && tokens[i]!.end === at && i > 0 && /^n[a-z]*$/.test(tokens[i - 1]!.tag);

/** A particle that is the second character of a brand: 昶至汽车, 昶都食品. */
const isSecond = (tokens: readonly Token[], i: number, at: number, lists: NameLists): boolean =>
  (tokens[i]!.end === at || lists.trades.has(tokens[i + 1]?.word ?? "")) &&
  /^[至都同有经均使再未凭]$/.test(tokens[i]!.word) &&
  i > 0 &&
  /^[\u3400-\u9fff]$/.test(tokens[i - 1]!.word) &&
  !PARTICLES.has(tokens[i - 1]!.word) &&
  (i === 1 || !/^[\u3400-\u9fff]$/.test(tokens[i - 2]!.word));

/** The token as a piece, cut where it goes beyond `at`. */
function pieceOf(token: Token, at: number): Piece {
  if (token.end <= at) return token;
  return { ...token, end: at, word: token.word.slice(0, at - token.start) };
}

const LONGEST_BRACKET = 10;

/** Index of the token with the bracket that the token at `i` closes, or -1 where it is too far. */
function openingOf(tokens: readonly Token[], i: number, limit: number): number {
  for (let k = i - 1; k >= 0 && tokens[k]!.start >= Math.max(limit, tokens[i]!.start - LONGEST_BRACKET); k--) {
    const { word } = tokens[k]!;
    if (word === "(") return k > 0 ? k : -1;
    if (!WORD.test(word)) return -1;
  }
  return -1;
}
