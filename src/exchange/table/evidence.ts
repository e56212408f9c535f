import { normaliseUnit } from "#analysis/units.ts";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { yearAt } from "#model/document.ts";
import { documentSource, type RelationKind, type SourceId, type Stage, type Stance } from "#model/relation.ts";
import type { Comparator } from "#model/target.ts";
import type { Named } from "./named.ts";

/** A row of `zonegraph relations`: one piece of evidence; start and end are UTF-16 offsets into the document. */
export type RelationRow = Readonly<{
  kind: RelationKind;
  source: Named;
  target: Named;
  document: string;
  start: number;
  end: number;
  year: number | null;
  stage: Stage | null;
  stance: Stance | null;
}>;

/** A row of `zonegraph targets`; the span is that of the figure with its unit. */
export type TargetRow = Readonly<{
  document: string;
  issuer: string | null;
  start: number;
  end: number;
  indicator: string;
  comparator: Comparator;
  value: number;
  /** Upper end of a range, else null. */
  upper: number | null;
  unit: string;
  year: number | null;
  stage: Stage | null;
  about: SourceId | null;
  /** The value in the base unit: 1.2亿美元 is 120000000 美元. */
  base_value: number;
  base_unit: string;
}>;

/** Evidence of one document in the order of the text; mentions of the issuer itself are none. */
export function relationRows(
  entry: DocumentEntry,
  content: DocumentContent,
  named: (id: SourceId) => Named,
): RelationRow[] {
  const issuer = entry.issuer ?? documentSource(entry.id);
  const stances = new Map(
    content.relations.flatMap(({ source, target, stance }) =>
      source === issuer && stance !== null ? [[target, stance] as const] : [],
    ),
  );
  const mentions = content.mentions
    .filter(({ entity }) => entity !== issuer)
    .map(
      ({ start, end, entity, type }): RelationRow => ({
        kind: "mentions",
        source: named(issuer),
        target: named(entity),
        document: entry.id,
        start,
        end,
        year: yearAt(entry, start),
        stage: null,
        stance: type === "enterprise" ? (stances.get(entity) ?? "other") : null,
      }),
    );
  const typed = content.relations.map(
    ({ kind, source, target, start, end, year, stage, stance }): RelationRow => ({
      kind,
      source: named(source),
      target: named(target),
      document: entry.id,
      start,
      end,
      year,
      stage,
      stance,
    }),
  );
  return [...typed, ...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Targets of one document in the order of the text. */
export const targetRows = (
  entry: DocumentEntry,
  content: DocumentContent,
  named: (id: SourceId) => Named,
): TargetRow[] =>
  content.targets.map(({ start, end, indicator, comparator, value, upper, unit, year, stage, about }) => {
    const base = normaliseUnit(value, unit);
    return {
      document: entry.id,
      issuer: entry.issuer === null ? null : named(entry.issuer).name,
      start,
      end,
      indicator,
      comparator,
      value,
      upper,
      unit,
      year,
      stage,
      about,
      base_value: base.value,
      base_unit: base.base,
    };
  });
