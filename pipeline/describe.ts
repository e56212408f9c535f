import type { DocumentRecord } from "#model/document.ts";
import { type EntityId, typeOfId } from "#model/entity.ts";
import type { Description } from "./graph/entities.ts";
import type { LinkKnowledge } from "./link/knowledge.ts";
import { labelOf } from "./link/label.ts";
import type { LinkTable } from "./link/table.ts";

/** What is known of each entity: from the lexicons, from the divisions, and of an issuer from its documents. */
export function describer(
  table: LinkTable,
  known: LinkKnowledge,
  records: readonly DocumentRecord[],
): (id: EntityId) => Description {
  const issuers = new Map<EntityId, DocumentRecord>();
  for (const record of records)
    if (record.issuer !== null && !issuers.has(record.issuer)) issuers.set(record.issuer, record);
  return (id) => {
    const type = typeOfId(id);
    const linked = table.describe(id);
    const name = linked?.name ?? id.slice(type.length + 1);
    const facts: Record<string, string> = { ...known.facts(type, name) };
    const state = (fact: string, value: string | null | undefined): void => {
      if (value !== null && value !== undefined && value !== "") facts[fact] = value;
    };
    const record = type === "zone" ? issuers.get(id) : undefined;
    state("kind", record?.zoneKind);
    state("level", record?.level);
    state("province", record?.province);
    state("city", record?.city);
    state("county", record?.county);
    if (linked?.place != null) {
      state("kind", linked.place.kind);
      state("code", linked.place.code);
      state("ancestors", linked.place.ancestors.join("|"));
    }
    return { name, label: labelOf(type, name, known.enterprise), facts, listed: linked?.listed ?? false };
  };
}
