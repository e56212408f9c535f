import type { Line } from "#analysis/concordance.ts";
import { inRange } from "../filter/range.ts";
import { useApp } from "../state/use-app.ts";

/** Whether a line is of the years asked for; without such a filter every line is. */
export function useInScope(): (line: Line) => boolean {
  const years = useApp((state) => state.filters.years);
  if (years.from === null && years.to === null) return () => true;
  return ({ year }) => year !== null && inRange(years, year);
}
