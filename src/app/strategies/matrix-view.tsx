import { type ReactNode, useMemo } from "react";
import type { Column } from "#analysis/columns.ts";
import type { MatrixRow } from "#analysis/matrix.ts";
import { useColumns } from "../card/use-ranks.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { Segments } from "../frame/segments.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import { MEASURES } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { MatrixGrid } from "./matrix-grid.tsx";
import { orderedRows, type ShownRow, withVariants } from "./program-rows.ts";
import { useScopedMatrix } from "./scoped-matrix.ts";

/** Programs against zones: where each is mentioned or done, how often, and the numbers that say how widely. */
export function MatrixView({ children }: Readonly<{ children: ReactNode }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { measure, hasNumbers } = useApp((state) => state.matrix);
  const { years, stages } = useApp((state) => state.filters);
  const { all, rows, columns, programs } = useMatrix();
  const counted = columns.filter(({ issuer }) => issuer !== null).length;
  const isNarrowed = years.from !== null || years.to !== null || stages.length > 0;
  return (
    <>
      <Toolbar counts={text.strategies.counts(programs, counted)}>
        {children}
        <Segments
          label={text.strategies.measures}
          options={MEASURES}
          names={text.strategies.measure}
          value={measure}
          onChange={(chosen) => dispatch({ kind: "matrix", change: { measure: chosen } })}
        />
        <button
          type="button"
          className="chip"
          aria-pressed={hasNumbers}
          onClick={() => dispatch({ kind: "matrix", change: { hasNumbers: !hasNumbers } })}
        >
          {text.strategies.numbers}
        </button>
      </Toolbar>
      {hasNumbers && isNarrowed && <p className="matrix-note soft small">{text.strategies.numbersNote}</p>}
      {rows.length === 0 ? (
        <p className="empty">{text.strategies.empty}</p>
      ) : (
        <MatrixGrid all={all} rows={rows} columns={columns} />
      )}
    </>
  );
}

type Shown = Readonly<{
  /** Every row, whether it passes the filters or not. */
  all: readonly MatrixRow[];
  rows: readonly ShownRow[];
  columns: readonly Column[];
  programs: number;
}>;

function useMatrix(): Shown {
  const { corpus } = useSession();
  const { shows, spreadOf } = useFiltered();
  const { order, unfolded } = useApp((state) => state.matrix);
  const matrix = useScopedMatrix();
  const columns = useColumns();
  const programs = useMemo(() => {
    const apart = columns.filter(({ issuer }) => issuer === null);
    const shown = matrix.rows.filter(
      ({ program, cells }) => shows(program) && (spreadOf(program) > 0 || apart.some(({ id }) => cells.has(id))),
    );
    return orderedRows(shown, order, spreadOf, (program) => corpus.entities.get(program)?.pinyin ?? "");
  }, [matrix, columns, order, shows, spreadOf, corpus]);
  const rows = useMemo(() => withVariants(programs, new Set(unfolded)), [programs, unfolded]);
  return { all: matrix.rows, rows, columns, programs: programs.length };
}
