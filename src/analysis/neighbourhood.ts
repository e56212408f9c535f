import type { GraphView, ViewEdge } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";

/**
 * Which edges come with the nodes of a neighbourhood. strict: those that lead outwards from the focus · normal: all between
 * its nodes · loose: also those that leave it.
 */
export const FOCUS_MODES = ["strict", "normal", "loose"] as const;
export type FocusMode = (typeof FOCUS_MODES)[number];

export type Neighbourhood = Readonly<{
  /** Distance of each node from the focus, 0 for the focus itself. */
  distances: ReadonlyMap<SourceId, number>;
  edges: readonly ViewEdge[];
}>;

/** Nodes within `depth` steps of the focus, edges taken in both directions. Ids that the view does not have are passed over. */
export function neighbourhood(
  view: GraphView,
  focus: Iterable<SourceId>,
  depth: number,
  mode: FocusMode = "normal",
): Neighbourhood {
  const edgesOf = new Map<SourceId, ViewEdge[]>(view.nodes.map(({ id }) => [id, []]));
  for (const edge of view.edges) {
    edgesOf.get(edge.source)?.push(edge);
    if (edge.target !== edge.source) edgesOf.get(edge.target)?.push(edge);
  }
  const distances = new Map<SourceId, number>();
  let rim = [...focus].filter((id) => edgesOf.has(id));
  for (const id of rim) distances.set(id, 0);
  for (let distance = 1; distance <= depth && rim.length > 0; distance++) {
    const next: SourceId[] = [];
    for (const id of rim)
      for (const { source, target } of edgesOf.get(id)!) {
        const other = source === id ? target : source;
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    rim = next;
  }
  return { distances, edges: view.edges.filter((edge) => keeps(edge, distances, mode)) };
}

function keeps({ source, target }: ViewEdge, distances: ReadonlyMap<SourceId, number>, mode: FocusMode): boolean {
  const [from, to] = [distances.get(source), distances.get(target)];
  if (mode === "loose") return from !== undefined || to !== undefined;
  if (from === undefined || to === undefined) return false;
  return mode === "normal" || Math.abs(from - to) === 1;
}
