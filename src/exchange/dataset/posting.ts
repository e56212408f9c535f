import * as v from "valibot";
import type { Posting } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityId } from "#model/entity.ts";
import { faultAt, linesOf, parseJson } from "./fault.ts";
import { count, entityId } from "./fields.ts";

// A posting names documents by their place in documents.jsonl, as the distance from the one before: a name takes some
// thirty bytes, a distance one or two, and there are millions of them.

const schema = v.object({ entity: entityId, documents: v.array(count) });

/** A line of postings/NNNN.jsonl; `indexOf` gives the place of a document in documents.jsonl. */
export function encodePosting(posting: Posting, indexOf: (document: DocumentId) => number): string {
  const flat: number[] = [];
  let previous = 0;
  for (const [document, mentions] of posting.documents) {
    const index = indexOf(document);
    flat.push(index - previous, mentions);
    previous = index;
  }
  return `${JSON.stringify({ entity: posting.entity, documents: flat })}\n`;
}

/** Reads a shard of postings; `documents` are the ids in the order of documents.jsonl. */
export const decodePostings = (lines: string, documents: readonly DocumentId[], file: string): Posting[] =>
  linesOf(lines).map(([json, line]) => decodePosting(json, documents, file, line));

/** Reads one line of a shard of postings. */
export function decodePosting(json: string, documents: readonly DocumentId[], file: string, line: number): Posting {
  const { entity, documents: flat } = parseJson(schema, json, file, line);
  if (flat.length % 2 !== 0) throw faultAt(file, line, "documents: holds half a pair");
  const rows: (readonly [DocumentId, number])[] = [];
  let index = 0;
  for (let at = 0; at < flat.length; at += 2) {
    index += flat[at]!;
    const document = documents[index];
    if (document === undefined) throw faultAt(file, line, `documents.${at}: there is no document number "${index}"`);
    rows.push([document, flat[at + 1]!]);
  }
  return { entity, documents: rows };
}

/** The line of an entity in a shard of postings; null where the shard does not hold it. */
export function postingLine(lines: string, entity: EntityId): [json: string, line: number] | null {
  const head = `{"entity":${JSON.stringify(entity)},`;
  return linesOf(lines).find(([json]) => json.startsWith(head)) ?? null;
}
