import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { headedPrograms, loans, numberFormulas } from "./program-heads.ts";
import { quotedPrograms } from "./program-quotes.ts";
import type { ProgramWords } from "./program-words.ts";

/** Proposes programs from quotation marks, from heads (X工程, X招商) and from number formulas (三化三制). */
export const programCandidates = (
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Candidate[] => [
  ...headedPrograms(reading, hits, gazetteer, words),
  ...quotedPrograms(reading, words),
  ...numberFormulas(reading, words),
  ...loans(reading, words),
];
