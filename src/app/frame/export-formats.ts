import { edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { gexf } from "#exchange/gexf.ts";
import { type ExportGraph, exportGraph } from "#exchange/graph/export-graph.ts";
import { graphml } from "#exchange/graphml.ts";
import { graphJson } from "#exchange/json.ts";
import type { Overview } from "#model/dataset.ts";
import type { GraphView } from "#model/graph.ts";
import type { PictureState } from "../state/app-state.ts";
import { download } from "./download.ts";
import type { FileFormat } from "./file-formats.ts";

type Writer = Readonly<{ ending: string; kind: string; write: (graph: ExportGraph) => Iterable<string> }>;

const WRITERS: Readonly<Record<FileFormat, Writer>> = {
  gexf: { ending: "gexf", kind: "application/gexf+xml", write: gexf },
  graphml: { ending: "graphml", kind: "application/graphml+xml", write: graphml },
  nodes: { ending: "nodes.csv", kind: "text/csv", write: nodesCsv },
  edges: { ending: "edges.csv", kind: "text/csv", write: edgesCsv },
  json: { ending: "json", kind: "application/json", write: graphJson },
};

/** Writes a view as it looks on the page and hands it to the reader as `<name>.<ending>`. */
export function saveGraph(
  overview: Overview,
  view: GraphView,
  { sizeBy, colourBy }: PictureState,
  format: FileFormat,
  name: string,
): void {
  const { ending, kind, write } = WRITERS[format];
  download(`${name}.${ending}`, kind, write(exportGraph(overview, view, { sizeBy, colourBy })));
}
