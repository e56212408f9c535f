import { cleanText, createCleanIds } from "./clean-text.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "./graph/export-graph.ts";
import { EDGE_FIELDS, type Field, NODE_FIELDS, weightOf } from "./graph/fields.ts";

/** A graph in graphology's serialisation, in pieces: `Graph.from(JSON.parse(…))` reads it, and so does Gephi Lite. */
export function* graphJson(graph: ExportGraph): Generator<string> {
  const [idOf, edgeIdOf] = [createCleanIds(), createCleanIds()];
  const options = { type: "directed", multi: true, allowSelfLoops: true };
  yield `{"attributes":${JSON.stringify(aboutOf(graph))},"options":${JSON.stringify(options)},"nodes":[`;
  yield* rows(graph.nodes, (node) => ({ key: idOf(node.id), attributes: nodeAttributes(node) }));
  yield '],"edges":[';
  yield* rows(graph.edges, (edge) => ({
    key: edgeIdOf(edge.id),
    source: idOf(edge.source),
    target: idOf(edge.target),
    attributes: { weight: weightOf(edge), ...valuesOf(edge, EDGE_FIELDS) },
  }));
  yield "]}\n";
}

/**
 * A graph as node-link data, in pieces: what networkx calls `node_link_graph` and D3's force layout take. Parallel edges are
 * told apart by their kind, as `key`.
 */
export function* nodeLinkJson(graph: ExportGraph): Generator<string> {
  const [idOf, edgeIdOf] = [createCleanIds(), createCleanIds()];
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(aboutOf(graph))},"nodes":[`;
  yield* rows(graph.nodes, (node) => ({ id: idOf(node.id), ...nodeAttributes(node) }));
  yield '],"links":[';
  yield* rows(graph.edges, (edge) => ({
    source: idOf(edge.source),
    target: idOf(edge.target),
    key: edge.relation,
    id: edgeIdOf(edge.id),
    weight: weightOf(edge),
    ...valuesOf(edge, EDGE_FIELDS),
  }));
  yield "]}\n";
}

const aboutOf = ({ title, generator }: ExportGraph): Record<string, string> => ({
  title: cleanText(title),
  creator: cleanText(generator),
});

/** `color` is spelled as sigma reads it. */
const nodeAttributes = (node: ExportNode): Record<string, unknown> => ({
  label: cleanText(node.label),
  ...valuesOf(node, NODE_FIELDS),
  ...(Number.isFinite(node.x) && Number.isFinite(node.y) && { x: node.x, y: node.y }),
  ...(Number.isFinite(node.size) && { size: node.size }),
  color: node.colour,
});

const valuesOf = <T>(element: T, fields: readonly Field<T>[]): Record<string, string | number | boolean> =>
  Object.fromEntries(
    fields.flatMap(({ name, value }) => {
      const found = value(element);
      return found === null ? [] : [[name, typeof found === "string" ? cleanText(found) : found]];
    }),
  );

function* rows<T extends ExportNode | ExportEdge>(
  elements: readonly T[],
  rowOf: (element: T) => unknown,
): Generator<string> {
  for (const [index, element] of elements.entries())
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(rowOf(element))}`;
}
