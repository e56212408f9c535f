import type { EntityId, Mention } from "#model/entity.ts";
import type { Reading, Recognised } from "#pipeline/reading.ts";
import { bareSurface } from "./name-key.ts";

/** A mention with the entity it names. */
export type Linked = Mention & Readonly<{ name: string }>;

/** What the names of one document name, by `type:surface` (bare surfaces). */
export type Names = ReadonlyMap<string, Readonly<{ id: EntityId; name: string }>>;

/** Links the mentions of a document, in their order. `names` must be what the corpus says of the same mentions. */
export function applyLinks(reading: Reading, recognised: readonly Recognised[], names: Names): Linked[] {
  return recognised.map(({ start, end, type, rules, score }) => {
    const entity = names.get(`${type}:${bareSurface(reading.text.slice(start, end))}`);
    if (entity === undefined)
      throw new Error(
        `no link for ${type} "${reading.text.slice(start, end)}": collect the document's mentions first.`,
      );
    return { document: reading.id, start, end, type, entity: entity.id, rules, score, name: entity.name };
  });
}
