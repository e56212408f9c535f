import * as v from "valibot";
import type { DocumentId } from "#model/document-id.ts";
import { type EntityId, isEntityType } from "#model/entity.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";

// Fields that several files of a dataset share.

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const year = v.nullable(v.pipe(v.number(), v.integer()));
export const text = v.nullable(v.string());

const isEntityId = (value: unknown): boolean =>
  typeof value === "string" && value.includes(":") && isEntityType(value.slice(0, value.indexOf(":")));

export const documentId = v.pipe(
  v.string(),
  v.minLength(1),
  v.transform((id) => id as DocumentId),
);
export const entityId = v.custom<EntityId>(isEntityId, "entity id");
export const sourceId = v.custom<SourceId>(
  (value) => isEntityId(value) || (typeof value === "string" && isDocumentSource(value as SourceId)),
);
