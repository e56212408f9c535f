import type { EntityId, ProgramCategory } from "#model/entity.ts";
import type { SourceId } from "#model/relation.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { type Column, columnsOf, type Inventory } from "./columns.ts";
import { type Recurrence, rate, recurrence } from "./recurrence.ts";

export const CELL_MEASURES = ["mentioned", "adopted", "rate"] as const;
export type CellMeasure = (typeof CELL_MEASURES)[number];

/** A program with the cells that are not empty, by column, and its numbers, variants among them. */
export type MatrixRow = Readonly<{
  program: EntityId;
  category: ProgramCategory | null;
  recurrence: Recurrence;
  cells: ReadonlyMap<SourceId, Cell>;
}>;

export type Matrix = Readonly<{ columns: readonly Column[]; rows: readonly MatrixRow[] }>;

/** Programs that at least `minimum` issuers mention, by spread, against issuers and documents without one. */
export function matrix(inventory: Inventory, minimum = 1): Matrix {
  const cells = cellsOf(inventory.relations);
  return {
    columns: columnsOf(inventory),
    rows: recurrence(inventory)
      .filter(({ issuers }) => issuers >= minimum)
      .map((row) => ({
        program: row.program,
        category: row.category,
        recurrence: row,
        cells: cells.get(row.program) ?? new Map<SourceId, Cell>(),
      })),
  };
}

/** What a cell shows: mentions, pieces of evidence of adoption, or mentions per 10,000 characters of the column. */
export function cellValue(cell: Cell, column: Pick<Column, "characters">, measure: CellMeasure): number {
  switch (measure) {
    case "mentioned":
      return cell.mentions;
    case "adopted":
      return cell.byStage.done + cell.byStage["under-way"] + cell.byStage.planned + cell.byStage.none;
    case "rate":
      return rate(cell.mentions, column.characters);
  }
}

/** What columns share: programs that all of the chosen mention, that only one does, and that others do and the one does not. */
export function compareColumns(
  rows: readonly MatrixRow[],
  chosen: readonly SourceId[],
): Readonly<{ shared: EntityId[]; only: Map<SourceId, EntityId[]>; missing: Map<SourceId, EntityId[]> }> {
  const only = new Map(chosen.map((id): [SourceId, EntityId[]] => [id, []]));
  const missing = new Map(chosen.map((id): [SourceId, EntityId[]] => [id, []]));
  const shared: EntityId[] = [];
  for (const { program, cells } of rows) {
    const having = chosen.filter((id) => (cells.get(id)?.mentions ?? 0) > 0);
    if (having.length === 0) continue;
    if (having.length === chosen.length) shared.push(program);
    if (having.length === 1 && chosen.length > 1) only.get(having[0]!)!.push(program);
    for (const id of chosen) if (!having.includes(id)) missing.get(id)!.push(program);
  }
  return { shared, only, missing };
}
