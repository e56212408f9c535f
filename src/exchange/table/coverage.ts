import { columnsOf } from "#analysis/columns.ts";
import { traitsOf } from "#analysis/issuer-groups.ts";
import type { Overview } from "#model/dataset.ts";

/** A row of `zonegraph coverage`: what the corpus has of an issuer. */
export type CoverageRow = Readonly<{
  issuer: string;
  issuer_id: string;
  province: string | null;
  level: string | null;
  years: readonly number[];
  documents: number;
  characters: number;
}>;

/** One row an issuer, by id; documents without one are in no row. */
export function coverageRows(overview: Pick<Overview, "documents" | "entities">): CoverageRow[] {
  const levels = new Map(traitsOf(overview).map(({ issuer, level }) => [issuer, level]));
  return columnsOf(overview).flatMap(({ issuer, name, province, years, documents, characters }) =>
    issuer === null
      ? []
      : [
          {
            issuer: name,
            issuer_id: issuer,
            province,
            level: levels.get(issuer) ?? null,
            years,
            documents,
            characters,
          },
        ],
  );
}
