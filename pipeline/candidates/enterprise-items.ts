import type { Span } from "#model/span.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { nameShape, type Shape, shapeOf } from "./brand.ts";
import { governed, leftOf, type Piece } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";
import { tradeAt } from "./trade.ts";

/** What other generators found, by where it starts: the best sure candidates, and companies that the lexicons hold as weak. */
export type Known = Readonly<{ sure: ReadonlyMap<number, Candidate>; weak: ReadonlyMap<number, number> }>;

/**
 * An item as it is judged: its shape, the sure name that other generators found there, whether a product was cut
 * off, whether it is a weak name of the lexicons, and how many characters make its brand. */
export type Item = Span &
  Readonly<{ shape: Shape; known: Candidate | null; text: string; isCut: boolean; isWeak: boolean; brand: number }>;

/** What other generators found, prepared for lists. */
export const knownNames = (known: readonly Candidate[]): Known => ({
  sure: byStart(known),
  weak: weakCompanies(known),
});

const SURE = 0.7;

/** The best sure candidates by where they start; of equal ones the longer. */
function byStart(known: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const best = new Map<number, Candidate>();
  for (const candidate of known) {
    const other = best.get(candidate.start);
    if (candidate.prior < SURE) continue;
    const longer = other === undefined || candidate.end > other.end;
    if (longer || (candidate.end === other.end && candidate.prior > other.prior)) best.set(candidate.start, candidate);
  }
  return best;
}

/** J6号: a berth or a plot. */
const NUMBERED = /^[A-Za-z]?\d+[#号]?$/;

/** Where weak names of companies end, by where they start: everyday words too, which a list may speak for. */
function weakCompanies(known: readonly Candidate[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { start, end, type, rule } of known)
    if (type === "enterprise" && rule === "lexicon:weak") ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

const TAIL = /(?:\d+#?厂房|[A-Z]\d+[#号]?|[一二三四五六七八九十][期号]|项目|等)+$/;

/** Judges an item of a list as the name of a company. */
export function judged(
  reading: Reading,
  sentence: number,
  { start: outset, end: limit }: Span,
  { sure, weak }: Known,
  lists: NameLists,
): Item {
  const item = { start: withoutArea(reading, outset, limit, sure), end: limit };
  const whole = reading.folded.slice(item.start, item.end);
  const end = item.end - (TAIL.exec(whole)?.[0].length ?? 0);
  const left = leftOf(reading, sentence, end, lists, end - item.start);
  const within = left.pieces.filter((piece) => piece.start >= item.start);
  const pieces = governed({ ...left, pieces: within }, end, lists).pieces;
  const start = pieces[0]?.start ?? item.start;
  const name = sure.get(start) ?? null;
  const known =
    name !== null && name.end <= item.end + 1 && (name.end >= end || name.type === "enterprise") ? name : null;
  const listed = weak.get(start);
  const isWeak =
    listed !== undefined &&
    listed <= end &&
    (listed === end || pieces.some((piece) => piece.end === listed)) &&
    isBesideName(reading.folded.slice(listed, end), lists);
  const cut = isWeak ? listed : nameEnd(pieces, end);
  const text = reading.folded.slice(start, cut);
  const inner = pieces.filter((piece) => piece.end <= cut);
  const named = inner.slice(0, brandPieces(inner, lists));
  const isNone =
    text.length < 2 ||
    (inner.length === 0 && !isWeak) ||
    lists.contexts.ends.listed.test(whole.replace(TAIL, "")) ||
    NUMBERED.test(text);
  const shape = isNone ? "none" : isWeak ? "proper" : shapeOfItem(inner, named, lists);
  const brand = (named.at(-1)?.end ?? start) - start;
  return { start, end: cut, shape, known, text, isCut: cut < end, isWeak, brand };
}

/** True of what may follow a company in an item without being part of its name: nothing, figures, a trade, a base somewhere. */
export function isBesideName(rest: string, lists: NameLists): boolean {
  return rest === "" || /^[\dA-Za-z]|(?:总部|基地|工厂|中心)$/.test(rest) || tradeAt(rest, 0, lists) > 0;
}

/** Where the item begins behind the zone or the town that its company stands in: 某某高新区|昶铭材料, 某某镇|昶铭电子. */
function withoutArea(reading: Reading, start: number, end: number, sure: ReadonlyMap<number, Candidate>): number {
  const area = sure.get(start);
  if (area === undefined || area.end + 2 > end) return start;
  const isArea =
    area.type === "zone" ||
    (area.type === "place" && /[省市县区镇乡]$|街道$/.test(reading.folded.slice(start, area.end)));
  return isArea ? area.end : start;
}

/** How many pieces stand before words that are all of trade, 昶沣|咖啡, 昶铭|应用材料; all of them where there are none. */
function brandPieces(pieces: readonly Piece[], lists: NameLists): number {
  const start = pieces[0]?.start ?? 0;
  const first = pieces.findIndex((piece) => piece.start >= start + 2 && isTrade(piece, lists));
  return first > 0 && pieces.slice(first).every((piece) => isTrade(piece, lists)) ? first : pieces.length;
}

/** The shape of an item; of a brand with words of trade behind it that of the brand. */
function shapeOfItem(pieces: readonly Piece[], named: readonly Piece[], lists: NameLists): Shape {
  const shape = nameShape(pieces, lists);
  return (shape === "word" || shape === "none") && named.length < pieces.length ? shapeOf(named, lists) : shape;
}

const isTrade = ({ word }: Piece, lists: NameLists): boolean =>
  word.length > 1 &&
  (lists.industries.has(word) || lists.nameVerbs.has(word) || lists.brandStops.has(word) || lists.trades.has(word));

const PROPER = /^(?:x|eng|nr|nrt|nz|nt)$/;
const LONGEST_BARE = 6;
const LONGEST_BRAND = 5;

/** Where the name ends in an item that names a product behind it: 康明达|隐形眼镜. */
function nameEnd(pieces: readonly Piece[], end: number): number {
  const first = pieces[0];
  if (first === undefined || end - first.start <= LONGEST_BARE) return end;
  let last = -1;
  for (const [i, { tag, word, end: reach }] of pieces.entries()) {
    const isPlace = i === 0 && tag === "ns";
    if ((!PROPER.test(tag) && word.length > 1 && !isPlace) || tag === "m") break;
    if (last >= 0 && reach - first.start > LONGEST_BRAND) break;
    if (!isPlace) last = i;
  }
  const to = pieces[last]?.end ?? end;
  return to - first.start >= 2 ? to : end;
}
