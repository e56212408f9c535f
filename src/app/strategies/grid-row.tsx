// biome-ignore-all lint/a11y/useSemanticElements: rows and cells out of sight are left out and the rest is placed, which tables cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points to its active cell

import type { ReactNode } from "react";
import { HEAD } from "./grid-moves.ts";
import type { Dot, GridRowHead } from "./grid-parts.ts";

type Props = Readonly<{
  row: GridRowHead;
  index: number;
  /** Pixels. */
  top: number;
  height: number;
  lead: number;
  columnWidth: number;
  numbers: Readonly<{ width: number; content: ReactNode }> | null;
  /** Columns in sight, ascending. */
  inSight: readonly number[];
  /** The active column, if it lies in this row. */
  active: number | null;
  idOf: (column: number) => string;
  dotAt: (column: number) => Dot | null;
  onRow: () => void;
  onCell: (column: number) => void;
}>;

/** One row of a dot grid: its head, and the cells in sight that are not empty or are the active one. */
export function GridRow({ row, index, active, ...props }: Props) {
  const cells = props.inSight.flatMap((column) => {
    const dot = props.dotAt(column);
    return dot === null && column !== active ? [] : [{ column, dot }];
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`grid-row depth-${row.depth}`}
      data-selected={row.isSelected || undefined}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles keys for its active cell */}
      <div
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        aria-label={row.title}
        aria-selected={row.isSelected}
        id={props.idOf(HEAD)}
        title={row.title}
        className={active === HEAD ? "grid-row-head is-active" : "grid-row-head"}
        onClick={props.onRow}
      >
        {row.head}
      </div>
      {props.numbers !== null && (
        <div className="grid-numbers" aria-hidden="true" style={{ width: props.numbers.width }}>
          {props.numbers.content}
        </div>
      )}
      {cells.map(({ column, dot }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles keys for its active cell
        <div
          key={column}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={column + 2}
          aria-label={dot?.title}
          aria-selected={dot?.isSelected ?? false}
          id={props.idOf(column)}
          title={dot?.title}
          className={column === active ? "grid-cell is-active" : "grid-cell"}
          style={{ transform: `translateX(${props.lead + column * props.columnWidth}px)` }}
          onClick={dot === null ? undefined : () => props.onCell(column)}
        >
          {dot !== null && (
            <span className={`mark-${dot.look}`} style={{ width: dot.diameter, height: dot.diameter }} />
          )}
        </div>
      ))}
    </div>
  );
}
