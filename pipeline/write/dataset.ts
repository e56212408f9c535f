import { encodeDocumentEntry } from "#exchange/dataset/document-entry.ts";
import { encodeEntity } from "#exchange/dataset/entity.ts";
import { encodeLayout } from "#exchange/dataset/layout.ts";
import { encodeManifest } from "#exchange/dataset/manifest.ts";
import {
  DOCUMENTS,
  documentPath,
  ENTITIES,
  LAYOUT,
  MANIFEST,
  postingPath,
  RELATIONS,
  REPORT,
} from "#exchange/dataset/paths.ts";
import { encodePosting } from "#exchange/dataset/posting.ts";
import { encodeRelation } from "#exchange/dataset/relation.ts";
import { encodeReport } from "#exchange/dataset/report.ts";
import { documentSharder, SHARD_ENTITIES } from "#exchange/dataset/sharding.ts";
import type { DocumentEntry, Manifest, Overview, Posting, ReportEntry } from "#model/dataset.ts";
import type { DocumentRecord } from "#model/document.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { StagedFolder } from "./staged-folder.ts";

/** Takes the documents of a dataset one by one, in the order of their ids, and holds no more than one shard of them. */
export type DatasetWriter = Readonly<{
  add: (document: Readonly<{ record: DocumentRecord; content: string; mentions: number }>) => void;
  /** Writes what is known only in the end; the manifest comes last. */
  finish: (rest: Rest) => Overview;
}>;

type Rest = Readonly<{
  manifest: Omit<Manifest, "documentShards" | "postingShards">;
  entities: Overview["entities"];
  relations: Overview["relations"];
  layout: Overview["layout"];
  postingOf: (entity: Posting["entity"]) => Posting["documents"];
  report: readonly ReportEntry[];
}>;

/** Opens a dataset for writing in a staged folder. */
export function writeDataset(folder: StagedFolder): DatasetWriter {
  const documents: DocumentEntry[] = [];
  const shardOf = documentSharder();
  let shard = 0;
  let lines: string[] = [];
  const closeShard = (): void => {
    if (lines.length > 0) folder.writeFile(documentPath(shard), lines);
    lines = [];
  };
  return {
    add: ({ record, content, mentions }) => {
      const next = shardOf(record.characters);
      if (next !== shard) closeShard();
      shard = next;
      lines.push(content);
      documents.push({ ...record, shard, mentions });
    },
    finish: ({ manifest, entities, relations, layout, postingOf, report }) => {
      closeShard();
      folder.writeFile(DOCUMENTS, documents.map(encodeDocumentEntry));
      folder.writeFile(ENTITIES, entities.map(encodeEntity));
      folder.writeFile(RELATIONS, relations.map(encodeRelation));
      folder.writeFile(LAYOUT, [encodeLayout(layout)]);
      folder.writeFile(REPORT, [encodeReport(report)]);
      const places = new Map(documents.map(({ id }, index): [DocumentId, number] => [id, index]));
      const postingShards = Math.ceil(entities.length / SHARD_ENTITIES);
      for (let number = 0; number < postingShards; number++)
        folder.writeFile(
          postingPath(number),
          entities
            .slice(number * SHARD_ENTITIES, (number + 1) * SHARD_ENTITIES)
            .map(({ id }) =>
              encodePosting({ entity: id, documents: postingOf(id) }, (document) => places.get(document)!),
            ),
        );
      const whole: Manifest = {
        ...manifest,
        documentShards: documents.length === 0 ? 0 : shard + 1,
        postingShards,
      };
      folder.writeFile(MANIFEST, [encodeManifest(whole)]);
      return { manifest: whole, documents, entities, relations, layout };
    },
  };
}
