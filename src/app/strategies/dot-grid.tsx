// biome-ignore-all lint/a11y/useSemanticElements: rows and cells out of sight are left out and the rest is placed, which tables cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points to its active cell
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { type GridCell, HEAD, moved, within } from "./grid-moves.ts";
import type { Dot, GridRowHead } from "./grid-parts.ts";
import { GridRow } from "./grid-row.tsx";
import "./dot-grid.css";

/** A column of a dot grid; columns of one group stand side by side under its name. Blank ones are hatched: nothing can be seen there. */
export type GridColumn = Readonly<{
  key: string;
  label: string;
  title: string;
  group: string;
  isApart: boolean;
  isBlank?: boolean;
}>;

type Props = Readonly<{
  label: string;
  keys: string;
  corner: ReactNode;
  columns: readonly GridColumn[];
  /** Rows out of sight are not asked for. */
  rows: Readonly<{ length: number; at: (row: number) => GridRowHead | undefined }>;
  /** The dot of a cell; null where there is none. Cells out of sight are not asked for. */
  dotAt: (row: number, column: number) => Dot | null;
  columnHead?: (column: number) => ReactNode;
  /** Short labels, such as years, lie level; others stand upright. */
  isLevel?: boolean;
  /** Pixels. */
  headWidth: number;
  headHeight: number;
  columnWidth: number;
  /** What stands between the heads and the cells, `width` pixels wide; the head of a row says it in words. */
  numbers?: Readonly<{ width: number; head: ReactNode; of: (row: number) => ReactNode }> | null;
  isColumnSelected: (column: number) => boolean;
  onCell: (row: number, column: number) => void;
  onRow: (row: number) => void;
  onColumn: (column: number) => void;
  onFold: (row: number) => void;
}>;

const ROW = 25;

/**
 * Rows against columns with a dot a cell, of which only what is in sight is rendered. One stop of the Tab key: the arrow
 * keys move the active cell, to which `aria-activedescendant` points, so that focus survives rows that come and go.
 */
