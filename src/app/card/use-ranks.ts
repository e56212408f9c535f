import { useMemo } from "react";
import type { Column } from "#analysis/columns.ts";
import type { Matrix } from "#analysis/matrix.ts";
import type { SourceId } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import type { ColumnOrder } from "../state/app-state.ts";
import { useApp } from "../state/use-app.ts";
import { matrixOf } from "../strategies/matrix-of.ts";
import { orderedColumns } from "../strategies/program-rows.ts";

/**
 * The columns in scope in the order of the matrix, so that the card shows zones as the matrix does. The same list as long
 * as the same columns are in scope, whatever else is filtered: to seriate them takes time.
 */
export function useColumns(): readonly Column[] {
  const { corpus } = useSession();
  const { shows, issuers } = useFiltered();
  const order = useApp((state) => state.matrix.columns);
  return useMemo(
    () => ordered(matrixOf(corpus), order, ({ id, issuer }) => (issuer === null ? shows(id) : issuers.has(issuer))),
    [corpus, order, shows, issuers],
  );
}

type Ordered = Readonly<{ key: string; columns: readonly Column[] }>;
const latest = new WeakMap<Matrix, Ordered>();

function ordered(matrix: Matrix, order: ColumnOrder, shows: (column: Column) => boolean): readonly Column[] {
  const shown = new Set(matrix.columns.filter(shows).map(({ id }) => id));
  const key = [order, ...shown].join("|");
  const known = latest.get(matrix);
  if (known?.key === key) return known.columns;
  const columns = orderedColumns(matrix, order, ({ id }) => shown.has(id));
  latest.set(matrix, { key, columns });
  return columns;
}

/** The place of each column in scope; columns out of scope come last. */
export function useRanks(): (column: SourceId) => number {
  const columns = useColumns();
  const ranks = useMemo(() => new Map(columns.map(({ id }, rank) => [id, rank])), [columns]);
  return (column) => ranks.get(column) ?? ranks.size;
}
