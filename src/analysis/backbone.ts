import type { SourceId } from "#model/relation.ts";

type WeightedEdge = Readonly<{ source: SourceId; target: SourceId; weight: number }>;

/**
 * Disparity filter (Serrano, Boguñá and Vespignani 2009): how likely each edge is to weigh so much at one of its ends, if
 * the end spread its weight at random; the smaller value of both ends, 1 where neither end has a choice. In the order of
 * the edges.
 */
export function disparity(edges: readonly WeightedEdge[]): number[] {
  const strengths = new Map<SourceId, { sum: number; degree: number }>();
  for (const { source, target, weight } of edges)
    for (const end of new Set([source, target])) {
      const known = strengths.get(end);
      strengths.set(end, { sum: (known?.sum ?? 0) + weight, degree: (known?.degree ?? 0) + 1 });
    }
  const alpha = (end: SourceId, weight: number): number => {
    const { sum, degree } = strengths.get(end)!;
    return degree < 2 ? 1 : (1 - weight / sum) ** (degree - 1);
  };
  return edges.map(({ source, target, weight }) => Math.min(alpha(source, weight), alpha(target, weight)));
}
