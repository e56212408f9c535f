import type { SourceId } from "#model/relation.ts";
import type { Selection } from "../state/app-state.ts";
import type { Scene } from "./scene.ts";

/** What is brought out: everything else fades. */
export type Focus = Readonly<{
  /** The nodes the focus is about. */
  centres: ReadonlySet<SourceId>;
  /** Those and what they are joined to. */
  near: ReadonlySet<SourceId>;
  /** True for the edges that are brought out. */
  joins: (source: SourceId, target: SourceId) => boolean;
}>;

/** The focus on what is hovered, else on what is selected; null where neither is in the scene. */
export function focusOf(scene: Scene, hovered: SourceId | null, selection: Selection | null): Focus | null {
  if (hovered !== null) return aroundOne(scene, hovered);
  if (selection === null) return null;
  const { subject, partner } = selection;
  if (partner === null || !scene.neighbours.has(partner)) return aroundOne(scene, subject);
  if (!scene.neighbours.has(subject)) return aroundOne(scene, partner);
  const both = new Set([subject, partner]);
  return { centres: both, near: both, joins: (source, target) => both.has(source) && both.has(target) };
}

function aroundOne(scene: Scene, centre: SourceId): Focus | null {
  const neighbours = scene.neighbours.get(centre);
  if (neighbours === undefined) return null;
  return {
    centres: new Set([centre]),
    near: new Set([centre, ...neighbours]),
    joins: (source, target) => source === centre || target === centre,
  };
}
