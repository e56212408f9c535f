import { useMemo } from "react";
import type { Column } from "#analysis/columns.ts";
import type { MatrixRow } from "#analysis/matrix.ts";
import type { EntityId } from "#model/entity.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { NARROW, useMedia } from "../frame/use-media.ts";
import { useText } from "../i18n/use-text.ts";
import { toggled } from "../state/reduce.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { Corner } from "./corner.tsx";
import { DotGrid } from "./dot-grid.tsx";
import { capOf, diameterOf } from "./dot-size.ts";
import type { Dot, GridRowHead } from "./grid-parts.ts";
import { isVaried, type ShownRow } from "./program-rows.ts";
import { figuresOf, figureWords, type RowFigures, variantFigures } from "./row-figures.ts";
import { RowHead } from "./row-head.tsx";
import { NUMBERS_WIDTH, NumbersHead, RowNumbers } from "./row-numbers.tsx";
import { shownValue } from "./shown-value.ts";
import { useSpreadText } from "./use-spread-text.ts";

type Props = Readonly<{
  /** Every row of the zones in scope: the size of dots does not change with what else is filtered. */
  all: readonly MatrixRow[];
  rows: readonly ShownRow[];
  columns: readonly Column[];
}>;

/** The dots, the heads of their rows and, where they are asked for, the numbers between the two. */
export function MatrixGrid({ all, rows, columns }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const { matrix, filters, selection } = useApp((state) => state);
  const { spreadOf, issuers } = useFiltered();
  const figuresAt = useFigures(rows, columns);
  const spreadText = useSpreadText();
  const isNarrow = useMedia(NARROW);
  const { measure, unfolded } = matrix;
  const value = (row: number, column: number): number => shownValue(rows[row]!, columns[column]!, measure, filters);
  const { years, stages } = filters;
  const cap = useMemo(() => {
    const shown = new Map(columns.map((column) => [column.id, column]));
    return capOf(
      all.flatMap((row) =>
        [...row.cells.keys()].flatMap((id) => {
          const column = shown.get(id);
          if (column === undefined) return [];
          return [shownValue({ row, surface: null }, column, measure, { years, stages })];
        }),
      ),
    );
  }, [all, columns, measure, years, stages]);
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
  const headAt = (index: number): GridRowHead => {
    const { row, surface } = rows[index]!;
    const variant = row.recurrence.variants.find((candidate) => candidate.surface === surface);
    const name = surface ?? row.recurrence.name;
    const [zones, of] = variant === undefined ? [spreadOf(row.program), issuers.size] : [variant.issuers, variant.of];
    return {
      key: surface === null ? row.program : `${row.program}|${surface}`,
      depth: surface === null ? 0 : 1,
      title: [
        text.strategies.head(name, zones, of, spreadText(zones, of)),
        ...(matrix.hasNumbers ? figureWords(figuresAt(index), text) : []),
      ].join(text.timeline.join),
      isSelected: selection?.subject === row.program,
      head: (
        <RowHead
          name={name}
          zones={zones}
          of={issuers.size}
          isUnfolded={surface === null && isVaried(row) ? unfolded.includes(row.program) : null}
          onFold={() => fold(row.program)}
        />
      ),
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
      rows={{ length: rows.length, at: headAt }}
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
  const characters = columns.reduce((sum, column) => sum + column.characters, 0);
  const covered = useMemo(() => new Map([...facets.years].map(([year, { shown }]) => [year, shown])), [facets]);
  return (row) => {
    const { row: data, surface } = rows[row]!;
    const variant = data.recurrence.variants.find((candidate) => candidate.surface === surface);
    if (variant === undefined) return figuresOf(data, spreadOf(data.program), issuers.size, characters, covered);
    return variantFigures(data, variant, characters, covered);
  };
}

const groupOf = (province: string | null, order: string, text: ReturnType<typeof useText>): string =>
  order === "province" ? (province ?? text.strategies.provinceUnknown) : "";
