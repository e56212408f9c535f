import type Sigma from "sigma";
import type { SourceId } from "#model/relation.ts";

const MOTION = 200;
/** Share of the stage that what is fitted into it may take; names need the rest. */
const FILL = 0.78;
/** Nothing is enlarged beyond this, or two nodes would fill the stage. */
const CLOSEST = 0.2;

/** Milliseconds a camera may take: none where the reader asked for less motion. sigma wants more than zero. */
export const duration = (): number => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : MOTION);

/** Where the camera must be to show these nodes; null where none of them is drawn. */
export function viewAround(
  renderer: Sigma,
  wanted: Iterable<SourceId>,
): Readonly<{ x: number; y: number; ratio: number }> | null {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const id of wanted) {
    const data = renderer.getNodeDisplayData(id);
    if (data === undefined || data.hidden) continue;
    left = Math.min(left, data.x);
    right = Math.max(right, data.x);
    low = Math.min(low, data.y);
    high = Math.max(high, data.y);
  }
  if (left > right) return null;
  const { width, height } = renderer.getDimensions();
  const [corner, opposite] = [
    { x: 0, y: 0 },
    { x: width, y: height },
  ].map((at) => renderer.viewportToFramedGraph(at));
  const { ratio } = renderer.getCamera().getState();
  const across = (right - left) / Math.abs(opposite!.x - corner!.x);
  const down = (high - low) / Math.abs(opposite!.y - corner!.y);
  return {
    x: (left + right) / 2,
    y: (low + high) / 2,
    ratio: Math.max(CLOSEST, (ratio * Math.max(across, down)) / FILL),
  };
}

/** Tells when a lost WebGL context is there again; without the first handler the browser would never give it back. */
export function surviveLoss(container: HTMLElement, onRestored: () => void): () => void {
  const keep = (event: Event): void => event.preventDefault();
  container.addEventListener("webglcontextlost", keep, true);
  container.addEventListener("webglcontextrestored", onRestored, true);
  return () => {
    container.removeEventListener("webglcontextlost", keep, true);
    container.removeEventListener("webglcontextrestored", onRestored, true);
  };
}
