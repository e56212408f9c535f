import type { Candidate, Reading } from "#pipeline/reading.ts";
import { enterpriseDomains } from "./enterprise-domain.ts";
import { enterpriseFamilies } from "./enterprise-family.ts";
import { enterpriseForms } from "./enterprise-form.ts";
import { enterpriseSubjects } from "./enterprise-subject.ts";
import type { NameLists } from "./name-lists.ts";

/** Proposes companies by the parts of their names: [place] brand [domain] [form]. */
export function enterpriseCandidates(reading: Reading, lists: NameLists): Candidate[] {
  return [
    ...enterpriseForms(reading, lists),
    ...enterpriseDomains(reading, lists),
    ...enterpriseFamilies(reading, lists),
    ...enterpriseSubjects(reading, lists),
  ];
}
