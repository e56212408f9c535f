import type { Candidate, Reading } from "#pipeline/reading.ts";
import { enterpriseAliases } from "./enterprise-alias.ts";
import { enterpriseDomains } from "./enterprise-domain.ts";
import { enterpriseForms } from "./enterprise-form.ts";
import type { NameLists } from "./name-lists.ts";

/** Proposes companies by the parts of their names ([place] brand [domain] [form]), and their short names in the same document. */
export function enterpriseCandidates(reading: Reading, lists: NameLists): Candidate[] {
  const named = [...enterpriseForms(reading, lists), ...enterpriseDomains(reading, lists)];
  return [...named, ...enterpriseAliases(reading, named, lists)];
}
