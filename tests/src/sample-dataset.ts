import { encodeDocumentContent } from "#exchange/dataset/document-content.ts";
import { encodeDocumentEntry } from "#exchange/dataset/document-entry.ts";
import { encodeEntity } from "#exchange/dataset/entity.ts";
import { encodeLayout } from "#exchange/dataset/layout.ts";
import { encodeManifest } from "#exchange/dataset/manifest.ts";
import { encodePosting } from "#exchange/dataset/posting.ts";
import { encodeRelation } from "#exchange/dataset/relation.ts";
import { encodeReport } from "#exchange/dataset/report.ts";
import type { DocumentEntry, Manifest, Overview, Posting } from "#model/dataset.ts";
import { DATASET_FORMAT, DATASET_VERSION, type DatasetSource, type DocumentContent } from "#model/dataset.ts";
import { documentId } from "#model/document-id.ts";
import { ENTITY_TYPES, type Entity, type EntityType, entityId } from "#model/entity.ts";
import { documentSource, RELATION_KINDS, type Relation, type RelationKind, type SourceId } from "#model/relation.ts";

// A made-up corpus: two zones with an issuer, one document without, and programs that some of them share.

export const DONGHE = entityId("zone", "东河经济开发区");
export const XISHAN = entityId("zone", "西山高新区");
export const TENGLONG = entityId("program", "腾笼换鸟");
export const ZHAOSHANG = entityId("program", "招商引资");
export const HEHUO = entityId("program", "合伙人计划");
export const NORTH = documentId("north/2020.txt");
export const EAST = documentId("东河-2018.txt");
export const WEST = documentId("西山-2019.txt");

const blank = { pinyin: "", initials: "", aliases: [], firstYear: null, lastYear: null } as const;

export const zone = (name: string, province: string | null, over: Partial<Entity> = {}): Entity =>
  ({
    ...blank,
    id: entityId("zone", name),
    type: "zone",
    name,
    label: name,
    mentions: 0,
    documents: 0,
    issuers: 0,
    facts: { kind: null, level: null, province, city: null, county: null },
    ...over,
  }) as Entity;

export const program = (name: string, over: Partial<Entity> = {}): Entity =>
  ({
    ...blank,
    id: entityId("program", name),
    type: "program",
    name,
    label: name,
    mentions: 0,
    documents: 0,
    issuers: 0,
    facts: { category: "产业升级", level: null, listed: true },
    ...over,
  }) as Entity;

export const entry = (over: Partial<DocumentEntry> & Pick<DocumentEntry, "id">): DocumentEntry => ({
  title: over.id,
  issuer: null,
  issuerKind: null,
  zoneKind: null,
  province: null,
  city: null,
  county: null,
  years: [],
  date: null,
  source: null,
  level: null,
  acts: [],
  confidence: 1,
  basis: [],
  characters: 10_000,
  shard: 0,
  mentions: 0,
  ...over,
});

export const relation = (
  kind: RelationKind,
  source: SourceId,
  target: Entity["id"],
  over: Partial<Relation> = {},
): Relation => ({
  kind,
  source,
  target,
  documents: 1,
  evidence: 1,
  byStage: { done: 0, "under-way": 0, planned: 0, none: over.evidence ?? 1 },
  byYear: [],
  surfaces: [],
  wordings: [],
  npmi: null,
  ...over,
});

const tallies = <K extends string>(keys: readonly K[], of: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, of.filter((one) => one === key).length])) as Record<K, number>;

/** An overview whose manifest counts what it holds. */
export function overviewOf(
  parts: Readonly<{
    documents: readonly DocumentEntry[];
    entities: readonly Entity[];
    relations: readonly Relation[];
    layout?: Overview["layout"];
  }>,
): Overview {
  const issuers = [...new Set(parts.documents.flatMap(({ issuer }) => issuer ?? []))].sort();
  const manifest: Manifest = {
    format: DATASET_FORMAT,
    version: DATASET_VERSION,
    generator: "0.0.0",
    corpus: "c",
    rules: "r",
    counts: {
      documents: parts.documents.length,
      characters: parts.documents.reduce((sum, { characters }) => sum + characters, 0),
      issuers: issuers.length,
      mentions: parts.documents.reduce((sum, { mentions }) => sum + mentions, 0),
      entities: tallies<EntityType>(
        ENTITY_TYPES,
        parts.entities.map(({ type }) => type),
      ),
      relations: tallies<RelationKind>(
        RELATION_KINDS,
        parts.relations.map(({ kind }) => kind),
      ),
    },
    coverage: issuers.map((issuer) => {
      const own = parts.documents.filter((document) => document.issuer === issuer);
      return {
        issuer,
        years: [...new Set(own.flatMap(({ years }) => years))].sort(),
        documents: own.length,
        characters: own.reduce((sum, { characters }) => sum + characters, 0),
      };
    }),
    documentShards: 1,
    postingShards: 1,
  };
  return { manifest, layout: { shared: [], full: [], issuers: [], programs: [] }, ...parts };
}

