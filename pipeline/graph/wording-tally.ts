import type { Mention } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { RelationInstance, Stage, Wording } from "#model/relation.ts";
import { contains } from "#model/span.ts";

type Count = {
  evidence: number;
  documents: number;
  lastDocument: string;
  byYear: Map<number, number>;
  byStage: Record<Stage | "none", number>;
};

/** How an issuer used the wordings of one program, while documents are counted. */
export type WordingTally = Map<string, Count>;

/** Counts one piece of evidence that holds the wording. */
export function countWording(
  tally: WordingTally,
  surface: string,
  document: string,
  year: number | null,
  stage: Stage | null,
): void {
  let count = tally.get(surface);
  if (count === undefined) {
    count = {
      evidence: 0,
      documents: 0,
      lastDocument: "",
      byYear: new Map(),
      byStage: { done: 0, "under-way": 0, planned: 0, none: 0 },
    };
    tally.set(surface, count);
  }
  count.evidence++;
  if (count.lastDocument !== document) {
    count.lastDocument = document;
    count.documents++;
  }
  count.byStage[stage ?? "none"]++;
  if (year !== null) count.byYear.set(year, (count.byYear.get(year) ?? 0) + 1);
}

/** What was counted, in the order of the wordings. */
export const wordingsOf = (tally: WordingTally): Wording[] =>
  [...tally]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([surface, { evidence, documents, byYear, byStage }]) => ({
      surface,
      evidence,
      documents,
      byYear: [...byYear].sort(([a], [b]) => a - b),
      byStage,
    }));

/** The wordings of the target that a piece of evidence holds, each once; `mentions` are those of its document. */
export const wordingsIn = (text: string, instance: RelationInstance, mentions: readonly Mention[]): Set<string> =>
  new Set(
    mentions
      .filter((mention) => mention.entity === instance.target && contains(instance, mention))
      .map(({ start, end }) => text.slice(start, end)),
  );
