import type { Piece } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/** How much a string looks like the distinctive part of a name. */
export type Shape = "proper" | "place" | "word" | "none";

const PROPER = /^(?:x|eng|nr|nrt|nz|nt|j|nrfg)$/;

const COMMON_END = /(?:产业|企业|项目|园区|行业|工业|基地|工程)$/;

/** Single characters that qualify what follows and make no name by themselves. */
const PLAIN_SINGLE = /[省市县区各该本每新老旧大小多少高低全总首副原非超类型性式级化地]/;

/** Reads the shape of a brand from the way the segmenter cut it: unknown strings are cut badly, plain words come out whole. */
export function shapeOf(pieces: readonly Piece[], lists: NameLists): Shape {
  const text = pieces.map(({ word }) => word).join("");
  if (text.length === 0 || lists.brandStops.has(text) || lists.industries.has(text)) return "none";
  if (pieces.every(({ word }) => word.length > 1 && (lists.brandStops.has(word) || lists.modifiers.has(word))))
    return "none";
  if (/^\d+$/.test(text)) return "none";
  if (/[A-Za-z]/.test(text)) return "proper";
  if (isPlace(text, pieces, lists)) return "place";
  if (
    pieces.some(
      ({ tag, word }) =>
        PROPER.test(tag) &&
        word.length > 1 &&
        !lists.brandStops.has(word) &&
        !lists.industries.has(word) &&
        !COMMON_END.test(word),
    )
  )
    return "proper";
  const single = pieces.filter(({ word }) => word.length === 1 && !PLAIN_SINGLE.test(word)).length;
  if (single >= 2 || (single === 1 && pieces.length === 2)) return "proper";
  return text.length >= 2 ? "word" : "none";
}

/** True where the text is a place: the gazetteer holds it, or the segmenter takes it for one. */
export const isPlace = (text: string, pieces: readonly Piece[], lists: NameLists): boolean =>
  lists.places.has(text) ||
  lists.supportedPlaces.has(text) ||
  (pieces.length === 1 && pieces[0]!.tag === "ns" && text.length > 1);
