import type { LexiconData, WordEntry } from "#pipeline/lexicon.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import { type StageWords, stageWordsOf } from "#pipeline/text/stages.ts";
import { type WordFinder, wordFinder } from "#pipeline/text/word-hits.ts";
import { alternatives } from "#pipeline/text/word-pattern.ts";

/** What a word speaks for; the first five are the ways of an issuer with an enterprise, `other` being none. */
const CUE_RELATIONS = [
  "hosts",
  "courts",
  "restructures",
  "works-with",
  "other",
  "adopts",
  "background",
  "denies",
  "develops",
  "curbs",
  "cooperates",
  "elsewhere",
  "sits",
  "holds",
  "takes-part",
] as const;
export type CueRelation = (typeof CUE_RELATIONS)[number];
/** In the order of precedence where two weigh the same: the rarer one is what a document had to say. */
export const ENTERPRISE_RELATIONS = ["restructures", "courts", "works-with", "other", "hosts"] as const;
export type EnterpriseRelation = (typeof ENTERPRISE_RELATIONS)[number];
export const isEnterpriseRelation = (relation: CueRelation): relation is EnterpriseRelation =>
  (ENTERPRISE_RELATIONS as readonly CueRelation[]).includes(relation);

/**
 * Where the word stands: `object` before what it governs (瞄准…), `subject` after what it is said of (…投产),
 * `agent` right after who does it to something else (…收购停产企业), `between` two names, `name` at the end of a name.
 */
export type CueScope = "object" | "subject" | "agent" | "between" | "name";
const SCOPES: readonly CueScope[] = ["object", "subject", "agent", "between", "name"];

/** A line of relation-verbs.tsv. `planned` is the relation it speaks for where the deed is still to come. */
export type CueRule = Readonly<{
  relation: CueRelation;
  planned: CueRelation;
  scope: CueScope;
  weight: number;
}>;

/** All words of a family compete: a word inside a longer one of its family says nothing. */
export type Family = "enterprise" | "program" | "industry" | "cooperation" | "park" | "pair";
const FAMILY: Readonly<Record<CueRelation, Family>> = {
  hosts: "enterprise",
  courts: "enterprise",
  restructures: "enterprise",
  "works-with": "enterprise",
  other: "enterprise",
  adopts: "program",
  background: "program",
  denies: "program",
  develops: "industry",
  curbs: "industry",
  cooperates: "cooperation",
  elsewhere: "park",
  sits: "pair",
  holds: "pair",
  "takes-part": "pair",
};
export const FAMILIES = [...new Set(Object.values(FAMILY))];

/** All words at once: by its place in the list, what a word means in each family. */
export type CueWords = Readonly<{
  find: WordFinder;
  rules: readonly (readonly (readonly [Family, readonly CueRule[]])[])[];
}>;
/** What may stand between two names that belong together, as whole patterns of what stands there. */
export type Frames = Readonly<{
  /** Between an industry and its firms: “甲产业龙头企业乙”, “甲产业以乙…”. */
  leaders: RegExp;
  ledBy: RegExp;
  /** Between firms and their trade, and what follows it: “甲、乙等3家丙企业”, “甲主攻丙”. */
  kindOf: RegExp;
  sites: RegExp;
  /** After firms, before what they own: “甲与乙合资的丙停产” says nothing of 甲. */
  owned: RegExp;
  worksIn: RegExp;
  /** At the head of a line: “存在的主要问题”, “我们也看到…不足”. */
  problems: RegExp;
  /** Between firms and their program: nothing, or what counts or heads the list of firms. */
  listEnd: RegExp;
}>;

export type RelationRules = Readonly<{
  cues: CueWords;
  frames: Frames;
  /** Ends of names that say what a firm is to a zone: 银行, 建工集团. */
  nameEnds: readonly (readonly [end: string, rule: CueRule])[];
  stages: StageWords;
  /** What a name at the start of a park's may stand for: a park that bears another city's name is somebody else's. */
  cities: ReadonlyMap<string, readonly string[]>;
  /** True where a wording of a place names one of the given places or lies in one. */
  liesIn: (surface: string, places: readonly string[]) => boolean;
}>;

