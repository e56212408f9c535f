import type { DatasetSource, DocumentContent, DocumentEntry, Overview, Posting, ReportEntry } from "#model/dataset.ts";
import { decodeDocumentContent, documentLine } from "./dataset/document-content.ts";
import { decodeDocumentEntries } from "./dataset/document-entry.ts";
import { decodeEntities } from "./dataset/entity.ts";
import { DatasetFault, faultAt } from "./dataset/fault.ts";
import { decodeLayout } from "./dataset/layout.ts";
import { decodeManifest } from "./dataset/manifest.ts";
import {
  DOCUMENTS,
  documentPath,
  ENTITIES,
  LAYOUT,
  MANIFEST,
  postingPath,
  RELATIONS,
  REPORT,
} from "./dataset/paths.ts";
import { decodePosting, postingLine } from "./dataset/posting.ts";
import { decodeRelations } from "./dataset/relation.ts";
import { decodeReport } from "./dataset/report.ts";
import { postingShard } from "./dataset/sharding.ts";

// Reads a dataset through its source. What to keep is for the caller to decide: nothing is cached here. Whatever is
// wrong with a file is thrown as a DatasetFault; what the source throws passes through.

/** Loads what every question needs. The manifest is read first, so that another version is told before anything else. */
export async function loadOverview(source: DatasetSource): Promise<Overview> {
  const manifest = decodeManifest(await source.readText(MANIFEST));
  const [documents, entities, relations, layout] = await Promise.all(
    [DOCUMENTS, ENTITIES, RELATIONS, LAYOUT].map((path) => source.readText(path)),
  );
  const overview: Overview = {
    manifest,
    documents: decodeDocumentEntries(documents!),
    entities: decodeEntities(entities!),
    relations: decodeRelations(relations!),
    layout: decodeLayout(layout!),
  };
  checkCount(DOCUMENTS, manifest.counts.documents, overview.documents.length);
  checkCount(ENTITIES, sum(manifest.counts.entities), overview.entities.length);
  checkCount(RELATIONS, sum(manifest.counts.relations), overview.relations.length);
  return overview;
}

/** Loads text, mentions, relations and targets of one document. */
export async function loadDocument(
  source: DatasetSource,
  entry: Pick<DocumentEntry, "id" | "shard">,
): Promise<DocumentContent> {
  const path = documentPath(entry.shard);
  const found = documentLine(await source.readText(path), entry.id);
  if (found === null) throw faultAt(path, null, `does not hold the document "${entry.id}"`);
  return decodeDocumentContent(found[0], path, found[1]);
}

/** Loads in which documents an entity is mentioned; `entityIndex` is its place in the overview's entities. */
export async function loadPosting(source: DatasetSource, overview: Overview, entityIndex: number): Promise<Posting> {
  const entity = overview.entities[entityIndex];
  if (entity === undefined) throw new DatasetFault(`${ENTITIES}: there is no entity number "${entityIndex}"; reload.`);
  const path = postingPath(postingShard(entityIndex));
  const found = postingLine(await source.readText(path), entity.id);
  if (found === null) throw faultAt(path, null, `does not hold the entity "${entity.id}"`);
  const documents = overview.documents.map(({ id }) => id);
  return decodePosting(found[0], documents, path, found[1]);
}

/** Loads what the builder reported. */
export const loadReport = async (source: DatasetSource): Promise<ReportEntry[]> =>
  decodeReport(await source.readText(REPORT));

/** A file that was cut off at the end of a line is whole JSON Lines, but not the whole file. */
function checkCount(file: string, expected: number, found: number): void {
  if (expected !== found) throw faultAt(file, null, `holds ${found} lines where the manifest counts ${expected}`);
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
