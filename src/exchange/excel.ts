import type { ExportGraph } from "./graph/export-graph.ts";
import { GRAPH_EDGE_COLUMNS, GRAPH_NODE_COLUMNS } from "./table/columns.ts";
import { graphEdgeRows, graphNodeRows } from "./table/graph.ts";
import { table } from "./tables.ts";

// A graph as two spreadsheets: unlike the CSV for Gephi it keeps backslashes, and edges name their ends.

/** The nodes of a graph for Excel, in pieces. */
export const nodesExcel = (graph: ExportGraph): Generator<string> =>
  table(graphNodeRows(graph), GRAPH_NODE_COLUMNS, { format: "csv", bom: true });

/** The edges of a graph for Excel, in pieces. */
export const edgesExcel = (graph: ExportGraph): Generator<string> =>
  table(graphEdgeRows(graph), GRAPH_EDGE_COLUMNS, { format: "csv", bom: true });
