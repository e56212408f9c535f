import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, Option } from "commander";
import { buildView } from "#analysis/views.ts";
import { edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { loadOverview } from "#exchange/dataset.ts";
import { GEXF_VERSIONS, type GexfOptions, type GexfVersion, gexf } from "#exchange/gexf.ts";
import { type ExportGraph, exportGraph } from "#exchange/graph/export-graph.ts";
import { graphml } from "#exchange/graphml.ts";
import { graphJson } from "#exchange/json.ts";
import { VIEWS, type ViewName } from "#model/graph.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { deliver, say } from "./terminal.ts";

const FORMATS = ["gexf", "graphml", "csv", "json"] as const;
type Flags = Readonly<{
  view: ViewName;
  format: (typeof FORMATS)[number];
  out: string;
  time?: boolean;
  gexfVersion: GexfVersion;
  weak?: boolean;
}>;

/** `zonegraph export DIR`: a view as a graph for Gephi, R, Python. */
export const exportCommand = (): Command =>
  new Command("export")
    .description("writes a view of a dataset as a graph file")
    .argument("<DIR>", "a dataset, the output of build")
    .addOption(new Option("--view <view>", "which graph").choices(VIEWS).default("shared"))
    .addOption(new Option("--format <format>", "which file").choices(FORMATS).default("gexf"))
    .requiredOption("--out <path>", "the file; for csv a folder, which gets nodes.csv and edges.csv")
    .option("--time", "gexf: when each node and edge was seen, for Gephi's timeline")
    .addOption(
      new Option("--gexf-version <version>", "gexf: 1.2 for networkx before 3").choices(GEXF_VERSIONS).default("1.3"),
    )
    .option("--weak", "full view: co-occurrence in a sentence too")
    .action(async (folder: string, { view, format, out, time, gexfVersion, weak }: Flags) => {
      const overview = await loadOverview(folderSource(folder));
      const graph = exportGraph(overview, buildView(overview, view, { coOccurrence: weak ?? false }));
      await write(graph, format, out, { time: time ?? false, version: gexfVersion });
      say(`${graph.nodes.length} nodes and ${graph.edges.length} edges written to ${out}`);
    });

async function write(graph: ExportGraph, format: Flags["format"], out: string, options: GexfOptions): Promise<void> {
  try {
    mkdirSync(format === "csv" ? out : dirname(out), { recursive: true });
  } catch (error) {
    throw new Error(
      `${out}: cannot be made (${(error as NodeJS.ErrnoException).code}); choose another place with --out`,
    );
  }
  switch (format) {
    case "gexf":
      return deliver(gexf(graph, options), out);
    case "graphml":
      return deliver(graphml(graph), out);
    case "json":
      return deliver(graphJson(graph), out);
    case "csv":
      await deliver(nodesCsv(graph), join(out, "nodes.csv"));
      return deliver(edgesCsv(graph), join(out, "edges.csv"));
  }
}