export function DotGrid(props: Props) {
  const { rows, columns, headWidth, headHeight, columnWidth, numbers = null } = props;
  const lead = headWidth + (numbers?.width ?? 0);
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [asked, setActive] = useState<GridCell | null>(null);
  const active = asked === null ? null : within(asked, rows.length, columns.length);
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 16,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => columnWidth,
    overscan: 8,
    paddingStart: lead,
    scrollPaddingStart: headWidth,
  });
  const inSight = across.getVirtualItems().map(({ index }) => index);
  const firstInSight = Math.max(0, Math.floor(((across.scrollOffset ?? 0) - (numbers?.width ?? 0)) / columnWidth));
  const idOf = (row: number, column: number): string => `${id}-${row}-${column}`;

  const open = ({ row, column }: GridCell): void => {
    if (row === HEAD && column === HEAD) return;
    if (row === HEAD) props.onColumn(column);
    else if (column === HEAD) props.onRow(row);
    else if (props.dotAt(row, column) !== null) props.onCell(row, column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || active === null) return;
    const next = moved(active, event, { rows: rows.length, columns: columns.length, page: 12 });
    if (next !== null) {
      setActive(next);
      if (next.row !== HEAD) down.scrollToIndex(next.row);
      if (next.column !== HEAD) across.scrollToIndex(next.column);
    } else if (event.key === "Enter") open(active);
    else if (event.key === " " && active.row !== HEAD) props.onFold(active.row);
    else return;
    event.preventDefault();
  };
  const width = lead + columns.length * columnWidth;
  const size = { "--head": `${headWidth}px`, "--lead": `${lead}px`, "--step": `${columnWidth}px` } as CSSProperties;
  return (
    <div
      ref={scroll}
      className={`scroll dot-grid${props.isLevel === true ? " is-level" : ""}${numbers === null ? "" : " has-numbers"}`}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-description={props.keys}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={active === null ? undefined : idOf(active.row, active.column)}
      onKeyDown={onKeyDown}
      onFocus={(event) =>
        event.target === event.currentTarget && active === null && setActive({ row: 0, column: HEAD })
      }
    >
      <div className="grid-sheet" role="presentation" style={{ ...size, width, height: down.getTotalSize() + 12 }}>
        <div className="grid-head" role="row" aria-rowindex={1} style={{ height: headHeight }}>
          <div className="grid-corner" role="columnheader" aria-colindex={1} id={idOf(HEAD, HEAD)}>
            {props.corner}
          </div>
          {numbers !== null && (
            <div className="grid-numbers" aria-hidden="true" style={{ width: numbers.width }}>
              {numbers.head}
            </div>
          )}
          {inSight.map((column) => (
            <ColumnHead
              key={columns[column]!.key}
              id={idOf(HEAD, column)}
              index={column}
              left={lead + column * columnWidth}
              column={columns[column]!}
              startsGroup={column === 0 || columns[column - 1]!.group !== columns[column]!.group}
              namesGroup={
                column === firstInSight || column === 0 || columns[column - 1]!.group !== columns[column]!.group
              }
              groupLength={groupLength(columns, column)}
              isSelected={props.isColumnSelected(column)}
              isActive={active?.row === HEAD && active.column === column}
              onOpen={() => props.onColumn(column)}
            >
              {props.columnHead?.(column)}
            </ColumnHead>
          ))}
        </div>
        {inSight
          .filter((column) => columns[column]!.isBlank === true)
          .map((column) => (
            <div
              key={column}
              className="grid-blank"
              role="presentation"
              style={{ transform: `translateX(${lead + column * columnWidth}px)`, top: headHeight }}
            />
          ))}
        {down.getVirtualItems().map(({ index, start }) => (
          <GridRow
            key={rows.at(index)!.key}
            row={rows.at(index)!}
            index={index}
            top={start}
            height={ROW}
            numbers={numbers === null ? null : { width: numbers.width, content: numbers.of(index) }}
            lead={lead}
            columnWidth={columnWidth}
            inSight={inSight}
            active={active?.row === index ? active.column : null}
            idOf={(column) => idOf(index, column)}
            dotAt={(column) => props.dotAt(index, column)}
            onRow={() => props.onRow(index)}
            onCell={(column) => {
              setActive({ row: index, column });
              props.onCell(index, column);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** Columns of the group that starts here. */
function groupLength(columns: readonly GridColumn[], from: number): number {
  let to = from;
  while (to < columns.length && columns[to]!.group === columns[from]!.group) to++;
  return to - from;
}

type ColumnHeadProps = Readonly<{
  id: string;
  index: number;
  left: number;
  column: GridColumn;
  startsGroup: boolean;
  /** The first column of a group, or the first in sight. */
  namesGroup: boolean;
  groupLength: number;
  isSelected: boolean;
  isActive: boolean;
  onOpen: () => void;
  children: ReactNode;
}>;

function ColumnHead({
  column,
  index,
  left,
  startsGroup,
  namesGroup,
  groupLength,
  isActive,
  ...props
}: ColumnHeadProps) {
  return (
    <div
      id={props.id}
      role="columnheader"
      aria-colindex={index + 2}
      aria-label={column.group === "" ? column.title : `${column.title} ${column.group}`}
      className={`grid-column${startsGroup ? " starts-group" : ""}${column.isApart ? " is-apart" : ""}${isActive ? " is-active" : ""}`}
      data-selected={props.isSelected || undefined}
      style={{ transform: `translateX(${left}px)` }}
    >
      {namesGroup && column.group !== "" && (
        <span className={groupLength === 1 ? "grid-group is-narrow" : "grid-group"} aria-hidden="true">
          {column.group}
        </span>
      )}
      <button type="button" tabIndex={-1} title={column.title} onClick={props.onOpen}>
        {props.children}
        <span className="grid-column-name">{column.label}</span>
      </button>
    </div>
  );
}
