import * as v from "valibot";
import { RELATION_KINDS, type Relation, type Wording } from "#model/relation.ts";
import { parseLines } from "./fault.ts";
import { count, entityId, sourceId } from "./fields.ts";
import { RELATIONS } from "./paths.ts";

const pairs = <K>(key: v.GenericSchema<unknown, K>) => v.optional(v.array(v.tuple([key, count])), []);

const years = pairs(v.pipe(v.number(), v.integer()));
/** A wording in a line: surface, evidence, documents, years, and stages in the order of the model where there are any. */
const wording: v.GenericSchema<unknown, Wording> = v.pipe(
  v.union([
    v.strictTuple([v.string(), count, count, years]),
    v.strictTuple([v.string(), count, count, years, v.strictTuple([count, count, count, count])]),
  ]),
  v.transform(([surface, evidence, documents, byYear, stages]) => {
    const [done, underWay, planned, none] = stages ?? [0, 0, 0, evidence];
    return { surface, evidence, documents, byYear, byStage: { done, "under-way": underWay, planned, none } };
  }),
);

/** Empty fields are left out of the line, for there are many lines. */
const schema: v.GenericSchema<unknown, Relation> = v.object({
  kind: v.picklist(RELATION_KINDS),
  source: sourceId,
  target: entityId,
  documents: count,
  evidence: count,
  byStage: v.object({ done: count, "under-way": count, planned: count, none: count }),
  byYear: years,
  surfaces: pairs(v.string()),
  wordings: v.optional(v.array(wording), []),
  npmi: v.optional(v.nullable(v.number()), null),
});

/** A line of relations.jsonl. */
export function encodeRelation(relation: Relation): string {
  const { byStage, byYear, surfaces, wordings, npmi } = relation;
  const ordered = {
    kind: relation.kind,
    source: relation.source,
    target: relation.target,
    documents: relation.documents,
    evidence: relation.evidence,
    byStage: {
      done: byStage.done,
      "under-way": byStage["under-way"],
      planned: byStage.planned,
      none: byStage.none,
    },
    ...(byYear.length > 0 && { byYear }),
    ...(surfaces.length > 0 && { surfaces }),
    ...(wordings.length > 0 && { wordings: wordings.map(encodeWording) }),
    ...(npmi !== null && { npmi }),
  };
  return `${JSON.stringify(ordered)}\n`;
}

function encodeWording({ surface, evidence, documents, byYear, byStage }: Wording): unknown[] {
  const line = [surface, evidence, documents, byYear];
  if (byStage.none === evidence) return line;
  return [...line, [byStage.done, byStage["under-way"], byStage.planned, byStage.none]];
}

/** Reads relations.jsonl. */
export const decodeRelations = (lines: string): Relation[] => parseLines(schema, lines, RELATIONS);
