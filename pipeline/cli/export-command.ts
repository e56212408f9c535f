import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, Option } from "commander";
import { buildView } from "#analysis/views.ts";
import { loadOverview } from "#exchange/dataset.ts";
import { GEXF_VERSIONS, type GexfVersion, timeNote } from "#exchange/gexf.ts";
import { exportGraph } from "#exchange/graph/export-graph.ts";
import { GRAPH_FORMATS, type GraphFile, type GraphFormat, graphFiles } from "#exchange/graph-files.ts";
import { VIEWS, type ViewName } from "#model/graph.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { deliver, say } from "./terminal.ts";

type Flags = Readonly<{
  view: ViewName;
  format: GraphFormat;
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
    .addOption(new Option("--format <format>", "which file").choices(GRAPH_FORMATS).default("gexf"))
    .requiredOption(
      "--out <path>",
      "the file; for csv (Gephi) and excel a folder, which gets a file of nodes and one of edges",
    )
    .option("--time", "gexf: when each node and edge was seen, for Gephi's timeline")
    .addOption(
      new Option("--gexf-version <version>", "gexf: 1.2 for networkx before 3").choices(GEXF_VERSIONS).default("1.3"),
    )
    .option("--weak", "full view: co-occurrence in a sentence too")
    .action(async (folder: string, { view, format, out, time, gexfVersion, weak }: Flags) => {
      const overview = await loadOverview(folderSource(folder));
      const graph = exportGraph(overview, buildView(overview, view, { coOccurrence: weak ?? false }));
      await write(graphFiles(graph, format, { time: time ?? false, version: gexfVersion }), out);
      say(`${graph.nodes.length} nodes and ${graph.edges.length} edges written to ${out}`);
      if (time === true && format === "gexf") say(`zonegraph: ${timeNote(graph)}.`);
    });

/** One file is written as the path says, several into it as a folder. */
async function write(files: readonly GraphFile[], out: string): Promise<void> {
  const isFolder = files.length > 1;
  try {
    mkdirSync(isFolder ? out : dirname(out), { recursive: true });
  } catch (error) {
    throw new Error(
      `${out}: cannot be made (${(error as NodeJS.ErrnoException).code}); choose another place with --out`,
    );
  }
  for (const { name, pieces } of files) await deliver(pieces, isFolder ? join(out, name) : out);
}
