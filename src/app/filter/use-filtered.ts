import { createContext, useContext } from "react";
import type { Filtered } from "./apply.ts";

export const FilteredContext = createContext<Filtered | null>(null);

/** What passes the filters of the moment. */
export function useFiltered(): Filtered {
  const filtered = useContext(FilteredContext);
  if (filtered === null) throw new Error("no dataset is open");
  return filtered;
}
