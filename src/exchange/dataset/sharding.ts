/** A document shard closes once it holds this many characters: small enough to load for one document, large enough to be few. */
export const SHARD_CHARACTERS = 40_000;
export const SHARD_ENTITIES = 500;

/** Gives each document its shard, from its length; documents come in the order of their ids. */
export function documentSharder(): (characters: number) => number {
  let shard = 0;
  let held = 0;
  return (characters) => {
    if (held >= SHARD_CHARACTERS) {
      shard++;
      held = 0;
    }
    held += characters;
    return shard;
  };
}

/** The shard that holds the postings of the entity at this place in entities.jsonl. */
export const postingShard = (entityIndex: number): number => Math.floor(entityIndex / SHARD_ENTITIES);
