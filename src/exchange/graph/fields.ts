import type { ExportEdge, ExportNode } from "./export-graph.ts";

export type FieldType = "string" | "integer" | "boolean";

/** An attribute in files: its name, its type, and its value; null means that the element does not have it. */
export type Field<T> = Readonly<{
  name: string;
  type: FieldType;
  value: (element: T) => string | number | boolean | null;
}>;

// Gephi folds names to lower case and keeps some for itself (id, label, weight, timeset, interval, source, target, type,
// kind), and takes others for looks (x, y, size, colour …): none of these may be the name of a field.

export const NODE_FIELDS: readonly Field<ExportNode>[] = [
  { name: "entityType", type: "string", value: (node) => node.entityType },
  { name: "shortLabel", type: "string", value: (node) => node.shortLabel },
  { name: "pinyin", type: "string", value: (node) => node.pinyin },
  { name: "initials", type: "string", value: (node) => node.initials },
  { name: "province", type: "string", value: (node) => node.province },
  { name: "category", type: "string", value: (node) => node.category },
  { name: "firstYear", type: "integer", value: (node) => node.firstYear },
  { name: "lastYear", type: "integer", value: (node) => node.lastYear },
  { name: "documents", type: "integer", value: (node) => node.documents },
  { name: "mentions", type: "integer", value: (node) => node.mentions },
  { name: "issuers", type: "integer", value: (node) => node.issuers },
  { name: "wordings", type: "string", value: (node) => node.wordings },
  { name: "community", type: "integer", value: (node) => node.community },
];

export const EDGE_FIELDS: readonly Field<ExportEdge>[] = [
  { name: "relation", type: "string", value: (edge) => edge.relation },
  { name: "mentions", type: "integer", value: (edge) => edge.mentions },
  { name: "documents", type: "integer", value: (edge) => edge.documents },
  { name: "adopted", type: "boolean", value: (edge) => edge.adopted },
  { name: "symmetric", type: "boolean", value: (edge) => edge.symmetric },
  { name: "firstYear", type: "integer", value: (edge) => edge.firstYear },
  { name: "lastYear", type: "integer", value: (edge) => edge.lastYear },
];

/** Weights of files are above 0: Gephi removes an edge that weighs nothing. */
export const weightOf = ({ weight }: ExportEdge): number => (Number.isFinite(weight) && weight > 0 ? weight : 1e-6);
