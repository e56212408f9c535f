import type { DocumentId } from "./document-id.ts";
import type { EntityId } from "./entity.ts";
import type { Span } from "./span.ts";

export const ACT_KINDS = ["report", "plan", "other"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** A part of a document that looks back (report) or ahead (plan), and the year it speaks of. */
export type Act = Span & Readonly<{ kind: ActKind; year: number | null }>;

export const ISSUER_KINDS = ["zone", "country", "province", "city", "county"] as const;
export type IssuerKind = (typeof ISSUER_KINDS)[number];

export const BASIS_FIELDS = [
  "title",
  "issuer",
  "issuer_type",
  "province",
  "city",
  "county",
  "years",
  "date",
  "source",
  "level",
] as const;
export type BasisField = (typeof BASIS_FIELDS)[number];

/** Why a field of a document has its value; the span is null where it was given and not read. */
export type Basis = Readonly<{
  field: BasisField;
  from: "corpus.csv" | "text" | "curation";
  start: number | null;
  end: number | null;
}>;

/** Everything known of a document but its text. Places are in the short form (江苏, 嵊州); null means not known. */
export type DocumentRecord = Readonly<{
  id: DocumentId;
  title: string;
  issuer: EntityId | null;
  issuerKind: IssuerKind | null;
  /** Kind of zone as the text or corpus.csv says it (经济技术开发区, 高新技术产业开发区, 开发区 …). */
  zoneKind: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
  /** Every year the document covers, ascending. */
  years: readonly number[];
  /** ISO date of publication. */
  date: string | null;
  source: string | null;
  level: string | null;
  acts: readonly Act[];
  /** How sure the issuer is, 0 to 1; 1 where corpus.csv gives it. */
  confidence: number;
  basis: readonly Basis[];
  /** Length of the text in UTF-16 code units. */
  characters: number;
}>;

/** Every year that a document covers or whose report or plan it holds, ascending. */
export function yearsOf({ years, acts }: Pick<DocumentRecord, "acts" | "years">): number[] {
  const spoken = acts.flatMap(({ kind, year }) => (kind === "other" || year === null ? [] : [year]));
  return [...new Set([...years, ...spoken])].sort((a, b) => a - b);
}

/**
 * The year that a place in a document speaks of: that of the act around it, else the document's year where it has
 * only one, else null.
 */
export function yearAt(record: Pick<DocumentRecord, "acts" | "years">, offset: number): number | null {
  const act = record.acts.find((candidate) => candidate.start <= offset && offset < candidate.end);
  if (act !== undefined && act.year !== null) return act.year;
  return record.years.length === 1 ? record.years[0]! : null;
}
