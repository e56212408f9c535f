import type { NodeType } from "#model/graph.ts";
import type { RelationKind } from "#model/relation.ts";
import { createCleanIds } from "../clean-text.ts";
import type { ExportGraph } from "../graph/export-graph.ts";
import { weightOf } from "../graph/fields.ts";

/** A node of a graph as a line of a spreadsheet. */
export type GraphNodeRow = Readonly<{
  name: string;
  id: string;
  type: NodeType;
  label: string;
  province: string | null;
  category: string | null;
  first_year: number | null;
  last_year: number | null;
  documents: number;
  mentions: number;
  issuers: number;
  wordings: string | null;
  community: number | null;
}>;

/** An edge of a graph as a line of a spreadsheet, which names its ends: nobody has to look an id up. */
export type GraphEdgeRow = Readonly<{
  source: GraphEnd;
  relation: RelationKind;
  target: GraphEnd;
  weight: number;
  mentions: number;
  documents: number;
  adopted: boolean;
  symmetric: boolean;
  first_year: number | null;
  last_year: number | null;
}>;

type GraphEnd = Readonly<{ name: string; id: string; type: NodeType }>;

/** The nodes of a graph, in its order. */
export function* graphNodeRows({ nodes }: ExportGraph): Generator<GraphNodeRow> {
  const idOf = createCleanIds();
  for (const node of nodes)
    yield {
      name: node.label,
      id: idOf(node.id),
      type: node.entityType,
      label: node.shortLabel,
      province: node.province,
      category: node.category,
      first_year: node.firstYear,
      last_year: node.lastYear,
      documents: node.documents,
      mentions: node.mentions,
      issuers: node.issuers,
      wordings: node.wordings,
      community: node.community,
    };
}

/** The edges of a graph, in its order, with the same ids. */
export function* graphEdgeRows({ nodes, edges }: ExportGraph): Generator<GraphEdgeRow> {
  const idOf = createCleanIds();
  const ends = new Map(
    nodes.map(({ id, label, entityType }): [string, GraphEnd] => [id, { name: label, id: idOf(id), type: entityType }]),
  );
  for (const edge of edges)
    yield {
      source: ends.get(edge.source)!,
      relation: edge.relation,
      target: ends.get(edge.target)!,
      weight: weightOf(edge),
      mentions: edge.mentions,
      documents: edge.documents,
      adopted: edge.adopted,
      symmetric: edge.symmetric,
      first_year: edge.firstYear,
      last_year: edge.lastYear,
    };
}
