import { type Cell, wordingsOf } from "#analysis/cells.ts";
import type { Column } from "#analysis/columns.ts";
import { cellValue } from "#analysis/matrix.ts";
import type { ByStage, ByYear } from "#model/relation.ts";
import { inRange, isOpen } from "../filter/range.ts";
import type { Filters, Measure, Range, StageChoice } from "../state/app-state.ts";
import type { ShownRow } from "./program-rows.ts";

/** What a cell shows in the years and at the stages asked for, of a program or of one wording of it. */
export function shownValue(
  { row, surface }: ShownRow,
  column: Column,
  measure: Measure,
  { years, stages }: Pick<Filters, "years" | "stages">,
): number {
  const whole = row.cells.get(column.id);
  const cell = whole === undefined || surface === null ? whole : cellOfWording(whole, surface);
  if (cell === undefined || !isAt(cell, stages)) return 0;
  if (measure === "adopted") {
    const dated = isOpen(years) ? Infinity : within(cell.adoptedByYear, years);
    // Years and stages are counted apart: where both are asked, the smaller is what there can be at most.
    return Math.min(dated, cellValue({ ...cell, byStage: only(cell.byStage, stages) }, column, "adopted"));
  }
  if (isOpen(years)) return cellValue(cell, column, measure);
  return cellValue({ ...cell, mentions: within(cell.byYear, years) }, column, measure);
}

const NOTHING: ByStage = { done: 0, "under-way": 0, planned: 0, none: 0 };

/** What a cell holds of one wording; undefined where it has none of it. */
export function cellOfWording(cell: Cell, surface: string): Cell | undefined {
  const wording = wordingsOf(cell).find((known) => known.surface === surface);
  if (wording?.mentioned == null) return undefined;
  const { mentioned, adopted } = wording;
  return {
    ...cell,
    mentions: mentioned.evidence,
    byYear: mentioned.byYear,
    adopted: adopted !== null,
    byStage: adopted?.byStage ?? NOTHING,
    adoptedByYear: adopted?.byYear ?? [],
  };
}

/** True where the column is as far with the program as is asked. */
const isAt = ({ adopted, byStage }: Cell, stages: readonly StageChoice[]): boolean =>
  stages.length === 0 || stages.some((stage) => (stage === "mentioned" ? !adopted : adopted && byStage[stage] > 0));

/** The evidence of the stages asked for; all of it where none is. */
const only = (byStage: ByStage, stages: readonly StageChoice[]): ByStage => {
  const kept = (stage: keyof ByStage): number => (stages.length === 0 || stages.includes(stage) ? byStage[stage] : 0);
  return { done: kept("done"), "under-way": kept("under-way"), planned: kept("planned"), none: kept("none") };
};

const within = (byYear: ByYear, years: Range): number =>
  byYear.reduce((sum, [year, evidence]) => (inRange(years, year) ? sum + evidence : sum), 0);
