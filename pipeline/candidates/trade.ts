import type { NameLists } from "./name-lists.ts";

const SHORTEST = 2;
const LONGEST = 8;

/** Length of the longest wording of a trade that begins at the offset and takes at most `most` characters; 0 where none does. */
export function tradeAt(text: string, at: number, { industries }: NameLists, most: number = LONGEST): number {
  for (let length = Math.min(most, text.length - at); length >= SHORTEST; length--)
    if (industries.has(text.slice(at, at + length))) return length;
  return 0;
}
