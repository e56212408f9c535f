import type { DocumentId } from "#model/document-id.ts";
import type { EntityId, Mention } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { Reading } from "#pipeline/reading.ts";
import { firstFrom } from "#pipeline/text/stages.ts";

/**
 * Which entities of a document stand in one sentence, in compact form. `sentences[i]` counts those that name
 * `entities[i]`; `pairs` holds triples: two places in `entities`, the lesser first, and the sentences they share.
 */
export type CoOccurrences = Readonly<{
  document: DocumentId;
  /** Sentences of the document that name anything: the total that NPMI is reckoned with. */
  total: number;
  entities: readonly EntityId[];
  sentences: readonly number[];
  pairs: readonly number[];
}>;

/** A sentence that names more entities than this is a list of lists: everything in it would seem to go together. */
const MOST_ENTITIES = 40;

/** Counts the pairs of entities that sentences of a document share; a sentence counts a pair once. */
export function coOccurrences(reading: Reading, mentions: readonly Mention[]): CoOccurrences {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const entities = [...new Set(sorted.map(({ entity }) => entity))].sort(byCodeUnit);
  const place = new Map(entities.map((entity, index) => [entity, index]));
  const sentences = entities.map(() => 0);
  const shared = new Map<number, number>();
  let total = 0;
  for (const { start, end } of reading.sentences) {
    const here = new Set<number>();
    for (let i = firstFrom(sorted, start); i < sorted.length && sorted[i]!.start < end; i++)
      here.add(place.get(sorted[i]!.entity)!);
    if (here.size === 0) continue;
    total++;
    const named = [...here].sort((a, b) => a - b);
    for (const one of named) sentences[one]!++;
    if (named.length > MOST_ENTITIES) continue;
    for (const [i, one] of named.entries())
      for (const other of named.slice(i + 1)) {
        const key = one * entities.length + other;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  const pairs = [...shared]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, count]) => [Math.floor(key / entities.length), key % entities.length, count]);
  return { document: reading.id, total, entities, sentences, pairs };
}
