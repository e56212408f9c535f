import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";

export type Point = Readonly<{ x: number; y: number }>;

/** Room that a node has along its ring, and between rings; the first ring lies this many rooms from the middle. */
const ROOM = 10;
const FIRST_RING = 4;

/**
 * Places a neighbourhood round its focus: what is one step away on the inner rings, what is two steps away outside them. Along
 * a ring nodes keep the direction in which they lay from the focus, so that the map is known again. Distances are 0 for the
 * focus alone.
 */
export function egoLayout(
  distances: ReadonlyMap<SourceId, number>,
  placeOf: (id: SourceId) => Point,
): Map<SourceId, Point> {
  const placed = new Map<SourceId, Point>();
  const focus = [...distances].find(([, distance]) => distance === 0)?.[0];
  if (focus === undefined) return placed;
  const middle = placeOf(focus);
  placed.set(focus, { x: 0, y: 0 });
  const farthest = Math.max(...distances.values());
  let ring = FIRST_RING;
  for (let distance = 1; distance <= farthest; distance++) {
    const nodes = [...distances]
      .flatMap(([id, own]) => (own === distance ? [{ id, angle: angleFrom(middle, placeOf(id)) }] : []))
      .sort((a, b) => a.angle - b.angle || byCodeUnit(a.id, b.id));
    const rings = ringsFor(nodes.length, ring);
    // Node after node goes to another ring, so that all rings of a distance share every direction.
    nodes.forEach(({ id }, index) => {
      const radius = (ring + (index % rings)) * ROOM;
      const angle = nodes[0]!.angle + (index / nodes.length) * 2 * Math.PI;
      placed.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
    ring += rings + 1;
  }
  return placed;
}

/** How many rings from this one on hold so many nodes. */
function ringsFor(nodes: number, first: number): number {
  let room = 0;
  let rings = 0;
  while (room < nodes || rings === 0) {
    room += Math.floor(2 * Math.PI * (first + rings));
    rings++;
  }
  return rings;
}

const angleFrom = (middle: Point, { x, y }: Point): number => Math.atan2(y - middle.y, x - middle.x);
