import type { EntityType } from "./entity.ts";
import type { ByYear, RelationKind, SourceId } from "./relation.ts";

/** shared: issuers and the programs two or more mention · full: everything · issuers, programs: the two projections. */
export const VIEWS = ["shared", "full", "issuers", "programs"] as const;
export type ViewName = (typeof VIEWS)[number];

/** A document without an issuer stands for itself in shared and full; no count of issuers has it. */
export type NodeType = EntityType | "document";

/** A node of a view: topology and measures only; names and facts stay with the entity, colour and size with appearance. */
export type ViewNode = Readonly<{ id: SourceId; type: NodeType }>;

/**
 * An edge of a view. `byYear` counts its evidence. In projections the kind is `co-occurs`, the weight the number of shared
 * things, and `byYear` counts these by the year from which both ends had been seen with them.
 */
export type ViewEdge = Readonly<{
  id: string;
  kind: RelationKind;
  source: SourceId;
  target: SourceId;
  weight: number;
  mentions: number;
  documents: number;
  adopted: boolean;
  firstYear: number | null;
  lastYear: number | null;
  byYear: ByYear;
}>;

export type GraphView = Readonly<{ view: ViewName; nodes: readonly ViewNode[]; edges: readonly ViewEdge[] }>;

/** Where the build placed a node of a view, and its Louvain community. */
export type Position = Readonly<{ id: SourceId; x: number; y: number; community: number }>;
export type Layout = Readonly<Record<ViewName, readonly Position[]>>;
