import { useMemo } from "react";
import type { Column } from "#analysis/columns.ts";
import type { SourceId } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useApp } from "../state/use-app.ts";
import { matrixOf } from "../strategies/matrix-of.ts";
import { orderedColumns } from "../strategies/program-rows.ts";

/** The columns in scope in the order of the matrix, so that the card shows zones as the matrix does. */
export function useColumns(): readonly Column[] {
  const { corpus } = useSession();
  const { shows, issuers } = useFiltered();
  const order = useApp((state) => state.matrix.columns);
  return useMemo(
    () =>
      orderedColumns(matrixOf(corpus), order, ({ id, issuer }) => (issuer === null ? shows(id) : issuers.has(issuer))),
    [corpus, order, shows, issuers],
  );
}

/** The place of each column in scope; columns out of scope come last. */
export function useRanks(): (column: SourceId) => number {
  const columns = useColumns();
  const ranks = useMemo(() => new Map(columns.map(({ id }, rank) => [id, rank])), [columns]);
  return (column) => ranks.get(column) ?? ranks.size;
}
