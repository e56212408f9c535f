import type { ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import type { GridColumn } from "../strategies/dot-grid.tsx";
import { useCoverage } from "./use-coverage.ts";

/** Pixels of the tallest bar of coverage. */
const TALLEST = 34;

/** Years as columns, each with a bar for the zones that have documents of it: nothing can be seen where there are none. */
export function useYearColumns(
  years: readonly number[],
): Readonly<{ columns: readonly GridColumn[]; head: (column: number) => ReactNode }> {
  const text = useText();
  const coveredIn = useCoverage();
  const most = Math.max(1, ...years.map(coveredIn));
  return {
    columns: years.map((year) => ({
      key: String(year),
      label: String(year),
      title: coveredIn(year) === 0 ? text.timeline.uncovered(year) : text.timeline.covered(year, coveredIn(year)),
      group: "",
      isApart: coveredIn(year) === 0,
      isBlank: coveredIn(year) === 0,
    })),
    head: (column) => {
      const covered = coveredIn(years[column]!);
      return (
        <>
          <span className="coverage-count">{covered}</span>
          <span className="coverage-bar" style={{ height: Math.round((covered / most) * TALLEST) }} />
        </>
      );
    },
  };
}
