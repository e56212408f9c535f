import type { EntityType } from "#model/entity.ts";
import { placeGazetteer } from "#pipeline/gazetteer/place-gazetteer.ts";
import type { NameKnowledge } from "#pipeline/identify.ts";
import { issuerKnowledge } from "#pipeline/issuer/issuer.ts";
import type { LexiconData, LexiconEntry, WordEntry } from "#pipeline/lexicon.ts";
import { linkKnowledge } from "#pipeline/link/knowledge.ts";
import { knowledge } from "#pipeline/recognise.ts";
import { mergeLexicons } from "#pipeline/user-lexicon.ts";
import { DIVISIONS, LEXICON } from "./small-world.ts";

// A researcher's own lexicon beside the small world's.

type Told = Readonly<{ type: EntityType; name: string; surfaces?: readonly string[]; weak?: readonly string[] }>;

/** A user's lexicon: entities of one file, and wordings of reject.tsv with their types; lines count from 2. */
export const own = (told: readonly Told[], rejects: readonly (readonly [string, EntityType?])[] = []): LexiconData => ({
  entries: told.map(
    ({ type, name, surfaces = [], weak = [] }, i): LexiconEntry => ({
      ...{ type, name, surfaces, weak, facts: {} },
      ...{ file: `mine/${type}s.tsv`, line: i + 2 },
    }),
  ),
  words:
    rejects.length === 0
      ? {}
      : {
          reject: rejects.map(
            ([word, type], i): WordEntry => ({
              ...{ word, facts: type === undefined ? {} : { type } },
              ...{ file: "mine/reject.tsv", line: i + 2 },
            }),
          ),
        },
});

/** The small world as it is read with a user's lexicon, or without. */
export function world(user: LexiconData | null): NameKnowledge {
  const lexicon = user === null ? LEXICON : mergeLexicons(LEXICON, user);
  const places = placeGazetteer(DIVISIONS, lexicon);
  return {
    recognition: knowledge(lexicon, places),
    linking: linkKnowledge(lexicon, places),
    issuers: issuerKnowledge(lexicon, places),
  };
}
