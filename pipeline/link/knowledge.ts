import type { EntityType } from "#model/entity.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import type { EnterpriseWords } from "./enterprise-name.ts";
import { nameKey } from "./name-key.ts";

/** What the lexicons say of names, prepared for linking. */
export type LinkKnowledge = Readonly<{
  /** Canonical name of a lexicon wording by type and key; undefined where no lexicon holds it. */
  listedName: (type: EntityType, surface: string) => string | undefined;
  /** Columns of the lexicon line of a canonical name. */
  facts: (type: EntityType, name: string) => Readonly<Record<string, string>> | undefined;
  enterprise: EnterpriseWords;
  places: PlaceGazetteer;
  /** How many places of the gazetteer go by a name. */
  placesNamed: (name: string) => number;
}>;

/** Prepares lexicons and gazetteer for linking. Where two lines claim a wording, the strong one wins, then the first. */
export function linkKnowledge(lexicon: LexiconData, places: PlaceGazetteer): LinkKnowledge {
  const names = new Map<string, string>();
  const facts = new Map<string, Readonly<Record<string, string>>>();
  const claim = (type: EntityType, surface: string, name: string): void => {
    const key = `${type}:${nameKey(type, surface)}`;
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
    listedName: (type, surface) => names.get(`${type}:${nameKey(type, surface)}`),
    facts: (type, name) => facts.get(`${type}:${name}`),
    enterprise: {
      trades: new Set(words("enterprise-domains")),
      forms: new Set(words("enterprise-forms")),
      isPlace: (text) => places.surfaces.get(text)?.readings.some(({ kind }) => kind !== "town") ?? false,
    },
    places,
    placesNamed: placeCounter(places),
  };
}

function placeCounter(places: PlaceGazetteer): (name: string) => number {
  let codes: Map<string, Set<string>> | null = null;
  return (name) => {
    codes ??= codesByName(places);
    return codes.get(name)?.size ?? 0;
  };
}

function codesByName(places: PlaceGazetteer): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  const add = ({ name, code }: Place): void => {
    if (code === null) return;
    const known = codes.get(name);
    if (known === undefined) codes.set(name, new Set([code]));
    else known.add(code);
  };
  for (const { readings } of places.surfaces.values()) for (const place of readings) add(place);
  return codes;
}
