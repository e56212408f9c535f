import { createCleanIds } from "./clean-text.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "./graph/export-graph.ts";
import { EDGE_FIELDS, type Field, NODE_FIELDS, weightOf } from "./graph/fields.ts";
import { channels, xmlAttributes, xmlText } from "./xml.ts";

export const GEXF_VERSIONS = ["1.3", "1.2"] as const;
export type GexfVersion = (typeof GEXF_VERSIONS)[number];
export type GexfOptions = Readonly<{
  /** 1.2 is for readers that do not know the namespace of 1.3, such as networkx before 3; Gephi reads both. */
  version?: GexfVersion;
  /** Writes the years of nodes and edges, for Gephi's timeline. */
  time?: boolean;
}>;

/** The schema of 1.3 has the visual elements in its own namespace, and programs know them by their prefix; 1.2 had two. */
const NAMESPACES: Readonly<Record<GexfVersion, Readonly<Record<string, string>>>> = {
  "1.3": { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3" },
  "1.2": { xmlns: "http://www.gexf.net/1.2draft", "xmlns:viz": "http://www.gexf.net/1.2draft/viz" },
};

/**
 * GEXF in pieces, as Gephi reads it: attributes declared before use, every edge directed and of a kind, weights above 0, ids
 * once, no empty visual element.
 */
export function* gexf(graph: ExportGraph, { version = "1.3", time = false }: GexfOptions = {}): Generator<string> {
  const idOf = createCleanIds();
  const edgeIdOf = createCleanIds();
  const spells = time ? SPELLS[version] : noSpells;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf${xmlAttributes({ ...NAMESPACES[version], version })}>\n`;
  const about = time ? `${graph.title}. ${timeNote(graph)}` : graph.title;
  yield `<meta><creator>${xmlText(graph.generator)}</creator><description>${xmlText(about)}</description></meta>\n`;
  const stamped = version === "1.3" ? { timerepresentation: "timestamp" } : {};
  const mode = time ? { mode: "dynamic", timeformat: "double", ...stamped } : { mode: "static" };
  yield `<graph${xmlAttributes({ ...mode, defaultedgetype: "directed", idtype: "string" })}>\n`;
  yield declarations("node", NODE_FIELDS);
  yield declarations("edge", EDGE_FIELDS);
  yield `<nodes count="${graph.nodes.length}">\n`;
  for (const node of graph.nodes) yield nodeElement(node, idOf, spells);
  yield `</nodes>\n<edges count="${graph.edges.length}">\n`;
  for (const edge of graph.edges) yield edgeElement(edge, idOf, edgeIdOf, spells);
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** How much of a graph with time has no place in it: what has no known year has no spell. */
export function timeNote({ nodes, edges }: ExportGraph): string {
  const undated = (elements: readonly Readonly<{ years: readonly number[] }>[]): number =>
    elements.filter(({ years }) => years.length === 0).length;
  return `No year is known of ${undated(nodes)} of ${nodes.length} nodes and ${undated(edges)} of ${edges.length} edges: they have no time`;
}

function declarations<T>(of: "node" | "edge", fields: readonly Field<T>[]): string {
  const rows = fields.map(({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>\n`);
  return `<attributes class="${of}" mode="static">\n${rows.join("")}</attributes>\n`;
}

function nodeElement(node: ExportNode, idOf: (id: string) => string, spells: Spells): string {
  const colour = channels(node.colour);
  const parts = [
    spells(node.years),
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
  spells: Spells,
): string {
  const head = xmlAttributes({
    id: edgeIdOf(edge.id),
    source: idOf(edge.source),
    target: idOf(edge.target),
    type: "directed",
    kind: edge.relation,
    weight: weightOf(edge),
  });
  return `<edge${head}>${spells(edge.years)}${values(edge, EDGE_FIELDS)}</edge>\n`;
}

function values<T>(element: T, fields: readonly Field<T>[]): string {
  const rows = fields.flatMap(({ name, value }) => {
    const found = value(element);
    if (found === null || (typeof found === "number" && !Number.isFinite(found))) return [];
    return [`<attvalue${xmlAttributes({ for: name, value: found })}/>`];
  });
  return `<attvalues>${rows.join("")}</attvalues>`;
}

type Spells = (years: readonly number[]) => string;
const noSpells: Spells = () => "";
const spellsOf =
  (spell: (year: number) => Readonly<Record<string, number>>): Spells =>
  (years) =>
    years.length === 0
      ? ""
      : `<spells>${years.map((year) => `<spell${xmlAttributes(spell(year))}/>`).join("")}</spells>`;
/** 1.2 knows no moments: a year is a span from itself to itself. */
const SPELLS: Readonly<Record<GexfVersion, Spells>> = {
  "1.3": spellsOf((year) => ({ timestamp: year })),
  "1.2": spellsOf((year) => ({ start: year, end: year })),
};

const isFinitePair = (x: number | null, y: number | null): boolean => Number.isFinite(x) && Number.isFinite(y);
