import { type FocusMode, neighbourhood } from "#analysis/neighbourhood.ts";
import type { GraphView } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";
import { pairKey } from "./scene.ts";

/** What is left of a picture: the nodes, and the lines between them. */
export type Isolated = Readonly<{
  holds: (id: SourceId) => boolean;
  joins: (source: SourceId, target: SourceId) => boolean;
  /** Steps from the focus. */
  distances: ReadonlyMap<SourceId, number>;
}>;

/** The neighbourhood of a node, up to `depth` steps; null where the view does not hold the node or no depth is asked for. */
export function isolate(view: GraphView, subject: SourceId | null, depth: number, mode: FocusMode): Isolated | null {
  if (subject === null || depth === 0) return null;
  const { distances, edges } = neighbourhood(view, [subject], depth, mode);
  if (distances.size === 0) return null;
  const reached = new Map(distances);
  for (const { source, target } of edges)
    for (const id of [source, target]) if (!reached.has(id)) reached.set(id, depth + 1);
  const pairs = new Set(edges.map(({ source, target }) => pairKey(source, target)));
  return {
    holds: (id) => reached.has(id),
    joins: (source, target) => pairs.has(pairKey(source, target)),
    distances: reached,
  };
}
