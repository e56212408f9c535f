import { createCleanIds } from "./clean-text.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "./graph/export-graph.ts";
import { EDGE_FIELDS, type Field, NODE_FIELDS, weightOf } from "./graph/fields.ts";
import { channels, xmlAttributes, xmlText } from "./xml.ts";

export type GexfOptions = Readonly<{
  /** Writes the years of nodes and edges, for Gephi's timeline. */
  time?: boolean;
}>;

/**
 * GEXF 1.3 in pieces, as Gephi reads it: attributes declared before use, every edge directed and of a kind, weights above 0,
 * ids once, no empty visual element. The 1.3 schema has the visual elements in its own namespace, and programs know them by
 * their prefix: so the prefix stands for that namespace.
 */
export function* gexf(graph: ExportGraph, { time = false }: GexfOptions = {}): Generator<string> {
  const idOf = createCleanIds();
  const edgeIdOf = createCleanIds();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta><creator>${xmlText(graph.generator)}</creator><description>${xmlText(graph.title)}</description></meta>\n`;
  const mode = time ? { mode: "dynamic", timeformat: "double", timerepresentation: "timestamp" } : { mode: "static" };
  yield `<graph${xmlAttributes({ ...mode, defaultedgetype: "directed", idtype: "string" })}>\n`;
  yield declarations("node", NODE_FIELDS);
  yield declarations("edge", EDGE_FIELDS);
  yield `<nodes count="${graph.nodes.length}">\n`;
  for (const node of graph.nodes) yield nodeElement(node, idOf, time);
  yield `</nodes>\n<edges count="${graph.edges.length}">\n`;
  for (const edge of graph.edges) yield edgeElement(edge, idOf, edgeIdOf, time);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declarations<T>(of: "node" | "edge", fields: readonly Field<T>[]): string {
  const rows = fields.map(({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>\n`);
  return `<attributes class="${of}" mode="static">\n${rows.join("")}</attributes>\n`;
}

function nodeElement(node: ExportNode, idOf: (id: string) => string, time: boolean): string {
  const colour = channels(node.colour);
  const parts = [
    time ? spells(node.years) : "",
    values(node, NODE_FIELDS),
    colour === null ? "" : `<viz:color${xmlAttributes(colour)}/>`,
    isFinitePair(node.x, node.y) ? `<viz:position${xmlAttributes({ x: node.x, y: node.y })}/>` : "",
    Number.isFinite(node.size) ? `<viz:size${xmlAttributes({ value: Math.max(0, node.size) })}/>` : "",
  ];
  return `<node${xmlAttributes({ id: idOf(node.id), label: node.label })}>${parts.join("")}</node>\n`;
}

function edgeElement(
  edge: ExportEdge,
  idOf: (id: string) => string,
  edgeIdOf: (id: string) => string,
  time: boolean,
): string {
  const head = xmlAttributes({
    id: edgeIdOf(edge.id),
    source: idOf(edge.source),
    target: idOf(edge.target),
    type: "directed",
    kind: edge.relation,
    weight: weightOf(edge),
  });
  return `<edge${head}>${time ? spells(edge.years) : ""}${values(edge, EDGE_FIELDS)}</edge>\n`;
}

function values<T>(element: T, fields: readonly Field<T>[]): string {
  const rows = fields.flatMap(({ name, value }) => {
    const found = value(element);
    if (found === null || (typeof found === "number" && !Number.isFinite(found))) return [];
    return [`<attvalue${xmlAttributes({ for: name, value: found })}/>`];
  });
  return `<attvalues>${rows.join("")}</attvalues>`;
}

const spells = (years: readonly number[]): string =>
  years.length === 0
    ? ""
    : `<spells>${years.map((year) => `<spell${xmlAttributes({ timestamp: year })}/>`).join("")}</spells>`;

const isFinitePair = (x: number | null, y: number | null): boolean => Number.isFinite(x) && Number.isFinite(y);
