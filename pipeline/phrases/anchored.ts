import type { WordFinder } from "#pipeline/text/word-hits.ts";
import { segmentsOf, type Texts } from "./segments.ts";

/** Lengths of phrases in characters. */
const SHORTEST = 3;
const LONGEST = 8;

/** How often a phrase stands where programs stand: as the whole of a quotation, and right after a verb that announces one. */
export type Anchored = { quoted: number; announced: number };

/**
 * Counts the phrases that stand in quotation marks or begin after a trigger (or after 、 in the list that it governs).
 * Never more than `limit` are held: where there are more, the rarest go (lossy counting, Manku and Motwani 2002).
 */
export function anchoredPhrases(documents: Texts, findTriggers: WordFinder, limit: number): Map<string, Anchored> {
  const counts = new Map<string, Anchored>();
  let floor = 0;
  const count = (phrase: string, place: keyof Anchored): void => {
    const known = counts.get(phrase);
    if (known !== undefined) known[place]++;
    else counts.set(phrase, { quoted: place === "quoted" ? 1 : 0, announced: place === "announced" ? 1 : 0 });
  };
  for (const document of documents()) {
    const { folded } = document;
    let governed = -1;
    for (const { start, end, clause, whole } of segmentsOf(document)) {
      const text = folded.slice(start, end);
      if (whole && text.length >= SHORTEST && text.length <= LONGEST) count(text, "quoted");
      const begins = new Set(findTriggers(text).map((trigger) => trigger.end));
      if (governed === clause && folded[start - 1] === "、") begins.add(0);
      if (begins.size > 0) governed = clause;
      for (const from of begins)
        for (let length = SHORTEST; length <= LONGEST && from + length <= text.length; length++)
          count(text.slice(from, from + length), "announced");
    }
    while (counts.size > limit) {
      floor++;
      for (const [phrase, { quoted, announced }] of counts) if (quoted + announced <= floor) counts.delete(phrase);
    }
  }
  return counts;
}
