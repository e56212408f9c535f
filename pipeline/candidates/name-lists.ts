import type { EntityType } from "#model/entity.ts";
import type { LexiconData, WordEntry } from "#pipeline/lexicon.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import { fold } from "#pipeline/text/fold.ts";
import { type Anchors, type AnchorWords, anchorLists } from "./anchors.ts";
import type { Before } from "./left-trim.ts";
import { type NameContexts, nameContexts } from "./name-contexts.ts";

/** The word lists of the name grammars, prepared once from the lexicons. */
export type NameLists = Readonly<{
  contexts: NameContexts;
  forms: Anchors;
  domains: Anchors;
  zones: Anchors;
  parks: Anchors;
  institutions: Anchors;
  /** Short names of well-known companies, which those of their subsidiaries begin with. */
  groups: Anchors;
  /** Verbs and function words that govern a name and never belong to it. */
  governing: ReadonlySet<string>;
  /** Verbs that also stand within names: 创新, 制造. */
  nameVerbs: ReadonlySet<string>;
  /** Those of them that govern as often: 培育 in 培育基地 and in 培育产业园. */
  governingToo: ReadonlySet<string>;
  /** Words that describe a thing without being part of its name. */
  modifiers: ReadonlySet<string>;
  /** Words that give a park, a zone or an institute no name of its own. */
  evaluative: ReadonlySet<string>;
  /** Those of them that names begin with: 国家超级计算中心, 现代农机产业园. */
  beginning: ReadonlySet<string>;
  /** Last parts that behind a county name the zone of that county rather than a park of it. */
  countyZones: ReadonlySet<string>;
  /** Nouns of which a name is an apposition: 龙头企业, 公司. */
  heads: ReadonlySet<string>;
  /** Head nouns that close a list, by what they say of its items. */
  headKinds: ReadonlyMap<string, string>;
  /** Nouns that are never names: 人才, 载体. */
  stops: ReadonlySet<string>;
  brandStops: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  /** Words that make a name follow, by the types of names they license. */
  licences: ReadonlyMap<string, ReadonlySet<EntityType>>;
  /** Names that look like names and are none: 三大产业园, 标准厂房. */
  generic: ReadonlySet<string>;
  /** All wordings of industries, companies and, above towns, of places that the gazetteers hold. */
  industries: ReadonlySet<string>;
  enterprises: ReadonlySet<string>;
  places: ReadonlySet<string>;
  provinces: ReadonlySet<string>;
  /** Places that are everyday words too: 大同, 平安. */
  supportedPlaces: ReadonlySet<string>;
  /** What `boundary` said of a tag's words. */
  boundaries: Map<string, Map<string, Before | null>>;
}>;

const LONGEST_GROUP = 3;

/** Prepares the word lists; towns are left out of the places, their short names are too often brands. */
export function nameLists(lexicon: LexiconData, gazetteer: PlaceGazetteer): NameLists {
  const list = (name: string): readonly WordEntry[] => lexicon.words[name] ?? [];
  const words = (name: string): ReadonlySet<string> => new Set(list(name).map(({ word }) => word));
  const kinds = (name: string): AnchorWords => list(name).map(({ word, facts }) => [word, facts.kind ?? ""]);
  const marked = (name: string, column: string, value: string): ReadonlySet<string> =>
    new Set(list(name).flatMap(({ word, facts }) => (facts[column] === value ? [word] : [])));
  const forms = words("enterprise-forms");
  const nameVerbs = words("name-verbs");
  const surfaces = (type: EntityType): ReadonlySet<string> =>
    new Set(
      lexicon.entries
        .filter((entry) => entry.type === type)
        .flatMap(({ name, surfaces }) => [name, ...surfaces].map(fold)),
    );
  const enterprises = surfaces("enterprise");
  const weak = lexicon.entries.filter(({ type }) => type === "enterprise").flatMap((entry) => entry.weak.map(fold));
  return {
    contexts: nameContexts(lexicon),
    ...anchorLists({
      forms: kinds("enterprise-forms"),
      domains: kinds("enterprise-domains"),
      zones: kinds("zone-suffixes"),
      parks: kinds("park-suffixes"),
      institutions: kinds("institution-suffixes"),
      groups: [...new Set([...enterprises, ...weak])].flatMap((name) =>
        name.length <= LONGEST_GROUP ? [[name, ""] as const] : [],
      ),
    }),
    governing: new Set(list("verbs").flatMap(({ word }) => (nameVerbs.has(word) ? [] : [word]))),
    nameVerbs,
    governingToo: marked("name-verbs", "use", "governs"),
    modifiers: words("modifiers"),
    evaluative: words("evaluative-modifiers"),
    beginning: marked("evaluative-modifiers", "use", "begins"),
    countyZones: marked("zone-suffixes", "county", "own"),
    heads: new Set(
      list("heads").flatMap(({ word, facts }) => (facts.type === "enterprise" && !forms.has(word) ? [word] : [])),
    ),
    headKinds: new Map(list("heads").map(({ word, facts }) => [word, facts.type ?? ""])),
    stops: words("stops"),
    brandStops: words("brand-stops"),
    countries: words("countries"),
    licences: new Map(
      list("licences").map(({ word, facts }) => [word, new Set((facts.types ?? "").split("|") as EntityType[])]),
    ),
    generic: words("generic-names"),
    industries: surfaces("industry"),
    enterprises,
    places: new Set(
      [...gazetteer.surfaces].flatMap(([surface, { readings, use }]) =>
        readings.some(({ kind }) => kind !== "town") && (use === "plain" || surface.length > 2) ? [surface] : [],
      ),
    ),
    provinces: new Set(
      [...gazetteer.surfaces].flatMap(([surface, { readings }]) =>
        readings.some(({ kind }) => kind === "province") ? [surface] : [],
      ),
    ),
    boundaries: new Map(),
    supportedPlaces: new Set(
      [...gazetteer.surfaces].flatMap(([surface, { use }]) => (use === "supported" ? [surface] : [])),
    ),
  };
}
