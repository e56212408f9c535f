import * as v from "valibot";
import type { DocumentContent } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import { type Mention, typeOfId } from "#model/entity.ts";
import { isDocumentSource, RELATION_KINDS, type RelationInstance, STAGES, STANCES } from "#model/relation.ts";
import { COMPARATORS, type Target } from "#model/target.ts";
import { type DatasetFault, faultAt, linesOf, parseJson } from "./fault.ts";
import { count, documentId, entityId, sourceId, year } from "./fields.ts";
import { createTable } from "./table.ts";

// A document has hundreds of mentions: they are rows of numbers, which point into tables that stand on the same line.
// Starts count from the start before, so that they are short.

const MENTION_WIDTH = 5;
const RELATION_WIDTH = 8;
const NONE = -1;

const integers = v.array(v.pipe(v.number(), v.integer()));
const row = v.object({
  id: documentId,
  text: v.string(),
  ids: v.array(sourceId),
  rules: v.array(v.array(v.string())),
  terms: v.array(v.string()),
  /** start, length, id, rules, score */
  mentions: v.array(v.number()),
  /** start, length, kind, source, target, year, stage, stance */
  relations: integers,
  targets: v.array(
    v.object({
      start: count,
      end: count,
      indicator: v.string(),
      comparator: v.picklist(COMPARATORS),
      value: v.number(),
      upper: v.nullable(v.number()),
      unit: v.string(),
      year,
      stage: v.nullable(v.picklist(STAGES)),
      about: v.nullable(entityId),
    }),
  ),
});
type Row = v.InferOutput<typeof row>;

/** A line of documents/NNNN.jsonl. */
export function encodeDocumentContent(content: DocumentContent): string {
  const ids = createTable<string>();
  const rules = createTable<readonly string[]>((list) => JSON.stringify(list));
  const terms = createTable<string>();
  const term = (value: string | null): number => (value === null ? NONE : terms.indexOf(value));
  const mentions: number[] = [];
  let previous = 0;
  for (const { start, end, entity, rules: list, score } of content.mentions) {
    mentions.push(start - previous, end - start, ids.indexOf(entity), rules.indexOf(list), score);
    previous = start;
  }
  const relations: number[] = [];
  previous = 0;
  for (const { start, end, kind, source, target, year, stage, stance } of content.relations) {
    relations.push(start - previous, end - start, term(kind), ids.indexOf(source), ids.indexOf(target));
    relations.push(year ?? NONE, term(stage), term(stance));
    previous = start;
  }
  const targets = content.targets.map(
    ({ start, end, indicator, comparator, value, upper, unit, year, stage, about }) => ({
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
    }),
  );
  const { id, text } = content;
  const tables = { ids: ids.values, rules: rules.values, terms: terms.values };
  return `${JSON.stringify({ id, text, ...tables, mentions, relations, targets })}\n`;
}

/** Reads a shard of documents. */
export const decodeDocumentContents = (lines: string, file: string): DocumentContent[] =>
  linesOf(lines).map(([json, line]) => decodeDocumentContent(json, file, line));

/** Reads one line of a shard of documents. */
export function decodeDocumentContent(json: string, file: string, line: number): DocumentContent {
  const content = parseJson(row, json, file, line);
  const fault = (what: string): DatasetFault => faultAt(file, line, what);
  return {
    id: content.id,
    text: content.text,
    mentions: mentionsOf(content, fault),
    relations: relationsOf(content, fault),
    targets: content.targets.map((target): Target => {
      checkSpan(target.start, target.end, content, "targets", fault);
      return { ...target, document: content.id };
    }),
  };
}

/** The line of a document in a shard; null where the shard does not hold it. */
export function documentLine(lines: string, document: DocumentId): [json: string, line: number] | null {
  const head = `{"id":${JSON.stringify(document)},`;
  return linesOf(lines).find(([json]) => json.startsWith(head)) ?? null;
}

type Fault = (what: string) => DatasetFault;

function mentionsOf(content: Row, fault: Fault): Mention[] {
  const { mentions: flat, ids, rules, id: document } = content;
  if (flat.length % MENTION_WIDTH !== 0) throw fault("mentions: the last row is incomplete");
  const mentions: Mention[] = [];
  let start = 0;
  for (let at = 0; at < flat.length; at += MENTION_WIDTH) {
    start += flat[at]!;
    const end = start + flat[at + 1]!;
    checkSpan(start, end, content, `mentions.${at}`, fault);
    const entity = ids[flat[at + 2]!];
    const list = rules[flat[at + 3]!];
    if (entity === undefined || isDocumentSource(entity) || list === undefined)
      throw fault(`mentions.${at}: points outside its tables`);
    mentions.push({ start, end, document, type: typeOfId(entity), entity, rules: list, score: flat[at + 4]! });
  }
  return mentions;
}

function relationsOf(content: Row, fault: Fault): RelationInstance[] {
  const { relations: flat, ids, id: document } = content;
  if (flat.length % RELATION_WIDTH !== 0) throw fault("relations: the last row is incomplete");
  const relations: RelationInstance[] = [];
  let start = 0;
  for (let at = 0; at < flat.length; at += RELATION_WIDTH) {
    const path = `relations.${at}`;
    start += flat[at]!;
    const end = start + flat[at + 1]!;
    checkSpan(start, end, content, path, fault);
    const source = ids[flat[at + 3]!];
    const target = ids[flat[at + 4]!];
    if (source === undefined || target === undefined || isDocumentSource(target))
      throw fault(`${path}: points outside its tables`);
    const term = <T extends string>(allowed: readonly T[], index: number): T | null => {
      if (index === NONE) return null;
      const found = allowed.find((value) => value === content.terms[index]);
      if (found === undefined) throw fault(`${path}: unknown term "${content.terms[index] ?? index}"`);
      return found;
    };
    const kind = term(RELATION_KINDS, flat[at + 2]!);
    if (kind === null) throw fault(`${path}: has no kind`);
    const year = flat[at + 5]! === NONE ? null : flat[at + 5]!;
    const stage = term(STAGES, flat[at + 6]!);
    relations.push({ start, end, document, kind, source, target, year, stage, stance: term(STANCES, flat[at + 7]!) });
  }
  return relations;
}

function checkSpan(start: number, end: number, content: Row, path: string, fault: Fault): void {
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= content.text.length)
    return;
  throw fault(`${path}: the span ${start} to ${end} lies outside the text`);
}
