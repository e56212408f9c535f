import { edgesCsv, nodesCsv } from "./csv.ts";
import { edgesExcel, nodesExcel } from "./excel.ts";
import { type GexfOptions, gexf } from "./gexf.ts";
import type { ExportGraph } from "./graph/export-graph.ts";
import { graphml } from "./graphml.ts";
import { graphJson, nodeLinkJson } from "./json.ts";

export const GRAPH_FORMATS = ["gexf", "graphml", "csv", "excel", "json", "node-link"] as const;
/** csv is for Gephi, json is graphology's. */
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** A file by the name it has where there are several, with its text in pieces. */
export type GraphFile = Readonly<{ name: string; pieces: Iterable<string> }>;

/** The files of a graph in a format: one, or one of nodes and one of edges. */
export function graphFiles(graph: ExportGraph, format: GraphFormat, options: GexfOptions = {}): GraphFile[] {
  switch (format) {
    case "gexf":
      return [{ name: "graph.gexf", pieces: gexf(graph, options) }];
    case "graphml":
      return [{ name: "graph.graphml", pieces: graphml(graph) }];
    case "json":
      return [{ name: "graph.json", pieces: graphJson(graph) }];
    case "node-link":
      return [{ name: "node-link.json", pieces: nodeLinkJson(graph) }];
    case "csv":
      return [
        { name: "nodes.csv", pieces: nodesCsv(graph) },
        { name: "edges.csv", pieces: edgesCsv(graph) },
      ];
    case "excel":
      return [
        { name: "excel-nodes.csv", pieces: nodesExcel(graph) },
        { name: "excel-edges.csv", pieces: edgesExcel(graph) },
      ];
  }
}
