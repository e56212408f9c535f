import type { Mention } from "#model/entity.ts";
import type { Reading, Recognised } from "#pipeline/reading.ts";
import type { Collected } from "./collect.ts";
import { bareSurface } from "./name-key.ts";
import type { LinkedEntity, LinkTable } from "./table.ts";

/** A mention with the entity it names. */
export type Linked = Mention & Readonly<{ name: string }>;

/** Links the mentions of a document, in their order. `collected` must be what `collect` made of the same mentions. */
export function applyLinks(
  reading: Reading,
  recognised: readonly Recognised[],
  collected: Collected,
  table: LinkTable,
): Linked[] {
  const links = table.linksOf(collected);
  return recognised.map(({ start, end, type, rules, score }) => {
    const entity: LinkedEntity | undefined = links.get(`${type}:${bareSurface(reading.text.slice(start, end))}`);
    if (entity === undefined)
      throw new Error(
        `no link for ${type} "${reading.text.slice(start, end)}": collect the document's mentions first.`,
      );
    return { document: reading.id, start, end, type, entity: entity.id, rules, score, name: entity.name };
  });
}
