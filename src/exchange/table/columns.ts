import type { Column } from "../tables.ts";
import type { DocumentRow } from "./documents.ts";
import type { RelationRow, TargetRow } from "./evidence.ts";
import type { PromiseRow } from "./promises.ts";
import type { RecurrenceRow } from "./recurrence.ts";
import type { ReviewRow } from "./review.ts";

// The columns of each table in CSV, in order; the same names as in JSON Lines.

export const DOCUMENT_COLUMNS: readonly Column<DocumentRow>[] = [
  "document",
  "title",
  { entity: "issuer" },
  "province",
  "city",
  "county",
  "years",
  "date",
  "kind",
  "confidence",
  "basis",
  "source",
  "level",
  "characters",
  "mentions",
];

export const RECURRENCE_COLUMNS: readonly Column<RecurrenceRow>[] = [
  "program",
  "id",
  "category",
  "variants",
  "issuers",
  "of",
  "wilson_low",
  "wilson_high",
  "documents",
  "mentions",
  "adopting_issuers",
  "first_year",
  "last_year",
  "dp",
  "dp_norm",
  "done",
  "under_way",
  "planned",
  "no_stage",
  "first_years",
  "rates",
];

export const RELATION_COLUMNS: readonly Column<RelationRow>[] = [
  "kind",
  { entity: "source" },
  { entity: "target" },
  "document",
  "start",
  "end",
  "year",
  "stage",
  "stance",
];

export const TARGET_COLUMNS: readonly Column<TargetRow>[] = [
  "document",
  "issuer",
  "start",
  "end",
  "indicator",
  "comparator",
  "value",
  "upper",
  "unit",
  "year",
  "stage",
  "about",
  "base_value",
  "base_unit",
];

export const PROMISE_COLUMNS: readonly Column<PromiseRow>[] = [
  "issuer",
  "issuer_id",
  "year",
  "kind",
  "item",
  "outcome",
  "planned_document",
  "planned_start",
  "planned_end",
  "planned_text",
  "answer_document",
  "answer_start",
  "answer_end",
  "answer_text",
  "planned_value",
  "reported_value",
];

export const REVIEW_COLUMNS: readonly Column<ReviewRow>[] = ["code", "wording", "file", "line", "message"];
