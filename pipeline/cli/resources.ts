import type { BuildKnowledge } from "#pipeline/build.ts";
import { placeGazetteer } from "#pipeline/gazetteer/place-gazetteer.ts";
import { issuerKnowledge } from "#pipeline/issuer/issuer.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { linkKnowledge } from "#pipeline/link/knowledge.ts";
import { phraseWords } from "#pipeline/phrases/phrases.ts";
import { readDivisions } from "#pipeline/read/divisions.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";
import { readUserLexicon } from "#pipeline/read/user-lexicon.ts";
import { knowledge } from "#pipeline/recognise.ts";
import { relationRules } from "#pipeline/relate/rules.ts";
import { targetRules } from "#pipeline/targets/rules.ts";
import { mergeLexicons } from "#pipeline/user-lexicon.ts";
import { LEXICON_FOLDER } from "./home.ts";

/** Reads the lexicons that ship with the program, and the user's, whose word wins; prepares them for all stages. */
export const loadKnowledge = (userLexicon?: string): BuildKnowledge =>
  prepare(loadLexicon(userLexicon === undefined ? null : loadUserLexicon(userLexicon)));

/** A researcher's own lexicon; its lines carry the paths of their files. */
export const loadUserLexicon = (folder: string): LexiconData => readUserLexicon(folder, LEXICON_FOLDER);

/** The lexicons that ship, overruled by the user's where there is one. */
export function loadLexicon(user: LexiconData | null): LexiconData {
  const shipped = readLexicon(LEXICON_FOLDER);
  return user === null ? shipped : mergeLexicons(shipped, user);
}

/** Prepares lexicons for all stages. */
export function prepare(lexicon: LexiconData): BuildKnowledge {
  const places = placeGazetteer(readDivisions(), lexicon);
  return {
    recognition: knowledge(lexicon, places),
    linking: linkKnowledge(lexicon, places),
    issuers: issuerKnowledge(lexicon, places),
    relations: relationRules(lexicon, places),
    targets: targetRules(lexicon),
    phrases: phraseWords(lexicon),
  };
}
