import { type Outcome, promises, type Saying } from "#analysis/promises.ts";
import { sentenceAround } from "#analysis/sentence.ts";
import type { DocumentContent, Overview } from "#model/dataset.ts";
import type { EntityId } from "#model/entity.ts";
import { namer } from "./named.ts";

/** A row of `zonegraph promises`: what an issuer planned for a year, what its report of that year says of it, and the report before. */
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
  before_document: string | null;
  before_start: number | null;
  before_end: number | null;
  before_text: string | null;
  /** Figures of targets, in the base unit. */
  planned_value: number | null;
  reported_value: number | null;
  unit: string | null;
}>;

/** One row a promise. */
export function promiseRows(overview: Overview, contents: readonly DocumentContent[]): PromiseRow[] {
  const named = namer(overview);
  const issuers = new Map(overview.documents.map(({ id, issuer }) => [id, issuer]));
  const texts = new Map(contents.map(({ id, text }) => [id, text]));
  const wording = ({ document, ...span }: Saying, kind: PromiseRow["kind"]): string => {
    const text = texts.get(document) ?? "";
    // The evidence of a target is its figure; what is said of it stands in the sentence.
    const { start, end } = kind === "target" ? sentenceAround(text, span) : span;
    return text.slice(start, end);
  };
  const found = promises(
    contents.flatMap(({ relations }) => relations),
    contents.flatMap(({ targets }) => targets),
    (document) => issuers.get(document) ?? null,
  );
  return found.map(
    ({ issuer, year, kind, item, outcome, planned, answer, before, plannedValue, reportedValue, unit }) => ({
      issuer: named(issuer).name,
      issuer_id: issuer,
      year,
      kind,
      item: kind === "target" ? item.slice(0, item.lastIndexOf("|")) : named(item as EntityId).name,
      outcome,
      planned_document: planned.document,
      planned_start: planned.start,
      planned_end: planned.end,
      planned_text: wording(planned, kind),
      answer_document: answer?.document ?? null,
      answer_start: answer?.start ?? null,
      answer_end: answer?.end ?? null,
      answer_text: answer === null ? null : wording(answer, kind),
      before_document: before?.document ?? null,
      before_start: before?.start ?? null,
      before_end: before?.end ?? null,
      before_text: before === null ? null : wording(before, kind),
      planned_value: plannedValue,
      reported_value: reportedValue,
      unit,
    }),
  );
}
