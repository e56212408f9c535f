/** A line on the screen, in pixels. */
export type Segment<T> = Readonly<{ of: T; x1: number; y1: number; x2: number; y2: number }>;

/**
 * The line nearest to a point, among those not farther than `reach` pixels; null where there is none. Asking the geometry costs
 * less than having every line drawn a second time for picking.
 */
export function nearestLine<T>(segments: Iterable<Segment<T>>, x: number, y: number, reach: number): T | null {
  let nearest: T | null = null;
  let least = reach * reach;
  for (const { of, x1, y1, x2, y2 } of segments) {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
    const [awayX, awayY] = [x - x1 - along * dx, y - y1 - along * dy];
    const distance = awayX * awayX + awayY * awayY;
    if (distance > least) continue;
    least = distance;
    nearest = of;
  }
  return nearest;
}
