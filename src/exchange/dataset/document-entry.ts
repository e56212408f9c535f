import * as v from "valibot";
import type { DocumentEntry } from "#model/dataset.ts";
import { ACT_KINDS, BASIS_FIELDS, ISSUER_KINDS } from "#model/document.ts";
import { parseLines } from "./fault.ts";
import { count, documentId, entityId, text, year } from "./fields.ts";
import { DOCUMENTS } from "./paths.ts";

const schema: v.GenericSchema<unknown, DocumentEntry> = v.object({
  id: documentId,
  title: v.string(),
  issuer: v.nullable(entityId),
  issuerKind: v.nullable(v.picklist(ISSUER_KINDS)),
  zoneKind: text,
  province: text,
  city: text,
  county: text,
  years: v.array(v.pipe(v.number(), v.integer())),
  date: text,
  source: text,
  level: text,
  acts: v.array(v.object({ kind: v.picklist(ACT_KINDS), year, start: count, end: count })),
  confidence: v.number(),
  basis: v.array(
    v.object({
      field: v.picklist(BASIS_FIELDS),
      from: v.picklist(["corpus.csv", "text", "curation"]),
      start: v.nullable(count),
      end: v.nullable(count),
    }),
  ),
  characters: count,
  shard: count,
  mentions: count,
});

/** A line of documents.jsonl. */
export function encodeDocumentEntry(entry: DocumentEntry): string {
  const ordered: Record<keyof DocumentEntry, unknown> = {
    id: entry.id,
    title: entry.title,
    issuer: entry.issuer,
    issuerKind: entry.issuerKind,
    zoneKind: entry.zoneKind,
    province: entry.province,
    city: entry.city,
    county: entry.county,
    years: entry.years,
    date: entry.date,
    source: entry.source,
    level: entry.level,
    acts: entry.acts.map(({ kind, year, start, end }) => ({ kind, year, start, end })),
    confidence: entry.confidence,
    basis: entry.basis.map(({ field, from, start, end }) => ({ field, from, start, end })),
    characters: entry.characters,
    shard: entry.shard,
    mentions: entry.mentions,
  };
  return `${JSON.stringify(ordered)}\n`;
}

/** Reads documents.jsonl. */
export const decodeDocumentEntries = (lines: string): DocumentEntry[] => parseLines(schema, lines, DOCUMENTS);
