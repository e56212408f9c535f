import { type Piece, VERBAL } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/**
 * How much a string looks like the distinctive part of a name: `proper` where the segmenter does not know it, `mixed` where
 * that holds of a part, `word` for words of the dictionary, `none` for words that are never brands.
 */
export type Shape = "proper" | "mixed" | "place" | "word" | "none";

const PROPER = /^(?:x|eng|nr|nrt|nz|nt|j|nrfg)$/;
/** Single characters that qualify what follows and make no name by themselves. */
const PLAIN_SINGLE = /[省市县区各该本每新老旧大小多少高低全总首副原非超类型性式级化地内外前后再更投抓守]/;

/** Reads the shape of a brand from the way the segmenter cut it: unknown strings are cut badly, plain words come out whole. */
export function shapeOf(pieces: readonly Piece[], lists: NameLists): Shape {
  const text = pieces.map(({ word }) => word).join("");
  if (text.length === 0 || isCommon(text, lists) || /^\d+$/.test(text)) return "none";
  if (pieces.some(({ word }) => word.length > 1 && isCommon(word, lists))) return "none";
  // T1000 and C919 are models.
  if (/[A-Za-z]\d{3}/.test(text)) return "none";
  if (/[A-Za-z]/.test(text)) return /^[A-Z]{2,4}\d*$|\d/.test(text) ? "mixed" : "proper";
  if (isPlace(text, pieces, lists)) return "place";
  const proper = pieces.filter(
    ({ tag, word }) => PROPER.test(tag) && word.length > 1 && !(tag === "x" && VERBAL.test(word)),
  );
  const single = pieces.filter(({ word }) => word.length === 1 && !PLAIN_SINGLE.test(word)).length;
  const plain = pieces.length - proper.length - single;
  if (proper.length > 0) return plain === 0 && text.length <= 4 ? "proper" : "mixed";
  if (single >= 2) return plain === 0 ? "proper" : "mixed";
  if (single === 1 && pieces.length === 2) return "mixed";
  return text.length >= 2 ? "word" : "none";
}

const isCommon = (word: string, lists: NameLists): boolean =>
  lists.brandStops.has(word) ||
  lists.modifiers.has(word) ||
  lists.industries.has(word) ||
  lists.contexts.ends.brand.test(word);

/** True where the text is a place: the gazetteer holds it, or the segmenter takes it for one. */
export const isPlace = (text: string, pieces: readonly Piece[], lists: NameLists): boolean =>
  lists.places.has(text) ||
  lists.supportedPlaces.has(text) ||
  (pieces.length === 1 && pieces[0]!.tag === "ns" && text.length > 1);

const LONGEST_BRAND = 4;

/** The characters before the first trade, form or bracket of a name; "" where those are too many for a brand. */
export function brandOf(text: string, lists: NameLists): string {
  const cuts = [...lists.domains(text), ...lists.forms(text)].map(({ start }) => start).filter((at) => at >= 2);
  const bracket = text.indexOf("(");
  const at = Math.min(...cuts, bracket < 2 ? text.length : bracket);
  return at > LONGEST_BRAND ? "" : text.slice(0, at);
}

/** The pieces before `end`, the last one cut there. */
export const cut = (pieces: readonly Piece[], end: number): readonly Piece[] =>
  pieces
    .filter(({ start }) => start < end)
    .map((piece) => (piece.end <= end ? piece : { ...piece, end, word: piece.word.slice(0, end - piece.start) }));

/** The shape of a whole name: that of its brand where a trade follows, else of all of it. */
export function nameShape(pieces: readonly Piece[], lists: NameLists): Shape {
  const start = pieces[0]?.start ?? 0;
  const brand = brandOf(pieces.map(({ word }) => word).join(""), lists);
  const named = brand === "" ? pieces : cut(pieces, start + brand.length);
  const shape = shapeOf(named, lists);
  return shape === "word" && isPlace(named[0]!.word, named.slice(0, 1), lists) ? "mixed" : shape;
}
