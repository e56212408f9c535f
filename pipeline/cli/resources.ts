import type { BuildKnowledge } from "#pipeline/build.ts";
import { placeGazetteer } from "#pipeline/gazetteer/place-gazetteer.ts";
import { issuerKnowledge } from "#pipeline/issuer/issuer.ts";
import { linkKnowledge } from "#pipeline/link/knowledge.ts";
import { readDivisions } from "#pipeline/read/divisions.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";
import { knowledge } from "#pipeline/recognise.ts";
import { relationRules } from "#pipeline/relate/rules.ts";
import { targetRules } from "#pipeline/targets/rules.ts";
import { LEXICON_FOLDER } from "./home.ts";

/** Reads the lexicons that ship with the program, and the user's, whose word wins; prepares them for all stages. */
export function loadKnowledge(): BuildKnowledge {
  const lexicon = readLexicon(LEXICON_FOLDER);
  const places = placeGazetteer(readDivisions(), lexicon);
  return {
    recognition: knowledge(lexicon, places),
    linking: linkKnowledge(lexicon, places),
    issuers: issuerKnowledge(lexicon, places),
    relations: relationRules(lexicon),
    targets: targetRules(lexicon),
  };
}
