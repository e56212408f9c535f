import { type Recurrence, recurrence, type Spread } from "#analysis/recurrence.ts";
import type { Overview } from "#model/dataset.ts";
import type { ProgramCategory } from "#model/entity.ts";
import { namer } from "./named.ts";

/** A row of `zonegraph recur`. Rates are mentions per 10,000 characters by issuer; null means that nothing can be said. */
export type RecurrenceRow = Readonly<{
  program: string;
  id: string;
  category: ProgramCategory | null;
  variants: readonly VariantRow[];
  issuers: number;
  of: number;
  wilson_low: number;
  wilson_high: number;
  documents: number;
  mentions: number;
  adopting_issuers: number;
  first_year: number | null;
  last_year: number | null;
  dp: number | null;
  dp_norm: number | null;
  done: number;
  under_way: number;
  planned: number;
  no_stage: number;
  first_years: Readonly<Record<string, number>>;
  rates: Readonly<Record<string, number>>;
}>;

type VariantRow = Readonly<{
  surface: string;
  mentions: number;
  issuers: number;
  wilson_low: number;
  wilson_high: number;
  dp: number | null;
}>;

/** One row a program, the most widely mentioned first. Columns that several issuers or documents share by name have ids. */
export function recurrenceRows(overview: Pick<Overview, "documents" | "entities" | "relations">): RecurrenceRow[] {
  const nameOf = uniqueNames(overview);
  return recurrence(overview).map((row) => ({
    program: row.name,
    id: row.program,
    category: row.category,
    variants: row.variants.map((variant) => ({
      surface: variant.surface,
      mentions: variant.mentions,
      issuers: variant.issuers,
      wilson_low: variant.interval.low,
      wilson_high: variant.interval.high,
      dp: variant.dispersion?.dp ?? null,
    })),
    issuers: row.issuers,
    of: row.of,
    wilson_low: row.interval.low,
    wilson_high: row.interval.high,
    documents: row.documents,
    mentions: row.mentions,
    adopting_issuers: row.adoptingIssuers,
    first_year: row.firstYear,
    last_year: row.lastYear,
    dp: row.dispersion?.dp ?? null,
    dp_norm: row.dispersion?.dpNorm ?? null,
    done: row.stages.done,
    under_way: row.stages["under-way"],
    planned: row.stages.planned,
    no_stage: row.stages.none,
    first_years: Object.fromEntries(row.firstYears.map(([column, year]) => [nameOf(column), year])),
    rates: ratesOf(row, nameOf),
  }));
}

const ratesOf = ({ columns }: Spread, nameOf: NameOf): Record<string, number> =>
  Object.fromEntries(columns.map(({ column, rate }) => [nameOf(column), rate]));

type NameOf = (column: Recurrence["columns"][number]["column"]) => string;

/** Names of issuers and documents; the id where a name is not one thing's alone. */
function uniqueNames(overview: Pick<Overview, "documents" | "entities">): NameOf {
  const named = namer(overview);
  const counts = new Map<string, number>();
  for (const { name } of overview.entities) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { issuer, title } of overview.documents)
    if (issuer === null) counts.set(title, (counts.get(title) ?? 0) + 1);
  return (column) => {
    const { id, name } = named(column);
    return (counts.get(name) ?? 0) > 1 ? id : name;
  };
}
