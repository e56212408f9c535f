import type { Candidate } from "#pipeline/reading.ts";
import type { Gazetteer, Hit, Strength } from "./gazetteer.ts";

const PRIORS: Readonly<Record<Strength, number>> = { user: 1, strong: 0.9, weak: 0.4, word: 0 };
const RULES: Readonly<Record<Strength, string>> = {
  user: "lexicon:user",
  strong: "lexicon",
  weak: "lexicon:weak",
  word: "lexicon:word",
};

/** Proposes every sense of every lexicon name that stands in the text. */
export function lexiconCandidates(hits: readonly Hit[], gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { pattern, start, end } of hits)
    for (const { type, name, strength } of gazetteer.senses[pattern]!)
      candidates.push({ start, end, type, name, rule: RULES[strength], prior: PRIORS[strength] });
  return candidates;
}
