import type { Column } from "#analysis/columns.ts";
import type { Matrix, MatrixRow } from "#analysis/matrix.ts";
import { seriate } from "#analysis/seriation.ts";
import { type EntityId, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";
import type { ColumnOrder, RowOrder } from "../state/app-state.ts";

/** A row of the matrix as it is shown: a program, or one wording of it below its program. */
export type ShownRow = Readonly<{ row: MatrixRow; surface: string | null }>;

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
  if (order === "programs") {
    const held = new Map(columns.map(({ id }): [SourceId, number] => [id, 0]));
    for (const { cells } of matrix.rows)
      for (const [id, { mentions }] of cells) if (mentions > 0 && held.has(id)) held.set(id, held.get(id)! + 1);
    return [...columns].sort((a, b) => held.get(b.id)! - held.get(a.id)! || byCodeUnit(a.id, b.id));
  }
  const holdings = new Map(columns.map(({ id }): [SourceId, Set<string>] => [id, new Set()]));
  for (const { program, cells, recurrence } of matrix.rows)
    if (recurrence.issuers > 1) for (const id of cells.keys()) holdings.get(id)?.add(program);
  const places = new Map(seriate(holdings).map((id, place) => [id, place]));
  return [...columns].sort((a, b) => places.get(a.id)! - places.get(b.id)!);
}
