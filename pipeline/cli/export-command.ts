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
import { exportTables, TABLE_FILES } from "./export-tables.ts";
import { deliver, say } from "./terminal.ts";

const FORMATS = [...new Set([...GRAPH_FORMATS, ...TABLE_FILES])];
type Flags = Readonly<{
  view: ViewName;
  format?: (typeof FORMATS)[number];
  out?: string;
  tables?: string;
  bom?: boolean;
  time?: boolean;
  gexfVersion: GexfVersion;
  weak?: boolean;
}>;

/** `zonegraph export DIR`: a view as a graph for Gephi, R, Python, or the tables of the whole dataset. */
export const exportCommand = (): Command =>
  new Command("export")
    .description("writes a view of a dataset as a graph file, or all its tables")
    .argument("<DIR>", "a dataset, the output of build")
    .addOption(new Option("--view <view>", "which graph").choices(VIEWS).default("shared"))
    .addOption(new Option("--format <format>", "which file; gexf if left out, csv for tables").choices(FORMATS))
    .option("--out <path>", "the file; for csv (Gephi) and excel a folder, which gets a file of nodes and one of edges")
    .option("--time", "gexf: when each node and edge was seen, for Gephi's timeline")
    .addOption(
      new Option("--gexf-version <version>", "gexf: 1.2 for networkx before 3").choices(GEXF_VERSIONS).default("1.3"),
    )
    .option("--weak", "full view: co-occurrence in a sentence too")
    .option(
      "--tables <folder>",
      "documents, entities, mentions, relations, evidence and targets as csv or parquet, with datapackage.json",
    )
    .option("--bom", "tables as csv: start with a byte order mark, for Excel")
    .action(async (folder: string, { tables, format, out, bom, ...flags }: Flags) => {
      if (tables !== undefined) {
        if (out !== undefined) throw new Error("--tables and --out exclude each other; give the folder to --tables.");
        return exportTables(folder, tables, tableFile(format ?? "csv"), bom ?? false);
      }
      if (out === undefined) throw new Error("nowhere to write to; give --out, or a folder to --tables.");
      return exportGraphFile(folder, out, graphFile(format ?? "gexf"), flags);
    });

function tableFile(format: string): (typeof TABLE_FILES)[number] {
  const found = TABLE_FILES.find((one) => one === format);
  if (found === undefined) throw new Error(`--format "${format}" is none of tables; use csv or parquet.`);
  return found;
}

function graphFile(format: string): GraphFormat {
  const found = GRAPH_FORMATS.find((one) => one === format);
  if (found === undefined) throw new Error(`--format "${format}" is for tables; name their folder with --tables.`);
  return found;
}

async function exportGraphFile(
  folder: string,
  out: string,
  format: GraphFormat,
  { view, time = false, gexfVersion, weak = false }: Pick<Flags, "view" | "time" | "gexfVersion" | "weak">,
): Promise<void> {
  const overview = await loadOverview(folderSource(folder));
  const graph = exportGraph(overview, buildView(overview, view, { coOccurrence: weak }));
  await write(graphFiles(graph, format, { time, version: gexfVersion }), out);
  say(`${graph.nodes.length} nodes and ${graph.edges.length} edges written to ${out}`);
  if (time && format === "gexf") say(`zonegraph: ${timeNote(graph)}.`);
}

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
