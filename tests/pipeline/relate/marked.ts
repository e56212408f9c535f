import type { DocumentRecord } from "#model/document.ts";
import { documentId } from "#model/document-id.ts";
import { type EntityType, entityId, type Mention } from "#model/entity.ts";
import { placeGazetteer } from "#pipeline/gazetteer/place-gazetteer.ts";
import { readDivisions } from "#pipeline/read/divisions.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { relate } from "#pipeline/relate/relate.ts";
import { relationRules } from "#pipeline/relate/rules.ts";
import { structure } from "#pipeline/structure/structure.ts";
import { targetRules } from "#pipeline/targets/rules.ts";
import { findTargets } from "#pipeline/targets/targets.ts";

const lexicon = readLexicon("pipeline/lexicon");
const known = {
  relations: relationRules(lexicon, placeGazetteer(readDivisions(), lexicon)),
  targets: targetRules(lexicon),
};
/** Relations ask for no tokens. */
const segmenter: Segmenter = { tag: (sentence) => [{ word: sentence, tag: "x" }] };

export const ISSUER = entityId("zone", "青岭经济开发区");

/** A text with its mentions marked as [name] for enterprises and [name|type] for all others. */
export function marked(markup: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = "";
  let from = 0;
  for (const match of markup.matchAll(/\[([^|\]]+)(?:\|([a-z]+))?\]/g)) {
    text += markup.slice(from, match.index);
    const type = (match[2] ?? "enterprise") as EntityType;
    mentions.push({
      start: text.length,
      end: text.length + match[1]!.length,
      document: documentId("a.txt"),
      type,
      entity: entityId(type, match[1]!),
      rules: [],
      score: 1,
    });
    text += match[1]!;
    from = match.index + match[0].length;
  }
  return { text: text + markup.slice(from), mentions };
}

/** Reads a marked text as a document of the zone; its title says whether it plans or reports. */
export function readMarked(title: string, markup: string, changes: Partial<DocumentRecord> = {}) {
  const { text, mentions } = marked(`${title}\n${markup}`);
  const reading = structure(documentId("a.txt"), text, segmenter);
  const years = [...new Set(reading.acts.flatMap(({ year }) => (year === null ? [] : [year])))];
  const record: DocumentRecord = {
    id: reading.id,
    title,
    issuer: ISSUER,
    issuerKind: "zone",
    zoneKind: "经济开发区",
    province: null,
    city: null,
    county: "青岭",
    years,
    date: null,
    source: null,
    level: null,
    acts: reading.acts,
    confidence: 1,
    basis: [],
    characters: text.length,
    ...changes,
  };
  const related = relate({ reading, record }, mentions, known.relations);
  return { text, mentions, ...related, targets: findTargets({ reading, record }, mentions, known.targets) };
}

export const PLAN = "青岭经济开发区2022年工作计划";
export const REPORT = "青岭经济开发区2022年工作总结";
