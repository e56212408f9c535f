import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanText } from "#exchange/clean-text.ts";
import { edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { edgesExcel, nodesExcel } from "#exchange/excel.ts";
import { gexf } from "#exchange/gexf.ts";
import type { ExportGraph } from "#exchange/graph/export-graph.ts";
import { graphml } from "#exchange/graphml.ts";
import { nodeLinkJson } from "#exchange/json.ts";
import { SAMPLE, WORST } from "./hostile-graph.ts";

// Programs of others read our files, where this machine has them; where it has not, the test says so and is skipped.

const answers = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const python = ["/usr/bin/python3", "python3"].find((command) => answers(command, "-c", "import networkx, igraph"));
const schema = join(import.meta.dirname, "../../../../shared/schema/gexf-1.3/gexf.xsd");
const xmllint = answers("xmllint", "--version");
if (python === undefined) console.warn("python3 with networkx and igraph is not here: their readers are not tried");
if (!xmllint) console.warn("xmllint is not here: libxml2 is not tried");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zonegraph-readers-"));
  for (const [name, graph] of [
    ["sample", SAMPLE],
    ["worst", WORST],
  ] as const) {
    const write = (ending: string, pieces: Iterable<string>): void =>
      writeFileSync(join(folder, `${name}${ending}`), [...pieces].join(""));
    write(".gexf", gexf(graph));
    write(".time.gexf", gexf(graph, { time: true }));
    write(".12.gexf", gexf(graph, { version: "1.2" }));
    write(".12.time.gexf", gexf(graph, { version: "1.2", time: true }));
    write(".graphml", graphml(graph));
    write(".nodes.csv", nodesCsv(graph));
    write(".edges.csv", edgesCsv(graph));
    write(".excel-nodes.csv", nodesExcel(graph));
    write(".excel-edges.csv", edgesExcel(graph));
    write(".node-link.json", nodeLinkJson(graph));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READ = `
import csv, json, sys
import igraph, networkx
from networkx.readwrite import gexf
if isinstance(getattr(gexf.GEXF, "versions", None), dict):
    # networkx before 3 knows the elements of GEXF 1.3, but not its namespace.
    gexf.GEXF.versions.setdefault("1.3", {**gexf.GEXF.versions["1.2draft"], "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3"})
base = sys.argv[1]
g = networkx.read_gexf(base + ".gexf")
h = igraph.Graph.Read_GraphML(base + ".graphml")
old = networkx.read_gexf(base + ".12.gexf")
data = json.load(open(base + ".node-link.json", encoding="utf-8"))
try:
    l = networkx.node_link_graph(data, edges="links")
except TypeError:
    l = networkx.node_link_graph(data)
networkx.read_gexf(base + ".12.time.gexf")
assert all(a == b for a, b in zip(old.nodes(data=True), g.nodes(data=True))), "GEXF 1.2 and 1.3 differ"
from_gexf = igraph.Graph.from_networkx(old)
rows = lambda name: list(csv.DictReader(open(base + name, encoding="utf-8-sig", newline="")))
of = lambda g: {"nodes": [{"id": n, **d} for n, d in g.nodes(data=True)], "edges": [{"source": s, "target": t, **d} for s, t, d in g.edges(data=True)], "directed": g.is_directed()}
json.dump({
  "networkx": of(g),
  "nodeLink": of(l),
  "igraph": {"nodes": [v.attributes() for v in h.vs], "edges": [{"source": h.vs[e.source]["id"], "target": h.vs[e.target]["id"], **e.attributes()} for e in h.es], "directed": h.is_directed()},
  "counts": [from_gexf.vcount(), from_gexf.ecount(), old.number_of_edges()],
  "csv": {"nodes": rows(".nodes.csv"), "edges": rows(".edges.csv")},
  "excel": {"nodes": rows(".excel-nodes.csv"), "edges": rows(".excel-edges.csv")},
}, sys.stdout)
`;

type Elements = Readonly<{ nodes: Record<string, unknown>[]; edges: Record<string, unknown>[]; directed: boolean }>;
type Readings = Readonly<{
  networkx: Elements;
  nodeLink: Elements;
  igraph: Elements;
  counts: readonly number[];
  csv: Readonly<Record<"nodes" | "edges", Record<string, string>[]>>;
  excel: Readonly<Record<"nodes" | "edges", Record<string, string>[]>>;
}>;
const read = (name: string): Readings =>
  // Python writes NaN where a number is missing, which JSON does not know.
  JSON.parse(execFileSync(python!, ["-c", READ, join(folder, name)], { encoding: "utf8" }).replaceAll("NaN", "null"));

const NODE_FACTS = [
  "label",
  "entityType",
  "pinyin",
  "initials",
  "category",
  "firstYear",
  "documents",
  "mentions",
] as const;
const EDGE_FACTS = ["relation", "weight", "mentions", "documents", "adopted", "symmetric", "firstYear"] as const;

/** Facts of elements by id; what is not known is left out, as each reader says that in its own way. */
const facts = (elements: readonly object[], names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    (elements as readonly Record<string, unknown>[]).map((element) => [
      element.id,
      names.flatMap((name) => (element[name] == null || element[name] === "" ? [] : [[name, element[name]]])),
    ]),
  );
const expected = ({ nodes, edges }: ExportGraph) => ({
  nodes: facts(nodes, NODE_FACTS),
  edges: facts(edges, EDGE_FACTS),
});

test.skipIf(python === undefined)(
  "networkx and igraph read the same nodes, edges, facts and Chinese text that we wrote",
  () => {
    const { networkx, nodeLink, igraph, counts } = read("sample");
    expect(counts).toEqual([SAMPLE.nodes.length, SAMPLE.edges.length, SAMPLE.edges.length]);
    for (const { nodes, edges, directed } of [networkx, nodeLink, igraph]) {
      expect(directed).toBe(true);
      expect(facts(nodes, NODE_FACTS)).toEqual(expected(SAMPLE).nodes);
      expect(facts(edges, EDGE_FACTS)).toEqual(expected(SAMPLE).edges);
    }
    const { viz } = networkx.nodes.find(({ label }) => label === "腾笼换鸟") as unknown as { viz: object };
    expect(viz).toMatchObject({ color: { r: 213, g: 94, b: 0 } });
  },
);

test.skipIf(python === undefined)(
  "names that break other exporters arrive whole in networkx, igraph and Python's csv",
  () => {
    const { networkx, nodeLink, igraph, csv, excel } = read("worst");
    const labels = WORST.nodes.map(({ label }) => cleanText(label));
    expect(networkx.nodes.map(({ label }) => label)).toEqual(labels);
    expect(nodeLink.nodes.map(({ label }) => label)).toEqual(labels);
    expect(igraph.nodes.map(({ label }) => label)).toEqual(labels);
    expect(excel.nodes.map(({ name }) => name!.replace(/^'/, ""))).toEqual(labels);
    expect(csv.nodes.map(({ Label }) => Label!.replace(/^'/, "").replaceAll("＼", "\\"))).toEqual(labels);
    for (const { edges } of [networkx, nodeLink, igraph, csv, excel]) expect(edges).toHaveLength(WORST.edges.length);
  },
);

test.skipIf(!xmllint).each(["sample.gexf", "worst.gexf", "worst.time.gexf", "worst.graphml"])(
  "libxml2 finds %s well formed",
  (file) => {
    expect(spawnSync("xmllint", ["--noout", join(folder, file)], { encoding: "utf8" }).stderr).toBe("");
  },
);

test.skipIf(!xmllint || !existsSync(schema)).each(["sample.gexf", "worst.gexf", "sample.time.gexf", "worst.time.gexf"])(
  "%s keeps to the schema of GEXF 1.3",
  (file) => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, join(folder, file)], {
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  },
);
