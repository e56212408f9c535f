import type { SourceId } from "#model/relation.ts";
import type { Focus } from "./focus.ts";
import { mix, type Palette } from "./palette.ts";
import { isSquare, type Scene, type SceneEdge, type SceneNode } from "./scene.ts";
import type { Tint } from "./tint.ts";

/** Which nodes and which lines are drawn; a line is drawn where both its ends are. */
export type Visible = Readonly<{
  shows: (id: SourceId) => boolean;
  joins: (source: SourceId, target: SourceId) => boolean;
}>;

/** All that decides how nodes and lines look at the moment. */
export type Moment = Readonly<{
  palette: Palette;
  visible: Visible;
  focus: Focus | null;
  tint: Tint | null;
  /** How much smaller nodes are drawn than they are. */
  crowding: number;
}>;

export type NodeLooks = Readonly<{
  type: "square" | "circle";
  color: string;
  hidden: boolean;
  zIndex: number;
}>;
export type EdgeLooks = Readonly<{ size: number; color: string; hidden: boolean; zIndex: number }>;

/** Share of its colour that is left of what is not brought out. */
const FADED = 1 / 3;
const FADED_LINE = 0.6;
const WEAK_LINE = 0.5;
/** Pixels a line that is brought out has at least. */
const STRONG = 2;

/** The looks of a moment. Asked for every node and line of a frame, so whatever they share is worked out beforehand. */
export function looksAt(
  scene: Scene,
  { palette, visible, focus, tint, crowding }: Moment,
): Readonly<{ ofNode: (node: SceneNode) => NodeLooks; ofEdge: (edge: SceneEdge) => EdgeLooks }> {
  const shown = new Set<SourceId>();
  const hues = new Map<SourceId, string>();
  for (const { id, kind } of scene.nodes) {
    if (visible.shows(id)) shown.add(id);
    hues.set(id, tint?.(id, palette.theme) ?? palette.hues[kind]);
  }
  const faded = new Map<string, string>();
  const fade = (hue: string): string => {
    const known = faded.get(hue);
    if (known !== undefined) return known;
    const made = mix(hue, palette.background, FADED);
    faded.set(hue, made);
    return made;
  };
  const weakLine = mix(palette.edge, palette.background, WEAK_LINE);
  const fadedLine = mix(palette.edge, palette.background, FADED_LINE);
  const [centre] = focus?.centres ?? [];
  const strong = centre === undefined ? palette.edge : (hues.get(centre) ?? palette.edge);
  return {
    ofNode: (node) => {
      const isNear = focus === null || focus.near.has(node.id);
      const hue = hues.get(node.id)!;
      return {
        type: isSquare(node) ? "square" : "circle",
        color: isNear ? hue : fade(hue),
        hidden: !shown.has(node.id),
        zIndex: isNear ? 1 : 0,
      };
    },
    ofEdge: ({ source, target, thickness, isWeak }) => {
      const hidden = !shown.has(source) || !shown.has(target) || !visible.joins(source, target);
      if (focus === null) return { size: thickness, color: isWeak ? weakLine : palette.edge, hidden, zIndex: 0 };
      if (!focus.joins(source, target)) return { size: thickness, color: fadedLine, hidden, zIndex: 0 };
      return { size: Math.max(STRONG, thickness) / crowding, color: strong, hidden, zIndex: 1 };
    },
  };
}
