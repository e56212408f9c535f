import { type Outcome, promises, type Saying } from "#analysis/promises.ts";
import type { DocumentContent, Overview } from "#model/dataset.ts";
import type { EntityId } from "#model/entity.ts";
import { namer } from "./named.ts";

/** A row of `zonegraph promises`: what an issuer planned for a year, and what its report of that year says of it. */
export type PromiseRow = Readonly<{
  issuer: string;
  issuer_id: string;
  year: number;
  kind: "program" | "enterprise" | "target";
  item: string;
  outcome: Outcome;
  planned_document: string;
  planned_start: number;
  planned_end: number;
  planned_text: string;
  answer_document: string | null;
  answer_start: number | null;
  answer_end: number | null;
  answer_text: string | null;
  /** Figures of targets, in the base unit. */
  planned_value: number | null;
  reported_value: number | null;
}>;

/** One row a promise that a report of the same issuer and year can answer. */
export function promiseRows(overview: Overview, contents: readonly DocumentContent[]): PromiseRow[] {
  const named = namer(overview);
  const issuers = new Map(overview.documents.map(({ id, issuer }) => [id, issuer]));
  const texts = new Map(contents.map(({ id, text }) => [id, text]));
  const wording = ({ document, start, end }: Saying): string => texts.get(document)?.slice(start, end) ?? "";
  const found = promises(
    contents.flatMap(({ relations }) => relations),
    contents.flatMap(({ targets }) => targets),
    (document) => issuers.get(document) ?? null,
  );
  return found.map(({ issuer, year, kind, item, outcome, planned, answer, plannedValue, reportedValue }) => ({
    issuer: named(issuer).name,
    issuer_id: issuer,
    year,
    kind,
    item: kind === "target" ? item : named(item as EntityId).name,
    outcome,
    planned_document: planned.document,
    planned_start: planned.start,
    planned_end: planned.end,
    planned_text: wording(planned),
    answer_document: answer?.document ?? null,
    answer_start: answer?.start ?? null,
    answer_end: answer?.end ?? null,
    answer_text: answer === null ? null : wording(answer),
    planned_value: plannedValue,
    reported_value: reportedValue,
  }));
}
