import type { DocumentEntry, Overview } from "#model/dataset.ts";
import { yearsOf } from "#model/document.ts";
import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { documentSource, type SourceId } from "#model/relation.ts";

/** The part of an overview that questions about the corpus need. */
export type Inventory = Pick<Overview, "documents" | "entities" | "relations">;

/** What is compared: an issuer, or a document whose issuer is not known, which no count of issuers has. */
export type Column = Readonly<{
  id: SourceId;
  issuer: EntityId | null;
  /** Name of the issuer, title of the document; and a short form for labels. */
  name: string;
  label: string;
  province: string | null;
  /** Every year its documents speak of, ascending. */
  years: readonly number[];
  documents: number;
  /** Length of its documents in UTF-16 code units. */
  characters: number;
}>;

/** Issuers by id, then documents without an issuer by id. */
export function columnsOf(inventory: Pick<Inventory, "documents" | "entities">): Column[] {
  const groups = new Map<SourceId, DocumentEntry[]>();
  for (const document of inventory.documents) {
    const id = document.issuer ?? documentSource(document.id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [document]);
    else group.push(document);
  }
  const issuers = new Map(inventory.entities.map((entity) => [entity.id, entity]));
  const columns = [...groups].map(([id, documents]): Column => {
    const { issuer, title } = documents[0]!;
    const entity = issuer === null ? undefined : issuers.get(issuer);
    const stated = entity?.type === "zone" ? entity.facts.province : null;
    const name = issuer === null ? title : (entity?.name ?? nameOf(issuer));
    return {
      id,
      issuer,
      name,
      label: issuer === null ? title : (entity?.label ?? name),
      province: stated ?? documents.find(({ province }) => province !== null)?.province ?? null,
      years: [...new Set(documents.flatMap(yearsOf))].sort((a, b) => a - b),
      documents: documents.length,
      characters: documents.reduce((sum, { characters }) => sum + characters, 0),
    };
  });
  return columns.sort((a, b) => Number(a.issuer === null) - Number(b.issuer === null) || byCodeUnit(a.id, b.id));
}

/** N: how many issuers the corpus has. */
export const issuersIn = (columns: readonly Column[]): number => columns.filter(({ issuer }) => issuer !== null).length;

const nameOf = (id: EntityId): string => id.slice(id.indexOf(":") + 1);
