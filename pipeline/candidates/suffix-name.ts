import type { Span } from "#model/span.ts";
import type { Reading } from "#pipeline/reading.ts";
import type { Anchor, Anchors } from "./anchors.ts";
import type { Before } from "./boundary.ts";
import { isPlace } from "./brand.ts";
import { sentenceAt } from "./clause.ts";
import { leftOf, type Piece, VERBAL } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/** What tells a named thing from others of its kind, strongest first; `none` where only praise and rank stand before the suffix. */
export type Discriminator = "name" | "place" | "field" | "noun" | "none";

/** A suffix with the words before it that belong to the name. */
export type SuffixName = Span &
  Readonly<{
    suffix: string;
    kind: string;
    body: string;
    pieces: readonly Piece[];
    by: Discriminator;
    before: Before;
    governor: string;
  }>;

/** Finds the names that end with a suffix of the list; names without a body, and those the generic list holds, are left out. */
export function* suffixNames(reading: Reading, find: Anchors, lists: NameLists, most: number): Generator<SuffixName> {
  const { folded } = reading;
  for (const anchor of outermost(find(folded))) {
    const { start, end, kind } = anchor;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0 || end > reading.sentences[sentence]!.end) continue;
    const left = leftOf(reading, sentence, start, lists, most);
    const pieces = joint(reading, sentence, trimmed(left.pieces, lists), lists, most);
    const first = pieces[0];
    if (first === undefined) continue;
    const name = folded.slice(first.start, end);
    const body = folded.slice(first.start, start);
    if (body === "" || lists.generic.has(name) || isTitle(pieces, name, lists)) continue;
    const by = discriminator(pieces, lists);
    const before = first.start === left.pieces[0]?.start ? left.before : "head";
    yield {
      start: first.start,
      end,
      suffix: folded.slice(start, end),
      kind,
      body,
      pieces,
      by,
      before,
      governor: left.word,
    };
  }
}

/** A title that places strive for, with the place before it: 某某国际科技创新中心. */
const isTitle = (pieces: readonly Piece[], name: string, lists: NameLists): boolean => {
  const at = name.endsWith("中心") ? name.indexOf("国") : -1;
  if (at < 2 || !lists.generic.has(name.slice(at))) return false;
  return pieces
    .filter(({ start }) => start < pieces[0]!.start + at)
    .every((piece) => isPlace(piece.word, [piece], lists) || piece.word.length === 1);
};

/** Suffixes that are not part of a longer one: of 产业园 and 产业园区 only the second. */
const outermost = (found: readonly Anchor[]): Anchor[] =>
  found.filter(
    ({ start, end }, i) => !found.slice(i + 1, i + 6).some((later) => later.start <= start && later.end > end),
  );

/** Drops from the left what governs or describes the thing, while something that can name it is left. */
function trimmed(pieces: readonly Piece[], lists: NameLists): readonly Piece[] {
  // What is said of the thing: 招商项目|某某产业园, 孵化器|某某科技园.
  let first =
    pieces.findLastIndex(
      ({ word }) => /^(?:project|park)$/.test(lists.headKinds.get(word) ?? "") && !/[园区]$/.test(word),
    ) + 1;
  if (first === pieces.length || discriminator(pieces.slice(first), lists) === "none") first = 0;
  while (
    first < pieces.length - 1 &&
    isLoose(pieces, first, lists) &&
    discriminator(pieces.slice(first + 1), lists) !== "none"
  )
    first++;
  return pieces.slice(first);
}

function isLoose(pieces: readonly Piece[], first: number, lists: NameLists): boolean {
  const { word, tag } = pieces[first]!;
  const next = pieces[first + 1]!;
  if (lists.beginning.has(word)) return false;
  if (lists.modifiers.has(word) || (tag === "x" && VERBAL.test(word))) return true;
  if (tag === "v" && lists.governingToo.has(word)) return true;
  if (word.length === 1)
    return (
      /^[vadfcmr]/.test(tag) &&
      next.word.length > 1 &&
      !lists.industries.has(word + next.word) &&
      !PROPER.test(next.tag)
    );
  return lists.nameVerbs.has(word) && (/^(?:nt|x|nz)$/.test(next.tag) || isPlace(next.word, [next], lists));
}

