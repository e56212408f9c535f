import { type ReactNode, useMemo } from "react";
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
import { figuresOf, figureWords, type RowFigures, variantFigures } from "./row-figures.ts";
import { RowHead } from "./row-head.tsx";
import { NUMBERS_WIDTH, NumbersHead, RowNumbers } from "./row-numbers.tsx";
import { useScopedMatrix } from "./scoped-matrix.ts";
import { useSpreadText } from "./use-spread-text.ts";
import { useVariantYears } from "./use-variant-years.ts";

/** Programs against zones: where each is mentioned or done, how often, and the numbers that say how widely. */
export function MatrixView({ children }: Readonly<{ children: ReactNode }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { measure, hasNumbers } = useApp((state) => state.matrix);
  const { years, stages } = useApp((state) => state.filters);
  const { rows, columns, programs } = useMatrix();
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
  const figuresAt = useFigures(rows, columns);
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
      rows={rows.map(({ row, surface }, index) => {
        const zones = spreadOf(row.program);
        const variant = row.recurrence.variants.find((candidate) => candidate.surface === surface);
        return {
          key: surface === null ? row.program : `${row.program}|${surface}`,
          depth: surface === null ? 0 : 1,
          title: [
            variant === undefined
              ? text.strategies.head(row.recurrence.name, zones, issuers.size, spreadText(zones, issuers.size))
              : text.strategies.head(
                  variant.surface,
                  variant.issuers,
                  variant.of,
                  spreadText(variant.issuers, variant.of),
                ),
            ...(matrix.hasNumbers ? figureWords(figuresAt(index), text) : []),
          ].join(text.timeline.join),
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
      numbers={
        matrix.hasNumbers
          ? {
              width: NUMBERS_WIDTH,
              head: <NumbersHead />,
              of: (row) => <RowNumbers figures={figuresAt(row)} />,
            }
          : null
      }
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

/** The numbers of each row, over the zones in scope. */
function useFigures(rows: readonly ShownRow[], columns: readonly Column[]): (row: number) => RowFigures {
  const { spreadOf, issuers, facets } = useFiltered();
  const unfolded = useApp((state) => state.matrix.unfolded);
  const hasNumbers = useApp((state) => state.matrix.hasNumbers);
  const yearOf = useVariantYears(hasNumbers ? unfolded : NONE);
  const characters = columns.reduce((sum, column) => sum + column.characters, 0);
  const covered = useMemo(() => new Map([...facets.years].map(([year, { shown }]) => [year, shown])), [facets]);
  return (row) => {
    const { row: data, surface } = rows[row]!;
    const variant = data.recurrence.variants.find((candidate) => candidate.surface === surface);
    if (variant === undefined) return figuresOf(data, spreadOf(data.program), issuers.size, characters, covered);
    return variantFigures(variant, characters, yearOf(data.program, variant.surface));
  };
}

const NONE: readonly EntityId[] = [];

const groupOf = (province: string | null, order: string, text: ReturnType<typeof useText>): string =>
  order === "province" ? (province ?? text.strategies.provinceUnknown) : "";

function useMatrix(): Readonly<{ rows: readonly ShownRow[]; columns: readonly Column[]; programs: number }> {
  const { corpus } = useSession();
  const { shows, spreadOf, issuers } = useFiltered();
  const { order, columns: columnOrder, unfolded } = useApp((state) => state.matrix);
  const matrix = useScopedMatrix();
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
