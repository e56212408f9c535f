import { type EntityId, entityId } from "#model/entity.ts";
import type { Collected } from "./collect.ts";
import type { LinkKnowledge } from "./knowledge.ts";
import { issuerPlace } from "./place-links.ts";
import type { LinkTable } from "./table.ts";

/** The entity whose document it is; null where that is not known. A province, city or county is its place. */
export function issuerOf(collected: Collected, table: LinkTable, known: LinkKnowledge): EntityId | null {
  const { issuer } = collected;
  if (issuer === null) return null;
  if (issuer.kind === "zone")
    return table.linksOf(collected).get(`zone:${issuer.name}`)?.id ?? entityId("zone", issuer.name);
  const around = new Set([issuer.province, issuer.city].flatMap((name) => name ?? []));
  return issuerPlace(issuer.name, issuer.kind, around, known)?.id ?? entityId("place", issuer.name);
}
