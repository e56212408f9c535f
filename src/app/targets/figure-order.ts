import type { Figure } from "#analysis/figures.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";
import type { TargetOrder } from "../state/app-state.ts";

/** Figures in the order asked for; values go from the largest down within one kind and unit, years from the latest. */
export function orderedFigures(
  figures: readonly Figure[],
  order: TargetOrder,
  rankOf: (column: SourceId) => number,
): Figure[] {
  const byPlace = (a: Figure, b: Figure): number =>
    rankOf(a.column) - rankOf(b.column) ||
    byCodeUnit(a.target.document, b.target.document) ||
    a.target.start - b.target.start;
  const byIndicator = (a: Figure, b: Figure): number =>
    byCodeUnit(a.target.indicator, b.target.indicator) || byUnit(a, b);
  const byUnit = (a: Figure, b: Figure): number => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.base, b.base);
  const compare: Readonly<Record<TargetOrder, (a: Figure, b: Figure) => number>> = {
    zone: byPlace,
    indicator: (a, b) => byIndicator(a, b) || byPlace(a, b),
    value: (a, b) => byUnit(a, b) || b.value - a.value || byPlace(a, b),
    year: (a, b) => (b.target.year ?? 0) - (a.target.year ?? 0) || byIndicator(a, b) || byPlace(a, b),
  };
  return [...figures].sort(compare[order]);
}
