import * as v from "valibot";
import { DATASET_FORMAT, DATASET_VERSION, type Manifest } from "#model/dataset.ts";
import { ENTITY_TYPES } from "#model/entity.ts";
import { RELATION_KINDS } from "#model/relation.ts";
import { check, DatasetFault, faultAt, parseJson } from "./fault.ts";
import { count, entityId } from "./fields.ts";
import { MANIFEST } from "./paths.ts";

const schema: v.GenericSchema<unknown, Manifest> = v.object({
  format: v.literal(DATASET_FORMAT),
  version: v.literal(DATASET_VERSION),
  generator: v.string(),
  corpus: v.string(),
  rules: v.string(),
  counts: v.object({
    documents: count,
    characters: count,
    issuers: count,
    mentions: count,
    entities: v.object(v.entriesFromList(ENTITY_TYPES, count)),
    relations: v.object(v.entriesFromList(RELATION_KINDS, count)),
  }),
  coverage: v.array(
    v.object({
      issuer: entityId,
      years: v.array(v.pipe(v.number(), v.integer())),
      documents: count,
      characters: count,
    }),
  ),
  documentShards: count,
  postingShards: count,
});

/** The text of manifest.json. */
export function encodeManifest(manifest: Manifest): string {
  const { counts } = manifest;
  const ordered: Manifest = {
    format: manifest.format,
    version: manifest.version,
    generator: manifest.generator,
    corpus: manifest.corpus,
    rules: manifest.rules,
    counts: {
      documents: counts.documents,
      characters: counts.characters,
      issuers: counts.issuers,
      mentions: counts.mentions,
      entities: inOrder(ENTITY_TYPES, counts.entities),
      relations: inOrder(RELATION_KINDS, counts.relations),
    },
    coverage: manifest.coverage.map(({ issuer, years, documents, characters }) => ({
      issuer,
      years,
      documents,
      characters,
    })),
    documentShards: manifest.documentShards,
    postingShards: manifest.postingShards,
  };
  return `${JSON.stringify(ordered, null, 1)}\n`;
}

/** Reads manifest.json; a dataset of another version or program is told apart from a damaged one. */
export function decodeManifest(json: string): Manifest {
  const head = parseJson(v.looseObject({ format: v.unknown(), version: v.unknown() }), json, MANIFEST, null);
  if (head.format !== DATASET_FORMAT) throw faultAt(MANIFEST, null, "format: this is no zonegraph dataset");
  if (typeof head.version === "number" && head.version !== DATASET_VERSION) {
    const update = head.version > DATASET_VERSION ? "update zonegraph or " : "";
    throw new DatasetFault(
      `${MANIFEST}: dataset version ${head.version} cannot be read here, where version ${DATASET_VERSION} is; ` +
        `${update}rebuild with "zonegraph build FOLDER --out DIR".`,
    );
  }
  return check(schema, head, MANIFEST, null);
}

const inOrder = <K extends string>(keys: readonly K[], counts: Readonly<Record<K, number>>): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, counts[key]])) as Record<K, number>;
