import { placeGazetteer } from "#pipeline/gazetteer/place-gazetteer.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { readDivisions } from "#pipeline/read/divisions.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";
import { type Knowledge, knowledge } from "#pipeline/recognise.ts";
import { LEXICON_FOLDER } from "./home.ts";

/** The lexicons, and what recognition makes of them. */
export type Resources = Readonly<{ lexicon: LexiconData; known: Knowledge }>;

/** Reads the lexicons that ship with the program. */
export function loadResources(): Resources {
  const lexicon = readLexicon(LEXICON_FOLDER);
  return { lexicon, known: knowledge(lexicon, placeGazetteer(readDivisions(), lexicon)) };
}
