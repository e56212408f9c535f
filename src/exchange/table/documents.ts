import type { DocumentEntry, Overview } from "#model/dataset.ts";
import type { Basis } from "#model/document.ts";
import { type Named, namer } from "./named.ts";

/** A row of `zonegraph documents`. */
export type DocumentRow = Readonly<{
  document: string;
  title: string;
  issuer: Named | null;
  province: string | null;
  city: string | null;
  county: string | null;
  years: readonly number[];
  date: string | null;
  /** Kind of zone as the text says it; for other issuers what they are (province, city …). */
  kind: string | null;
  /** How sure the issuer is, 0 to 1. */
  confidence: number;
  basis: readonly Basis[];
  source: string | null;
  level: string | null;
  characters: number;
  mentions: number;
}>;

/** One row a document, by id. */
export function documentRows(overview: Pick<Overview, "documents" | "entities">): DocumentRow[] {
  const named = namer(overview);
  return overview.documents.map((entry) => ({
    document: entry.id,
    title: entry.title,
    issuer: entry.issuer === null ? null : named(entry.issuer),
    province: entry.province,
    city: entry.city,
    county: entry.county,
    years: entry.years,
    date: entry.date,
    kind: kindOf(entry),
    confidence: entry.confidence,
    basis: entry.basis.map(({ field, from, start, end }) => ({ field, from, start, end })),
    source: entry.source,
    level: entry.level,
    characters: entry.characters,
    mentions: entry.mentions,
  }));
}

const kindOf = ({ zoneKind, issuerKind }: DocumentEntry): string | null =>
  zoneKind ?? (issuerKind === "zone" ? null : issuerKind);
