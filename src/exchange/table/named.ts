import type { Overview } from "#model/dataset.ts";
import { type EntityType, typeOfId } from "#model/entity.ts";
import { documentSource, isDocumentSource, type SourceId } from "#model/relation.ts";

/** An entity as rows name it; a document without an issuer has the type `document` and its title. */
export type Named = Readonly<{ id: SourceId; type: EntityType | "document"; name: string }>;

/** Names ids of a dataset; an id that it does not have is named by itself. */
export function namer({ entities, documents }: Pick<Overview, "entities" | "documents">): (id: SourceId) => Named {
  const names = new Map<SourceId, string>(entities.map(({ id, name }) => [id, name]));
  for (const { id, title } of documents) names.set(documentSource(id), title);
  return (id) => ({
    id,
    type: isDocumentSource(id) ? "document" : typeOfId(id),
    name: names.get(id) ?? id.slice(id.indexOf(":") + 1),
  });
}
