/** Pixels a node has to itself before nodes are drawn smaller. */
const ROOM = 2_600;

/** How much smaller nodes are drawn where many share little room; 1 is as they are. */
export const crowding = (width: number, height: number, nodes: number): number =>
  Math.min(1, Math.max(0.6, Math.sqrt((width * height) / Math.max(1, nodes) / ROOM)));
