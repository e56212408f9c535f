import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Anchor } from "./anchors.ts";
import { nameShape, type Shape } from "./brand.ts";
import { sentenceAt, tokenAt } from "./clause.ts";
import { type Left, leftOf, type Piece, VERBAL } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

const LONGEST: Readonly<Record<string, number>> = { full: 24, group: 12, bank: 8, works: 8 };
/** A place in brackets before the form, 某某(昆山)公司, makes a name longer. */
const BRACKET = 6;

/** Companies by their form: 有限公司 is one wherever it stands; 集团, 公司, 银行, 厂 need a name before them. */
export function* enterpriseForms(reading: Reading, lists: NameLists): Generator<Candidate> {
  const found = lists.forms(reading.folded);
  for (const [i, anchor] of found.entries()) {
    if (i + 1 < found.length && found[i + 1]!.start <= anchor.start) continue;
    const sentence = sentenceAt(reading, anchor.start);
    if (sentence < 0) continue;
    const { start, end, kind } = wholeWords(reading, sentence, anchor);
    if (continues(reading.folded, end, kind, lists)) continue;
    const inBrackets = reading.folded[start - 1] === ")" ? BRACKET : 0;
    const left = trimmed(leftOf(reading, sentence, start, lists, (LONGEST[kind] ?? 8) + inBrackets), lists);
    const first = left.pieces[0];
    if (first === undefined || start - first.start < 2) continue;
    const word = reading.folded.slice(start, end);
    const prior = priorOf(
      word === "公司" ? "company" : kind,
      left,
      start - first.start,
      lists,
      reading.folded.slice(first.start, start),
      reading.folded.slice(end, end + 5),
    );
    if (prior > 0) yield { start: first.start, end, type: "enterprise", name: null, rule: `enterprise:${kind}`, prior };
  }
}

/** 电子|公司 rather than 电|子公司: a form that begins within a word of the dictionary is the shorter one. */
function wholeWords(reading: Reading, sentence: number, anchor: Anchor): Anchor {
  const word = SHORT_FORM.exec(reading.folded.slice(anchor.start, anchor.end))?.[0];
  if (word === undefined) return anchor;
  const tokens = reading.tokens(sentence);
  const token = tokens[tokenAt(tokens, anchor.start)];
  return token === undefined || token.start >= anchor.start
    ? anchor
    : { start: anchor.end - word.length, end: anchor.end, kind: "group" };
}

const SHORT_FORM = /(?<=^[子分总])公司$/;

function priorOf(kind: string, left: Left, length: number, lists: NameLists, body: string, after: string): number {
  if (lists.contexts.ends.form.test(left.pieces.at(-1)!.word)) return 0;
  if (kind === "full" && left.pieces.every(({ word }) => lists.trades.has(word))) return 0;
  if (kind === "full") return length >= 3 ? 0.95 : 0.6;
  const shape: Shape = nameShape(withoutPlace(left.pieces, lists), lists);
  const clean = left.before !== "other" && left.before !== "number";
  if (kind === "none") return 0;
  if (kind === "bank") return shape === "place" || shape === "proper" ? 0.9 : shape === "mixed" && clean ? 0.6 : 0;
  if (kind === "works") return shape === "proper" && clean ? 0.75 : shape === "mixed" && clean ? 0.55 : 0;
  if (shape === "proper") return clean ? 0.92 : 0.8;
  if (shape === "place") return 0.8;
  if (shape === "mixed") return clean ? 0.75 : 0.5;
  if (shape === "word" && kind === "company" && left.before === "edge" && left.pieces.length === 1)
    return lists.contexts.deeds.subject.test(after) ? 0.6 : 0;
  return shape === "word" && kind === "group" && !body.endsWith("企业") && clean && left.pieces.length === 1 ? 0.7 : 0;
}

/** Drops from the left what only describes the company: countries it comes from, 重点, 国有. */
function trimmed(left: Left, lists: NameLists): Left {
  let first = 0;
  const { pieces } = left;
  const describes = ({ word, tag }: Piece): boolean =>
    lists.modifiers.has(word) || lists.countries.has(word) || (tag === "x" && VERBAL.test(word));
  while (first < pieces.length - 1 && describes(pieces[first]!)) first++;
  return behindHead(first === 0 ? left : { ...left, pieces: pieces.slice(first) }, lists);
}

const LONGEST_HEAD = 4;

/** Cuts off what is said of the company even where the segmenter glues it to the name: 世界500强|某某, 央企|某某. */
function behindHead(left: Left, lists: NameLists): Left {
  const { pieces } = left;
  const start = pieces[0]?.start ?? 0;
  const text = pieces.map(({ word }) => word).join("");
  for (let at = text.length - 2; at >= 2; at--)
    for (let length = 2; length <= Math.min(at, LONGEST_HEAD); length++) {
      if (!lists.heads.has(text.slice(at - length, at))) continue;
      const rest = pieces.filter(({ end }) => end > start + at);
      const cut = Math.max(0, start + at - rest[0]!.start);
      const inner = [{ ...rest[0]!, start: rest[0]!.start + cut, word: rest[0]!.word.slice(cut) }, ...rest.slice(1)];
      return { pieces: inner, before: "head", word: text.slice(at - length, at) };
    }
  return left;
}

/** The pieces without a place in front, where a brand is left. */
export function withoutPlace(pieces: readonly Piece[], lists: NameLists): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return pieces;
  const place = first.tag === "ns" || lists.places.has(first.word);
  const length = rest.reduce((sum, { word }) => sum + word.length, 0);
  return place && first.word.length > 1 && length >= 2 ? rest : pieces;
}

/** True where the form is only the beginning of another word: 公司债, 集团军, 银行业, 厂房. */
const continues = (folded: string, end: number, kind: string, lists: NameLists): boolean =>
  kind !== "full" && lists.contexts.after.form.test(folded.slice(end, end + 4));
