import * as v from "valibot";
import { RELATION_KINDS, type Relation } from "#model/relation.ts";
import { parseLines } from "./fault.ts";
import { count, entityId, sourceId } from "./fields.ts";
import { RELATIONS } from "./paths.ts";

const pairs = <K>(key: v.GenericSchema<unknown, K>) => v.optional(v.array(v.tuple([key, count])), []);

/** Empty fields are left out of the line, for there are many lines. */
const schema: v.GenericSchema<unknown, Relation> = v.object({
  kind: v.picklist(RELATION_KINDS),
  source: sourceId,
  target: entityId,
  documents: count,
  evidence: count,
  byStage: v.object({ done: count, "under-way": count, planned: count, none: count }),
  byYear: pairs(v.pipe(v.number(), v.integer())),
  surfaces: pairs(v.string()),
  npmi: v.optional(v.nullable(v.number()), null),
});

/** A line of relations.jsonl. */
export function encodeRelation(relation: Relation): string {
  const { byStage, byYear, surfaces, npmi } = relation;
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
    ...(npmi !== null && { npmi }),
  };
  return `${JSON.stringify(ordered)}\n`;
}

/** Reads relations.jsonl. */
export const decodeRelations = (lines: string): Relation[] => parseLines(schema, lines, RELATIONS);
