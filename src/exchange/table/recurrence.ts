import { columnsOf } from "#analysis/columns.ts";
import { type Recurrence, recurrence, type Variant } from "#analysis/recurrence.ts";
import type { Overview } from "#model/dataset.ts";
import type { ProgramCategory } from "#model/entity.ts";
import type { SourceId } from "#model/relation.ts";
import { namer } from "./named.ts";

/** The measures that a program and a wording have in common; null means that nothing can be said. */
type Measures = Readonly<{
  issuers: number;
  of: number;
  wilson_low: number;
  wilson_high: number;
  documents: number;
  mentions: number;
  rates: Readonly<Record<string, number>>;
  dp: number | null;
  dp_norm: number | null;
  first_year: number | null;
  last_year: number | null;
  first_years: Readonly<Record<string, number>>;
  covered_before: number | null;
  coverage: Readonly<Record<string, readonly number[]>>;
  adopting_issuers: number;
  adopting_low: number;
  adopting_high: number;
  adopting_documents: number;
  first_adopted: number | null;
  done: number;
  under_way: number;
  planned: number;
  no_stage: number;
}>;

type Naming = Readonly<{ program: string; id: string; category: ProgramCategory | null }>;

/** A row of `zonegraph recur`. */
export type RecurrenceRow = Naming & Readonly<{ variants: readonly VariantSummary[] }> & Measures;

/** A row of `zonegraph variants`: one wording of a program. */
export type VariantRow = Naming & Readonly<{ surface: string; share: number }> & Measures;

type VariantSummary = Readonly<{ surface: string }> & Pick<Measures, (typeof SUMMARY)[number]>;
const SUMMARY = [
  "mentions",
  "issuers",
  "wilson_low",
  "wilson_high",
  "documents",
  "dp",
  "first_year",
  "adopting_issuers",
] as const;

type Inventory = Pick<Overview, "documents" | "entities" | "relations">;

/** One row a program, the most widely mentioned first. Columns that several issuers or documents share by name have ids. */
export function recurrenceRows(inventory: Inventory): RecurrenceRow[] {
  const measures = measurer(inventory);
  return recurrence(inventory).map((row) => ({
    ...naming(row),
    variants: row.variants.map((variant) => summary(variant.surface, measures(variant))),
    ...measures(row),
  }));
}

/** One row a wording of a program, programs in the order of `recurrenceRows`, wordings by mentions. */
export function variantRows(inventory: Inventory): VariantRow[] {
  const measures = measurer(inventory);
  return recurrence(inventory).flatMap((row) => {
    const all = row.variants.reduce((sum, { mentions }) => sum + mentions, 0);
    return row.variants.map((variant) => ({
      ...naming(row),
      surface: variant.surface,
      share: variant.mentions / all,
      ...measures(variant),
    }));
  });
}

const naming = ({ name, program, category }: Recurrence): Naming => ({ program: name, id: program, category });

const summary = (surface: string, measures: Measures): VariantSummary => ({
  surface,
  mentions: measures.mentions,
  issuers: measures.issuers,
  wilson_low: measures.wilson_low,
  wilson_high: measures.wilson_high,
  documents: measures.documents,
  dp: measures.dp,
  first_year: measures.first_year,
  adopting_issuers: measures.adopting_issuers,
});

function measurer(inventory: Inventory): (row: Omit<Variant, "surface">) => Measures {
  const nameOf = uniqueNames(inventory);
  const years = new Map(columnsOf(inventory).map((column) => [column.id, column.years]));
  return (row) => ({
    issuers: row.issuers,
    of: row.of,
    wilson_low: row.interval.low,
    wilson_high: row.interval.high,
    documents: row.documents,
    mentions: row.mentions,
    rates: Object.fromEntries(row.columns.map(({ column, rate }) => [nameOf(column), rate])),
    dp: row.dispersion?.dp ?? null,
    dp_norm: row.dispersion?.dpNorm ?? null,
    first_year: row.firstYear,
    last_year: row.lastYear,
    first_years: Object.fromEntries(row.firstYears.map(([column, year]) => [nameOf(column), year])),
    covered_before: row.coveredBefore,
    coverage: Object.fromEntries(row.columns.map(({ column }) => [nameOf(column), years.get(column) ?? []])),
    adopting_issuers: row.adoptingIssuers,
    adopting_low: row.adoptingInterval.low,
    adopting_high: row.adoptingInterval.high,
    adopting_documents: row.adoptingDocuments,
    first_adopted: row.firstAdopted,
    done: row.stages.done,
    under_way: row.stages["under-way"],
    planned: row.stages.planned,
    no_stage: row.stages.none,
  });
}

type NameOf = (column: SourceId) => string;

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
