import type { EntityType } from "#model/entity.ts";
import type { LexiconData, WordEntry } from "#pipeline/lexicon.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import { fold } from "#pipeline/text/fold.ts";
import { rememberedWords } from "#pipeline/text/word-memory.ts";
import { type Anchors, type AnchorWords, anchorLists } from "./anchors.ts";
import { type Before, type BoundaryWords, boundaryOf } from "./boundary.ts";
import { type NameContexts, nameContexts } from "./name-contexts.ts";

/** The word lists of the name grammars, prepared once from the lexicons. */
export type NameLists = BoundaryWords &
  Readonly<{
    contexts: NameContexts;
    forms: Anchors;
    domains: Anchors;
    /** The words of all domains. */
    trades: ReadonlySet<string>;
    /** Domains that describe an industry where one follows: 新能源 of 新能源商用车. */
    attributive: ReadonlySet<string>;
    zones: Anchors;
    parks: Anchors;
    institutions: Anchors;
    /** Short names of well-known companies, which those of their subsidiaries begin with. */
    groups: Anchors;
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
    /** Those of them that goods and services have too, so that they alone prove nothing: 品牌, 机构. */
    sharedHeads: ReadonlySet<string>;
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
    /** Wordings of the zones that the gazetteer holds. */
    knownZones: ReadonlySet<string>;
    /** Those of companies that are everyday words too. */
    weakEnterprises: ReadonlySet<string>;
    provinces: ReadonlySet<string>;
    /** Why a word with its tag cannot stand within a name, or null where it can. */
    boundaryOf: (word: string, tag: string) => Before | null;
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
  const bounds: BoundaryWords = {
    governing: new Set(list("verbs").flatMap(({ word }) => (nameVerbs.has(word) ? [] : [word]))),
    nameVerbs,
    heads: new Set(
      list("heads").flatMap(({ word, facts }) => (facts.type === "enterprise" && !forms.has(word) ? [word] : [])),
    ),
    places: new Set(
      [...gazetteer.surfaces].flatMap(([surface, { readings, use }]) =>
        readings.some(({ kind }) => kind !== "town") && (use === "plain" || surface.length > 2) ? [surface] : [],
      ),
    ),
    supportedPlaces: new Set(
      [...gazetteer.surfaces].flatMap(([surface, { use }]) => (use === "supported" ? [surface] : [])),
    ),
  };
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
    attributive: marked("enterprise-domains", "use", "attributive"),
    trades: words("enterprise-domains"),
    ...bounds,
    boundaryOf: rememberedWords((word, tag) => boundaryOf(word, tag, bounds)),
    governingToo: marked("name-verbs", "use", "governs"),
    modifiers: words("modifiers"),
    evaluative: words("evaluative-modifiers"),
    beginning: marked("evaluative-modifiers", "use", "begins"),
    countyZones: marked("zone-suffixes", "county", "own"),
    sharedHeads: marked("heads", "use", "shared"),
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
    knownZones: surfaces("zone"),
    weakEnterprises: new Set(weak),
    provinces: new Set(
      [...gazetteer.surfaces].flatMap(([surface, { readings }]) =>
        readings.some(({ kind }) => kind === "province") ? [surface] : [],
      ),
    ),
  };
}
