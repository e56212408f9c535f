import { useMemo } from "react";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { coverageOf } from "./coverage.ts";

/** How many of the zones in scope a year is known of at all. */
export function useCoverage(): (year: number) => number {
  const { corpus } = useSession();
  const { issuers } = useFiltered();
  return useMemo(() => {
    const coverage = coverageOf(corpus.overview.documents, issuers);
    return (year) => coverage.get(year) ?? 0;
  }, [corpus, issuers]);
}