export const OVERVIEW: Overview = overviewOf({
  documents: [
    entry({ id: NORTH, title: "北岸工作要点", years: [2020], characters: 5_000, mentions: 2 }),
    entry({ id: EAST, title: "东河计划", issuer: DONGHE, issuerKind: "zone", province: "江苏", years: [2018] }),
    entry({ id: WEST, title: "西山总结", issuer: XISHAN, issuerKind: "zone", province: "安徽", years: [2019] }),
  ],
  entities: [
    program("合伙人计划", {
      mentions: 1,
      documents: 1,
      issuers: 1,
      facts: { category: "人才", level: null, listed: false },
    }),
    program("招商引资", {
      mentions: 5,
      documents: 3,
      issuers: 2,
      facts: { category: "招商引资", level: null, listed: true },
    }),
    program("腾笼换鸟", {
      pinyin: "tenglonghuanniao",
      initials: "tlhn",
      aliases: [
        { surface: "腾笼换鸟", mentions: 3 },
        { surface: "腾笼换凤", mentions: 1 },
      ],
      mentions: 4,
      documents: 3,
      issuers: 2,
      firstYear: 2018,
      lastYear: 2020,
      facts: { category: "土地与空间", level: null, listed: true },
    }),
    zone("东河经济开发区", "江苏"),
    zone("西山高新区", "安徽"),
  ],
  relations: [
    relation("adopts", DONGHE, TENGLONG, {
      byStage: { done: 0, "under-way": 0, planned: 1, none: 0 },
      byYear: [[2018, 1]],
      wordings: [
        {
          surface: "腾笼换凤",
          evidence: 1,
          documents: 1,
          byYear: [[2018, 1]],
          byStage: { done: 0, "under-way": 0, planned: 1, none: 0 },
        },
      ],
    }),
    relation("co-occurs", TENGLONG, ZHAOSHANG, { npmi: 0.25 }),
    relation("mentions", documentSource(NORTH), TENGLONG, { byYear: [[2020, 1]], surfaces: [["腾笼换鸟", 1]] }),
    relation("mentions", documentSource(NORTH), ZHAOSHANG, { byYear: [[2020, 1]], surfaces: [["招商引资", 1]] }),
    relation("mentions", DONGHE, HEHUO, { surfaces: [["合伙人计划", 1]] }),
    relation("mentions", DONGHE, TENGLONG, {
      evidence: 2,
      byYear: [[2018, 2]],
      surfaces: [
        ["腾笼换凤", 1],
        ["腾笼换鸟", 1],
      ],
      wordings: ["腾笼换凤", "腾笼换鸟"].map((surface) => ({
        surface,
        evidence: 1,
        documents: 1,
        byYear: [[2018, 1]],
        byStage: { done: 0, "under-way": 0, planned: 0, none: 1 },
      })),
    }),
    relation("mentions", DONGHE, ZHAOSHANG, { surfaces: [["招商引资", 1]] }),
    relation("mentions", XISHAN, TENGLONG, { byYear: [[2019, 1]], surfaces: [["腾笼换鸟", 1]] }),
    relation("mentions", XISHAN, ZHAOSHANG, { evidence: 3, byYear: [[2019, 3]], surfaces: [["招商引资", 3]] }),
  ],
  layout: {
    shared: [
      { id: TENGLONG, x: 10.5, y: -3, community: 0 },
      { id: DONGHE, x: 0, y: 1e-7, community: 1 },
    ],
    full: [],
    issuers: [],
    programs: [],
  },
});

/** A dataset in memory; a missing file is an error, as of any source. */
export const sourceOf = (files: Readonly<Record<string, string>>): DatasetSource => ({
  readText: async (path) => files[path] ?? Promise.reject(new Error(`${path}: not found`)),
});

/** All files of a dataset, with everything in the first shard. */
export function filesOf(
  overview: Overview,
  contents: readonly DocumentContent[] = [],
  postings: readonly Posting[] = [],
): Record<string, string> {
  const ids = overview.documents.map(({ id }) => id);
  return {
    "manifest.json": encodeManifest(overview.manifest),
    "documents.jsonl": overview.documents.map(encodeDocumentEntry).join(""),
    "entities.jsonl": overview.entities.map(encodeEntity).join(""),
    "relations.jsonl": overview.relations.map(encodeRelation).join(""),
    "layout.json": encodeLayout(overview.layout),
    "report.json": encodeReport([]),
    "documents/0000.jsonl": contents.map(encodeDocumentContent).join(""),
    "postings/0000.jsonl": postings.map((posting) => encodePosting(posting, (id) => ids.indexOf(id))).join(""),
  };
}
