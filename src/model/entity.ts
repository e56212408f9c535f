import type { DocumentId } from "./document-id.ts";
import type { Span } from "./span.ts";

export const ENTITY_TYPES = ["zone", "park", "enterprise", "institution", "industry", "program", "place"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export const isEntityType = (value: string): value is EntityType => (ENTITY_TYPES as readonly string[]).includes(value);

export const PROGRAM_CATEGORIES = [
  "招商引资",
  "产业升级",
  "科技创新",
  "人才",
  "土地与空间",
  "财税金融",
  "营商环境",
  "开放合作",
  "产城融合与城建",
  "生态环保",
  "民生与社会治理",
  "党建与管理体制",
] as const;
export type ProgramCategory = (typeof PROGRAM_CATEGORIES)[number];

/** Readable and stable: `type:name`, with `@scope` where one name stands for different things. Graph key, URL part, curation key. */
export type EntityId = string & { readonly __brand: "EntityId" };

/** Builds the id of an entity, `program:腾笼换鸟` or `enterprise:明泰@嵊州`. */
export const entityId = (type: EntityType, name: string, scope: string | null = null): EntityId =>
  `${type}:${name}${scope === null ? "" : `@${scope}`}` as EntityId;

/** The type an id speaks of; throws where the id has none. */
export function typeOfId(id: EntityId): EntityType {
  const type = id.slice(0, id.indexOf(":"));
  if (!isEntityType(type))
    throw new Error(`invalid entity id "${id}": it must start with one of ${ENTITY_TYPES.join(", ")}`);
  return type;
}

/** A span of a document that names an entity, with the rules that found it and a score from 0 to 1. */
export type Mention = Span &
  Readonly<{ document: DocumentId; type: EntityType; entity: EntityId; rules: readonly string[]; score: number }>;

/** One wording of an entity and how often it was read. */
export type Alias = Readonly<{ surface: string; mentions: number }>;

/** What is known of an entity besides its names; null means not known. */
export type EntityFacts = Readonly<{
  zone: Readonly<{
    kind: string | null;
    level: string | null;
    province: string | null;
    city: string | null;
    county: string | null;
  }>;
  park: Readonly<{ kind: string | null }>;
  enterprise: Readonly<Record<never, never>>;
  institution: Readonly<{ kind: string | null }>;
  industry: Readonly<{ sector: string | null }>;
  program: Readonly<{ category: ProgramCategory | null; level: string | null; listed: boolean }>;
  place: Readonly<{ kind: string | null; code: string | null; ancestors: readonly string[] }>;
}>;

type EntityOf<T extends EntityType> = Readonly<{
  id: EntityId;
  type: T;
  /** Canonical name. */
  name: string;
  /** Short name for labels; equals the name where there is no shorter one. */
  label: string;
  /** Pinyin of the name without tones or spaces (`tenglonghuanniao`), and its initials (`tlhn`). */
  pinyin: string;
  initials: string;
  /** Surfaces read in this corpus, most frequent first, then by code unit. */
  aliases: readonly Alias[];
  mentions: number;
  /** Documents that mention it. */
  documents: number;
  /** Issuers that mention it. */
  issuers: number;
  /** Earliest and latest year of an act that mentions it in this corpus. */
  firstYear: number | null;
  lastYear: number | null;
  facts: EntityFacts[T];
}>;

export type Entity = { [T in EntityType]: EntityOf<T> }[EntityType];