const PROPER = /^(?:x|eng|nr|nrt|nz|nt|j)$/;

/** Takes in 电机及 before 智能装备产业园: two fields joined before one suffix. */
function joint(
  reading: Reading,
  sentence: number,
  pieces: readonly Piece[],
  lists: NameLists,
  most: number,
): readonly Piece[] {
  const first = pieces[0];
  if (first === undefined || !/[及和与]/.test(reading.folded[first.start - 1] ?? "")) return pieces;
  const right = pieces.map(({ word }) => word).join("");
  if (pieces.some((piece) => isPlace(piece.word, [piece], lists))) return pieces;
  const left = leftOf(reading, sentence, first.start - 1, lists, most);
  const text = left.pieces.map(({ word }) => word).join("");
  const afterField =
    left.before === "list" && !/[园区城地]、$/.test(reading.folded.slice(0, left.pieces[0]?.start ?? 0).slice(-2));
  if (afterField || ENDS_NAME.test(text)) return pieces;
  // 宁波信息与|智慧医学研究院: a place, or a school, and its fields.
  const placed = left.pieces.length > 1 && isPlace(left.pieces[0]!.word, [left.pieces[0]!], lists);
  if (!(isField(text, lists) && isField(right, lists)) && !(placed && isPlain(pieces))) return pieces;
  const word = reading.folded[first.start - 1]!;
  return [...left.pieces, { start: first.start - 1, end: first.start, tag: "c", word }, ...pieces];
}

/** What ends a name of its own: 某某实验室|和|某某创新中心. */
const ENDS_NAME = /[园区城地室院心所校会]$/;

/** True of words of the dictionary alone, which name fields. */
const isPlain = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ word, tag }) => word.length > 1 && !PROPER.test(tag));

/** True where the text begins or ends with an industry: 大数据规划. */
function isField(text: string, lists: NameLists): boolean {
  for (let length = text.length; length >= 2; length--)
    if (lists.industries.has(text.slice(0, length)) || lists.industries.has(text.slice(-length))) return true;
  return false;
}

/** 智能制造 names a field though neither of its words does. */
const SHORTEST_FIELD = 4;

/** What in the body names the thing. */
function discriminator(pieces: readonly Piece[], lists: NameLists): Discriminator {
  let best: Discriminator = "none";
  for (const piece of pieces) {
    const { word, tag } = piece;
    if (tag === "bracket" && best === "noun" && isPlace(word, [piece], lists)) best = "place";
    if (tag === "bracket" || tag === "c") continue;
    if (/^(?:\d{2,4}|[一二三四五六七八九十\d]+号)$/.test(word)) return "name";
    if (PROPER.test(tag) && word.length > 1 && !known(word, lists)) return "name";
    if (lists.evaluative.has(word)) continue;
    if (isPlace(word, [piece], lists)) best = "place";
    else if (best !== "place" && lists.industries.has(word)) best = "field";
    else if (best === "none" && word.length > 1 && tag !== "v" && !lists.modifiers.has(word)) best = "noun";
  }
  const singles = pieces.filter(
    ({ word, tag }) => word.length === 1 && tag !== "c" && tag !== "bracket" && tag !== "m",
  );
  if (singles.length >= 2 && best !== "place") return "name";
  const whole = pieces.map(({ word }) => word).join("");
  if ((best === "noun" || (best === "none" && whole.length >= SHORTEST_FIELD)) && lists.industries.has(whole))
    return "field";
  return best;
}

const known = (word: string, lists: NameLists): boolean =>
  lists.evaluative.has(word) ||
  lists.modifiers.has(word) ||
  lists.industries.has(word) ||
  lists.brandStops.has(word) ||
  lists.nameVerbs.has(word);

const TITLE = 80;

/** True of a county and 工业园区, and of what opens the document: the zone of that place rather than a park of it. */
export function isAreaZone({ header }: Reading, { pieces, suffix, start }: SuffixName, lists: NameLists): boolean {
  const first = pieces[0];
  if (first === undefined || !lists.countyZones.has(suffix) || !lists.places.has(first.word)) return false;
  return pieces.length === 1 || start < Math.max(TITLE, header.at(-1)?.end ?? 0);
}
