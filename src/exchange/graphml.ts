import { createCleanIds } from "./clean-text.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "./graph/export-graph.ts";
import { EDGE_FIELDS, type Field, NODE_FIELDS, weightOf } from "./graph/fields.ts";
import { channels, xmlAttributes, xmlText } from "./xml.ts";

type Column<T> = Omit<Field<T>, "type"> & Readonly<{ type: "string" | "int" | "double" | "boolean" }>;

const fromField = <T>({ name, type, value }: Field<T>): Column<T> => ({
  name,
  type: type === "integer" ? "int" : type,
  value,
});

/** Gephi knows label, x, y, size, r, g, b and weight by these names. */
const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  { name: "label", type: "string", value: (node) => node.label },
  ...NODE_FIELDS.map(fromField),
  { name: "x", type: "double", value: (node) => node.x },
  { name: "y", type: "double", value: (node) => node.y },
  { name: "size", type: "double", value: (node) => node.size },
  { name: "r", type: "int", value: (node) => channels(node.colour)?.r ?? null },
  { name: "g", type: "int", value: (node) => channels(node.colour)?.g ?? null },
  { name: "b", type: "int", value: (node) => channels(node.colour)?.b ?? null },
];
const EDGE_COLUMNS: readonly Column<ExportEdge>[] = [
  { name: "weight", type: "double", value: weightOf },
  ...EDGE_FIELDS.map(fromField),
];

/** GraphML in pieces, every edge directed; for igraph, networkx, yEd and Gephi. */
export function* graphml(graph: ExportGraph): Generator<string> {
  const idOf = createCleanIds();
  const edgeIdOf = createCleanIds();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield declarations("node", NODE_COLUMNS);
  yield declarations("edge", EDGE_COLUMNS);
  yield `<graph${xmlAttributes({ id: graph.title, edgedefault: "directed" })}>\n`;
  for (const node of graph.nodes)
    yield `<node${xmlAttributes({ id: idOf(node.id) })}>${values("node", node, NODE_COLUMNS)}</node>\n`;
  for (const edge of graph.edges) {
    const head = { id: edgeIdOf(edge.id), source: idOf(edge.source), target: idOf(edge.target) };
    yield `<edge${xmlAttributes(head)}>${values("edge", edge, EDGE_COLUMNS)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

/** Keys stand for nodes or for edges, so that both may have a field of one name. */
const keyOf = (of: "node" | "edge", name: string): string => `${of === "node" ? "n" : "e"}_${name}`;

const declarations = <T>(of: "node" | "edge", columns: readonly Column<T>[]): string =>
  columns
    .map(({ name, type }) => {
      const head = { id: keyOf(of, name), for: of, "attr.name": name, "attr.type": type };
      return `<key${xmlAttributes(head)}/>\n`;
    })
    .join("");

function values<T>(of: "node" | "edge", element: T, columns: readonly Column<T>[]): string {
  return columns
    .flatMap(({ name, value }) => {
      const found = value(element);
      if (found === null || (typeof found === "number" && !Number.isFinite(found))) return [];
      return [`<data${xmlAttributes({ key: keyOf(of, name) })}>${xmlText(String(found))}</data>`];
    })
    .join("");
}
