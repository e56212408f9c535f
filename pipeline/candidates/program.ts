import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { numberFormulas, sums } from "./program-formulas.ts";
import { headedPrograms, loans } from "./program-heads.ts";
import { placePrograms } from "./program-places.ts";
import { quotedPrograms } from "./program-quotes.ts";
import { titlePrograms } from "./program-titles.ts";
import type { ProgramWords } from "./program-words.ts";

/** Proposes programs from quotation marks, heads (X工程, X招商), number formulas (三化三制), titles and goals of places. */
export const programCandidates = (
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Candidate[] => [
  ...headedPrograms(reading, hits, gazetteer, words),
  ...quotedPrograms(reading, words),
  ...numberFormulas(reading, words),
  ...sums(reading, hits, gazetteer, words),
  ...loans(reading, words),
  ...titlePrograms(reading, hits, gazetteer, words),
  ...placePrograms(reading, hits, gazetteer, words),
];
