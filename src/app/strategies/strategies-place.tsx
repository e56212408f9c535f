import { useMemo } from "react";
import type { Column } from "#analysis/columns.ts";
import type { EntityId } from "#model/entity.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { Segments } from "../frame/segments.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { NARROW, useMedia } from "../frame/use-media.ts";
import { useText } from "../i18n/use-text.ts";
import { MEASURES } from "../state/app-state.ts";
import { toggled } from "../state/reduce.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { Corner } from "./corner.tsx";
import { DotGrid } from "./dot-grid.tsx";
import type { Dot } from "./grid-parts.ts";
import { matrixOf } from "./matrix-of.ts";
import {
  capOf,
  diameterOf,
  isVaried,
  orderedColumns,
  orderedRows,
  type ShownRow,
  shownValue,
  withVariants,
} from "./program-rows.ts";
import { RowHead } from "./row-head.tsx";
import { useSpreadText } from "./use-spread-text.ts";

/** Programs against zones: where each is mentioned or done, and how often. */
export function StrategiesPlace() {
  const text = useText();
  const dispatch = useDispatch();
  const measure = useApp((state) => state.matrix.measure);
  const { rows, columns, programs } = useMatrix();
  const counted = columns.filter(({ issuer }) => issuer !== null).length;
  return (
    <>
      <Toolbar counts={text.strategies.counts(programs, counted)}>
        <Segments
          label={text.strategies.measures}
          options={MEASURES}
          names={text.strategies.measure}
          value={measure}
          onChange={(chosen) => dispatch({ kind: "matrix", change: { measure: chosen } })}
        />
      </Toolbar>
      {rows.length === 0 ? <p className="empty">{text.strategies.empty}</p> : <Grid rows={rows} columns={columns} />}
    </>
  );
}

function Grid({ rows, columns }: Readonly<{ rows: readonly ShownRow[]; columns: readonly Column[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { matrix, filters, selection } = useApp((state) => state);
  const { spreadOf, issuers } = useFiltered();
  const spreadText = useSpreadText();
  const isNarrow = useMedia(NARROW);
  const { measure, unfolded } = matrix;
  const value = (row: number, column: number): number =>
    shownValue(rows[row]!, columns[column]!, measure, filters, corpus.relation);
  const cap = useMemo(() => {
    const shown = new Map(columns.map((column) => [column.id, column]));
    return capOf(
      rows.flatMap((row) =>
        row.surface === null
          ? [...row.row.cells.keys()].flatMap((id) => {
              const column = shown.get(id);
              return column === undefined ? [] : [shownValue(row, column, measure, filters, corpus.relation)];
            })
          : [],
      ),
    );
  }, [rows, columns, measure, filters, corpus]);
  const fold = (program: EntityId): void =>
    dispatch({ kind: "matrix", change: { unfolded: toggled(unfolded, program) } });
  const ends = new Set([selection?.subject, selection?.partner]);
  const dotAt = (row: number, column: number): Dot | null => {
    const shown = value(row, column);
    if (shown === 0) return null;
    const { row: data, surface } = rows[row]!;
    const { id, name } = columns[column]!;
    return {
      diameter: diameterOf(shown, cap),
      title: text.strategies.cell(surface ?? data.recurrence.name, name, text.strategies.unit[measure](shown)),
      isSelected: surface === null && ends.has(id) && ends.has(data.program),
      look: "dot",
    };
  };
  return (
    <DotGrid
      label={text.strategies.label}
      keys={text.strategies.keys}
      corner={<Corner />}
      columns={columns.map(({ id, issuer, name, label, province }) => ({
        key: id,
        label,
        title: issuer === null ? text.strategies.uncounted(name) : name,
        group: issuer === null ? text.strategies.uncountedGroup : groupOf(province, matrix.columns, text),
        isApart: issuer === null,
      }))}
      rows={rows.map(({ row, surface }) => {
        const zones = spreadOf(row.program);
        const variant = row.recurrence.variants.find((candidate) => candidate.surface === surface);
        return {
          key: surface === null ? row.program : `${row.program}|${surface}`,
          depth: surface === null ? 0 : 1,
          title:
            variant === undefined
              ? text.strategies.head(row.recurrence.name, zones, issuers.size, spreadText(zones, issuers.size))
              : text.strategies.head(
                  variant.surface,
                  variant.issuers,
                  variant.of,
                  spreadText(variant.issuers, variant.of),
                ),
          isSelected: selection?.subject === row.program,
          head: (
            <RowHead
              name={surface ?? row.recurrence.name}
              zones={variant?.issuers ?? zones}
              of={issuers.size}
              isUnfolded={surface === null && isVaried(row) ? unfolded.includes(row.program) : null}
              onFold={() => fold(row.program)}
            />
          ),
        };
      })}
      dotAt={dotAt}
      headWidth={isNarrow ? 150 : 206}
      headHeight={168}
      columnWidth={25}
      isColumnSelected={(column) => selection?.subject === columns[column]!.id}
      onCell={(row, column) =>
        dispatch({ kind: "select", subject: rows[row]!.row.program, partner: columns[column]!.id })
      }
      onRow={(row) => dispatch({ kind: "select", subject: rows[row]!.row.program })}
      onColumn={(column) => dispatch({ kind: "select", subject: columns[column]!.id })}
      onFold={(row) => isVaried(rows[row]!.row) && fold(rows[row]!.row.program)}
    />
  );
}

const groupOf = (province: string | null, order: string, text: ReturnType<typeof useText>): string =>
  order === "province" ? (province ?? text.strategies.provinceUnknown) : "";

function useMatrix(): Readonly<{ rows: readonly ShownRow[]; columns: readonly Column[]; programs: number }> {
  const { corpus } = useSession();
  const { shows, spreadOf, issuers } = useFiltered();
  const { order, columns: columnOrder, unfolded } = useApp((state) => state.matrix);
  const matrix = matrixOf(corpus);
  const columns = useMemo(
    () => orderedColumns(matrix, columnOrder, ({ id, issuer }) => (issuer === null ? shows(id) : issuers.has(issuer))),
    [matrix, columnOrder, shows, issuers],
  );
  const programs = useMemo(() => {
    const shown = matrix.rows.filter(
      ({ program, cells }) =>
        shows(program) && (spreadOf(program) > 0 || columns.some(({ id, issuer }) => issuer === null && cells.has(id))),
    );
    return orderedRows(shown, order, spreadOf, (program) => corpus.entities.get(program)?.pinyin ?? "");
  }, [matrix, columns, order, shows, spreadOf, corpus]);
  const rows = useMemo(() => withVariants(programs, new Set(unfolded)), [programs, unfolded]);
  return { rows, columns, programs: programs.length };
}
