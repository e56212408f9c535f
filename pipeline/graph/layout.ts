import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { GraphView, Position } from "#model/graph.ts";

// Places the nodes of a view on the plane and finds its communities, from the view alone: fixed starts, a fixed number
// of iterations and a given source of chance, so that one corpus has one map.

/** Work is bounded: about this many visits of nodes and edges by ForceAtlas2, and never fewer than MIN_ITERATIONS rounds. */
const VISITS = 6_000_000;
const MIN_ITERATIONS = 50;
const MAX_ITERATIONS = 500;
/** From this many nodes on, forces from far away are taken together (Barnes and Hut 1986). */
const BARNES_HUT_FROM = 400;
/** The longer side of the map, in graph units. */
const EXTENT = 1_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Positions by ForceAtlas2 (Jacomy et al. 2014) and communities by Louvain (Blondel et al. 2008), in the view's node order. */
export function layout(view: GraphView, random: () => number): Position[] {
  if (view.nodes.length === 0) return [];
  const graph = new Graph({ type: "undirected", multi: false });
  view.nodes.forEach((node, index) => {
    // A sunflower spiral: even, and the same on every run.
    const radius = Math.sqrt(index + 1) * 10;
    graph.addNode(node.id, { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) });
  });
  for (const edge of view.edges) {
    if (edge.source === edge.target) continue;
    const known = graph.edge(edge.source, edge.target);
    if (known === undefined) graph.addUndirectedEdge(edge.source, edge.target, { weight: edge.weight });
    else graph.updateEdgeAttribute(known, "weight", (weight: number) => weight + edge.weight);
  }
  const communities = graph.size === 0 ? {} : louvain(graph, { rng: random });
  const approximate = graph.order >= BARNES_HUT_FROM;
  const visits = graph.size + graph.order * (approximate ? 10 * Math.log2(graph.order) : graph.order);
  const iterations = Math.round(Math.min(MAX_ITERATIONS, Math.max(MIN_ITERATIONS, VISITS / visits)));
  const placed = forceAtlas2(graph, {
    iterations,
    getEdgeWeight: (_key, attributes: { weight?: number }) => Math.log1p(attributes.weight ?? 1),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: approximate,
      linLogMode: false,
      strongGravityMode: true,
      gravity: 0.05,
    },
  });
  return scaled(view.nodes.map(({ id }) => ({ id, ...placed[id]!, community: communities[id] ?? 0 })));
}

/** Centres the positions, scales the longer side to EXTENT and rounds to a tenth, which no eye can tell. */
function scaled(positions: readonly Position[]): Position[] {
  const range = (values: readonly number[]): [number, number] => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return [low, high];
  };
  const [left, right] = range(positions.map(({ x }) => x));
  const [bottom, top] = range(positions.map(({ y }) => y));
  const scale = EXTENT / Math.max(right - left, top - bottom, 1e-9);
  const round = (value: number): number => Math.round(value * 10) / 10 + 0;
  return positions.map(({ id, x, y, community }) => ({
    id,
    x: round((x - (left + right) / 2) * scale),
    y: round((y - (bottom + top) / 2) * scale),
    community,
  }));
}
