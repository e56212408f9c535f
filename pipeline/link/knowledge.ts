import type { EntityType } from "#model/entity.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import { rememberedWords } from "#pipeline/text/word-memory.ts";
import type { EnterpriseWords } from "./enterprise-name.ts";
import { nameKey } from "./name-key.ts";

/** What the lexicons say of names, prepared for linking. */
export type LinkKnowledge = Readonly<{
  /** `nameKey`, remembered. */
  keyOf: (surface: string, type: EntityType) => string;
  /** Canonical name of a lexicon wording by type and key; undefined where no lexicon holds it. */
  listedName: (type: EntityType, surface: string) => string | undefined;
  /** Columns of the lexicon line of a canonical name. */
  facts: (type: EntityType, name: string) => Readonly<Record<string, string>> | undefined;
  enterprise: EnterpriseWords;
  places: PlaceGazetteer;
  /** How many places of the gazetteer go by the name of one. */
  namesakes: (place: Place) => number;
}>;

/** Prepares lexicons and gazetteer for linking. Where two lines claim a wording, the strong one wins, then the first. */
export function linkKnowledge(lexicon: LexiconData, places: PlaceGazetteer): LinkKnowledge {
  const keyOf = rememberedWords((surface, type: EntityType) => nameKey(type, surface));
  const names = new Map<string, string>();
  const facts = new Map<string, Readonly<Record<string, string>>>();
  const claim = (type: EntityType, surface: string, name: string): void => {
    const key = `${type}:${keyOf(surface, type)}`;
    if (!names.has(key)) names.set(key, name);
  };
  const entries = [...lexicon.entries.filter(({ user }) => user), ...lexicon.entries.filter(({ user }) => !user)];
  for (const entry of entries) {
    claim(entry.type, entry.name, entry.name);
    if (!facts.has(`${entry.type}:${entry.name}`)) facts.set(`${entry.type}:${entry.name}`, entry.facts);
  }
  for (const entry of entries) for (const surface of entry.surfaces) claim(entry.type, surface, entry.name);
  for (const entry of entries) for (const surface of entry.weak) claim(entry.type, surface, entry.name);
  const words = (list: string): string[] => (lexicon.words[list] ?? []).map(({ word }) => word);
  return {
    keyOf,
    listedName: (type, surface) => names.get(`${type}:${keyOf(surface, type)}`),
    facts: (type, name) => facts.get(`${type}:${name}`),
    enterprise: {
      trades: new Set(words("enterprise-domains")),
      forms: new Set(words("enterprise-forms")),
      isPlace: (text) => places.surfaces.get(text)?.readings.some(({ kind }) => kind !== "town") ?? false,
    },
    places,
    namesakes: (place) => namesakes(place, places),
  };
}

/** Places that share the name of one; every name is a surface, in its short form or in its full one. */
function namesakes({ name, full }: Place, places: PlaceGazetteer): number {
  const codes = new Set<string>();
  for (const surface of [name, full])
    for (const place of places.surfaces.get(surface)?.readings ?? [])
      if (place.name === name && place.code !== null) codes.add(place.code);
  return codes.size;
}
