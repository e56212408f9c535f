/** The head of a row or of a column, before the first cell. */
export const HEAD = -1;

/** A cell of a grid, or a head where one of the two is {@link HEAD}. */
export type GridCell = Readonly<{ row: number; column: number }>;

export type GridSize = Readonly<{ rows: number; columns: number; page: number }>;

type Key = Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean }>;

/** The nearest cell that a grid of this size has. */
export const within = ({ row, column }: GridCell, rows: number, columns: number): GridCell => ({
  row: Math.max(HEAD, Math.min(row, rows - 1)),
  column: Math.max(HEAD, Math.min(column, columns - 1)),
});

/** Where a key leads, after the grid pattern of the ARIA authoring practices; null where it means something else. */
export function moved({ row, column }: GridCell, { key, ctrlKey, metaKey }: Key, size: GridSize): GridCell | null {
  const far = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): GridCell =>
    within({ row: nextRow, column: nextColumn }, size.rows, size.columns);
  switch (key) {
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowLeft":
      return to(row, column - 1);
    case "Home":
      return to(far ? 0 : row, HEAD);
    case "End":
      return to(far ? size.rows - 1 : row, size.columns - 1);
    case "PageDown":
      return to(row + size.page, column);
    case "PageUp":
      return to(Math.max(0, row - size.page), column);
    default:
      return null;
  }
}
