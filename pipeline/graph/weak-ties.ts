import { npmi } from "#analysis/npmi.ts";
import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { type Relation, relationKey } from "#model/relation.ts";

/** Pairs of entities that sentences of one document share: `pairs` holds place, place, sentences; `sentences` is by place. */
export type SharedSentences = Readonly<{
  total: number;
  entities: readonly EntityId[];
  sentences: readonly number[];
  pairs: readonly number[];
}>;

/** Pairs that fewer sentences share say nothing: NPMI favours what was seen once. */
const FEWEST = 2;

/** Adds up co-occurrence in sentences over a corpus and gives it as weak relations with NPMI, in the order of their keys. */
export function createWeakTies(): Readonly<{ add: (shared: SharedSentences) => void; relations: () => Relation[] }> {
  const pairs = new Map<string, { source: EntityId; target: EntityId; sentences: number; documents: number }>();
  const sentences = new Map<EntityId, number>();
  let total = 0;
  return {
    add: (shared) => {
      total += shared.total;
      shared.entities.forEach((entity, i) => {
        sentences.set(entity, (sentences.get(entity) ?? 0) + shared.sentences[i]!);
      });
      for (let at = 0; at < shared.pairs.length; at += 3) {
        const [source, target] = [shared.entities[shared.pairs[at]!]!, shared.entities[shared.pairs[at + 1]!]!];
        const key = relationKey({ kind: "co-occurs", source, target });
        const pair = pairs.get(key) ?? { source, target, sentences: 0, documents: 0 };
        pair.sentences += shared.pairs[at + 2]!;
        pair.documents++;
        pairs.set(key, pair);
      }
    },
    relations: () =>
      [...pairs]
        .filter(([, pair]) => pair.sentences >= FEWEST)
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([, { source, target, sentences: both, documents }]) => ({
          kind: "co-occurs",
          source,
          target,
          documents,
          evidence: both,
          byStage: { done: 0, "under-way": 0, planned: 0, none: both },
          byYear: [],
          surfaces: [],
          wordings: [],
          npmi: npmi(both, sentences.get(source)!, sentences.get(target)!, total),
        })),
  };
}
