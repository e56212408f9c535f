import type { ExportEdge, ExportGraph, ExportNode } from "./graph/export-graph.ts";
import { EDGE_FIELDS, type Field, NODE_FIELDS, weightOf } from "./graph/fields.ts";

/** A graph in graphology's serialisation, in pieces: `Graph.from(JSON.parse(…))` reads it, and so does Gephi Lite. */
export function* graphJson(graph: ExportGraph): Generator<string> {
  const attributes = { title: graph.title, creator: graph.generator };
  const options = { type: "directed", multi: true, allowSelfLoops: true };
  yield `{"attributes":${JSON.stringify(attributes)},"options":${JSON.stringify(options)},"nodes":[`;
  yield* rows(graph.nodes, (node) => ({ key: node.id, attributes: nodeAttributes(node) }));
  yield '],"edges":[';
  yield* rows(graph.edges, (edge) => ({
    key: edge.id,
    source: edge.source,
    target: edge.target,
    attributes: { weight: weightOf(edge), ...valuesOf(edge, EDGE_FIELDS) },
  }));
  yield "]}\n";
}

/** `color` is spelled as sigma reads it. */
const nodeAttributes = (node: ExportNode): Record<string, unknown> => ({
  label: node.label,
  ...valuesOf(node, NODE_FIELDS),
  ...(node.x !== null && node.y !== null && { x: node.x, y: node.y }),
  size: node.size,
  color: node.colour,
});

const valuesOf = <T>(element: T, fields: readonly Field<T>[]): Record<string, string | number | boolean> =>
  Object.fromEntries(
    fields.flatMap(({ name, value }) => {
      const found = value(element);
      return found === null ? [] : [[name, found]];
    }),
  );

function* rows<T extends ExportNode | ExportEdge>(
  elements: readonly T[],
  rowOf: (element: T) => unknown,
): Generator<string> {
  for (const [index, element] of elements.entries())
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(rowOf(element))}`;
}
