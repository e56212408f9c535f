import type { Cell } from "#analysis/cells.ts";
import type { Column } from "#analysis/columns.ts";
import { cellValue, type Matrix, type MatrixRow, variantMentions } from "#analysis/matrix.ts";
import { seriate } from "#analysis/seriation.ts";
import { type EntityId, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { Relation, RelationKind, SourceId } from "#model/relation.ts";
import { inRange } from "../filter/range.ts";
import type { ColumnOrder, Filters, Measure, Range, RowOrder, StageChoice } from "../state/app-state.ts";

/** A row of the matrix as it is shown: a program, or one wording of it below its program. */
export type ShownRow = Readonly<{ row: MatrixRow; surface: string | null }>;

type RelationOf = (kind: RelationKind, source: SourceId, target: EntityId) => Relation | undefined;

/** Programs that pass, in the order asked for; `pinyinOf` gives what sorts by name. */
export function orderedRows(
  rows: readonly MatrixRow[],
  order: RowOrder,
  spreadOf: (program: EntityId) => number,
  pinyinOf: (program: EntityId) => string,
): MatrixRow[] {
  const bySpread = (a: MatrixRow, b: MatrixRow): number =>
    spreadOf(b.program) - spreadOf(a.program) ||
    b.recurrence.mentions - a.recurrence.mentions ||
    byCodeUnit(a.program, b.program);
  const rank = ({ category }: MatrixRow): number =>
    category === null ? PROGRAM_CATEGORIES.length : PROGRAM_CATEGORIES.indexOf(category);
  const first = ({ recurrence }: MatrixRow): number => recurrence.firstYear ?? Number.POSITIVE_INFINITY;
  const dp = ({ recurrence }: MatrixRow): number => recurrence.dispersion?.dp ?? 2;
  const compare: Readonly<Record<RowOrder, (a: MatrixRow, b: MatrixRow) => number>> = {
    spread: bySpread,
    category: (a, b) => rank(a) - rank(b) || bySpread(a, b),
    // Two years that are not known are equal, which a difference of infinities would not say.
    "first-year": (a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)) || bySpread(a, b),
    adopted: (a, b) => b.recurrence.adoptingIssuers - a.recurrence.adoptingIssuers || bySpread(a, b),
    documents: (a, b) => b.recurrence.documents - a.recurrence.documents || bySpread(a, b),
    mentions: (a, b) => b.recurrence.mentions - a.recurrence.mentions || bySpread(a, b),
    // The most evenly spread first; what is too rare to tell comes last.
    dispersion: (a, b) => dp(a) - dp(b) || bySpread(a, b),
    name: (a, b) => byCodeUnit(pinyinOf(a.program), pinyinOf(b.program)) || byCodeUnit(a.program, b.program),
  };
  return [...rows].sort(compare[order]);
}

/** Puts the wordings of the programs that are folded open below them; a program with one wording has nothing to unfold. */
export const withVariants = (rows: readonly MatrixRow[], unfolded: ReadonlySet<EntityId>): ShownRow[] =>
  rows.flatMap((row) => [
    { row, surface: null },
    ...(unfolded.has(row.program) && isVaried(row)
      ? row.recurrence.variants.map(({ surface }) => ({ row, surface }))
      : []),
  ]);

export const isVaried = ({ recurrence }: MatrixRow): boolean => recurrence.variants.length > 1;

/** Columns in the order asked for; documents without an issuer stay at the end, as no count of zones has them. */
export function orderedColumns(matrix: Matrix, order: ColumnOrder, shows: (column: Column) => boolean): Column[] {
  const shown = matrix.columns.filter(shows);
  const counted = shown.filter(({ issuer }) => issuer !== null);
  return [...sorted(matrix, counted, order), ...shown.filter(({ issuer }) => issuer === null)];
}

function sorted(matrix: Matrix, columns: readonly Column[], order: ColumnOrder): Column[] {
  if (order === "province") {
    const sizes = new Map<string, number>();
    for (const { province } of columns) sizes.set(province ?? "", (sizes.get(province ?? "") ?? 0) + 1);
    return [...columns].sort(
      (a, b) =>
        Number(a.province === null) - Number(b.province === null) ||
        sizes.get(b.province ?? "")! - sizes.get(a.province ?? "")! ||
        byCodeUnit(a.province ?? "", b.province ?? "") ||
        byCodeUnit(a.id, b.id),
    );
  }
  const holdings = new Map(columns.map(({ id }): [SourceId, Set<string>] => [id, new Set()]));
  for (const { program, cells, recurrence } of matrix.rows)
    if (recurrence.issuers > 1) for (const id of cells.keys()) holdings.get(id)?.add(program);
  const places = new Map(seriate(holdings).map((id, place) => [id, place]));
  return [...columns].sort((a, b) => places.get(a.id)! - places.get(b.id)!);
}

/**
 * What a cell shows in the years and at the stages asked for; wordings have no years of their own and count over all of
 * them.
 */
export function shownValue(
  { row, surface }: ShownRow,
  column: Column,
  measure: Measure,
  { years, stages }: Pick<Filters, "years" | "stages">,
  relationOf: RelationOf,
): number {
  const cell = row.cells.get(column.id);
  if (cell === undefined || !isAt(cell, stages)) return 0;
  const isOpen = years.from === null && years.to === null;
  if (surface !== null) {
    const mentions = variantMentions(cell, surface);
    return measure === "rate" ? cellValue({ ...cell, mentions }, column, "rate") : mentions;
  }
  if (measure === "adopted") {
    const dated = isOpen ? Infinity : within(relationOf("adopts", column.id, row.program)?.byYear ?? [], years);
    // Years and stages are counted apart: where both are asked, the smaller is what there can be at most.
    return Math.min(dated, cellValue({ ...cell, byStage: only(cell.byStage, stages) }, column, "adopted"));
  }
  if (isOpen) return cellValue(cell, column, measure);
  return cellValue({ ...cell, mentions: within(cell.byYear, years) }, column, measure);
}

/** True where the column is as far with the program as is asked. */
const isAt = ({ adopted, byStage }: Cell, stages: readonly StageChoice[]): boolean => {
  if (stages.length === 0) return true;
  return stages.some((stage) => (stage === "mentioned" ? !adopted : adopted && byStage[stage] > 0));
};

/** The evidence of the stages asked for; all of it where none is. */
const only = (byStage: Cell["byStage"], stages: readonly StageChoice[]): Cell["byStage"] => {
  const kept = (stage: keyof Cell["byStage"]): number =>
    stages.length === 0 || stages.includes(stage) ? byStage[stage] : 0;
  return { done: kept("done"), "under-way": kept("under-way"), planned: kept("planned"), none: kept("none") };
};

const within = (byYear: Relation["byYear"], years: Range): number =>
  byYear.reduce((sum, [year, evidence]) => (inRange(years, year) ? sum + evidence : sum), 0);

const SMALLEST = 5;
const BIGGEST = 19;

/** Diameter of a dot in pixels: its area grows with the value up to `cap`, the value that fills a cell. */
export const diameterOf = (value: number, cap: number): number =>
  value <= 0 ? 0 : Math.max(SMALLEST, Math.round(BIGGEST * Math.sqrt(Math.min(1, value / cap))));

/** The value that fills a cell: that below which 98 of 100 lie, so that one long document does not shrink all the others. */
export function capOf(values: readonly number[]): number {
  const ordered = values.filter((value) => value > 0).sort((a, b) => a - b);
  return Math.max(4, ordered[Math.floor((ordered.length - 1) * 0.98)] ?? 0);
}