/** Prepares relation-verbs.tsv and stage-words.tsv, once a build. Throws on the first line that means nothing. */
export function relationRules({ words }: LexiconData, places: PlaceGazetteer): RelationRules {
  const lines = (words["relation-verbs"] ?? []).map((entry) => ({ word: entry.word, rule: ruleOf(entry) }));
  const rules = new Map<string, Partial<Record<Family, CueRule[]>>>();
  for (const { word, rule } of lines) {
    if (rule.scope === "name") continue;
    const known = rules.get(word) ?? {};
    const family = FAMILY[rule.relation];
    rules.set(word, { ...known, [family]: [...(known[family] ?? []), rule] });
  }
  return {
    cues: {
      find: wordFinder([...rules.keys()]),
      rules: [...rules.values()].map((byFamily) => Object.entries(byFamily) as [Family, CueRule[]][]),
    },
    frames: framesOf(words["relation-frames"] ?? []),
    nameEnds: lines.filter(({ rule }) => rule.scope === "name").map(({ word, rule }) => [word, rule] as const),
    stages: stageWordsOf(words["stage-words"] ?? []),
    cities: citiesOf(places),
    liesIn: (surface, own) =>
      places.surfaces
        .get(surface)
        ?.readings.some(({ name, ancestors }) => [name, ...ancestors].some((place) => own.includes(place))) ?? false,
  };
}

const COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,2})?[家户个]?";

function framesOf(entries: readonly WordEntry[]): Frames {
  const of = (role: string): string => alternatives(entries, "role", role);
  const [rank, firm, field] = [of("rank"), of("firm"), of("field")];
  return {
    leaders: new RegExp(`^${field}?的?${rank}?${firm}?$`),
    ledBy: new RegExp(`^${field}?${of("led-by")}$`),
    kindOf: new RegExp(`^等?${COUNT}$`),
    owned: new RegExp(`^${of("owns")}(?:建设|设立|成立|组建)?的`),
    sites: new RegExp(`^${field}?${of("use")}?${of("site")}`),
    problems: new RegExp(`^[^。]{0,24}${of("faces")}[^。;]{0,16}${of("problem")}`),
    worksIn: new RegExp(`^(?:等?${firm})?${of("works-in")}$`),
    listEnd: new RegExp(`^等?${rank}?${COUNT}${rank}?${firm}?的?$`),
  };
}

/** Wordings of provinces and cities with their short names. Names of counties and towns also name quarters anywhere. */
const citiesOf = ({ surfaces }: PlaceGazetteer): Map<string, string[]> =>
  new Map(
    [...surfaces].flatMap(([surface, { readings }]) =>
      readings.every(({ kind, ancestors }) => kind === "province" || (kind === "city" && ancestors.length <= 1))
        ? [[surface, readings.map(({ name }) => name)] as const]
        : [],
    ),
  );

function ruleOf(entry: WordEntry): CueRule {
  const { relation, planned, scope, weight } = entry.facts;
  const known = (value: string | undefined): CueRelation =>
    CUE_RELATIONS.find((one) => one === value) ?? malformed(entry, "relation", value, CUE_RELATIONS);
  return {
    relation: known(relation),
    planned: known(planned ?? relation),
    scope: SCOPES.find((one) => one === scope) ?? malformed(entry, "scope", scope, SCOPES),
    weight: Number(weight) > 0 ? Number(weight) : malformed(entry, "weight", weight, ["a number above 0"]),
  };
}

function malformed(entry: WordEntry, what: string, value: string | undefined, expected: readonly string[]): never {
  throw new Error(`${entry.file}:${entry.line}: unknown ${what} "${value ?? ""}"; use one of ${expected.join(", ")}.`);
}
