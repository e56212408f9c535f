import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { NameLists } from "./name-lists.ts";

/** Short names of companies that the document names in full. */
export function enterpriseAliases(_reading: Reading, _named: readonly Candidate[], _lists: NameLists): Candidate[] {
  return [];
}
