import type { GraphView, NodeType, Position, ViewEdge } from "#model/graph.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";

/** A node as it is drawn: radius in pixels at the first zoom, rank 0 for the one whose label stands first. */
export type SceneNode = Readonly<{
  id: SourceId;
  kind: NodeType;
  label: string;
  x: number;
  y: number;
  radius: number;
  /** True for those whose documents the corpus holds. */
  issues: boolean;
}>;

/** How a node looks apart from its place. */
export type NodeLook = Readonly<{ label: string; radius: number; issues: boolean }>;

/** Zones, and documents that stand for one, are square; everything else is round. */
export const isSquare = ({ kind }: Pick<SceneNode, "kind">): boolean => kind === "zone" || kind === "document";

/** All edges between two nodes, drawn as one line; the thickness is in pixels. */
export type SceneEdge = Readonly<{
  id: string;
  source: SourceId;
  target: SourceId;
  thickness: number;
  weight: number;
  /** True where nothing but a sentence in common joins the two. */
  isWeak: boolean;
}>;

export type Scene = Readonly<{
  /** Biggest first, then by id: the order in which labels have their choice. */
  nodes: readonly SceneNode[];
  edges: readonly SceneEdge[];
  neighbours: ReadonlyMap<SourceId, ReadonlySet<SourceId>>;
}>;

const THINNEST = 1;
const THICKEST = 5;

/** Puts a view where the build placed it. Nodes without a position are left out with their edges. */
export function buildScene(view: GraphView, positions: readonly Position[], lookOf: (id: SourceId) => NodeLook): Scene {
  const placed = new Map(positions.map((position) => [position.id, position]));
  const nodes = view.nodes
    .flatMap(({ id, type }) => {
      const position = placed.get(id);
      return position === undefined ? [] : [{ id, kind: type, x: position.x, y: position.y, ...lookOf(id) }];
    })
    .sort((a, b) => b.radius - a.radius || byCodeUnit(a.id, b.id));
  const known = new Set(nodes.map(({ id }) => id));
  const isProjection = view.view === "issuers" || view.view === "programs";
  const edges = joinParallels(
    isProjection,
    view.edges.filter(({ source, target }) => known.has(source) && known.has(target)),
  );
  const neighbours = new Map<SourceId, Set<SourceId>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of edges) {
    neighbours.get(source)!.add(target);
    neighbours.get(target)!.add(source);
  }
  return { nodes, edges, neighbours };
}

/** One line for each pair, as thick as all that joins the two; loops are not drawn. */
function joinParallels(isProjection: boolean, edges: readonly ViewEdge[]): SceneEdge[] {
  const pairs = new Map<string, { source: SourceId; target: SourceId; weight: number; isWeak: boolean }>();
  for (const { kind, source, target, weight } of edges) {
    if (source === target) continue;
    const [first, second] = inOrder(source, target);
    const key = pairKey(source, target);
    const pair = pairs.get(key);
    const isWeak = kind === "co-occurs" && !isProjection;
    if (pair === undefined) pairs.set(key, { source: first, target: second, weight, isWeak });
    else {
      pair.weight += weight;
      pair.isWeak &&= isWeak;
    }
  }
  return [...pairs].map(([id, pair]) => ({ id, ...pair, thickness: thicknessOf(pair.weight) }));
}

const inOrder = (a: SourceId, b: SourceId): [SourceId, SourceId] => (byCodeUnit(a, b) < 0 ? [a, b] : [b, a]);

/** Key of the line between two nodes, whichever way round they are named. */
export const pairKey = (a: SourceId, b: SourceId): string => inOrder(a, b).join("|");

const thicknessOf = (weight: number): number => Math.min(THICKEST, THINNEST + 0.5 * Math.log2(Math.max(1, weight)));
