import type { IssuerKind } from "#model/document.ts";

/** What a line of corpus.csv says of a document; null where it says nothing. */
export type Given = Readonly<{
  title: string | null;
  issuer: string | null;
  issuerKind: IssuerKind | null;
  province: string | null;
  city: string | null;
  county: string | null;
  years: readonly number[] | null;
  date: string | null;
  source: string | null;
  level: string | null;
}>;
