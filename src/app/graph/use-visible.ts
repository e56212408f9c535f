import { useMemo } from "react";
import { egoLayout } from "#analysis/ego-layout.ts";
import type { GraphView } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import type { PictureState } from "../state/app-state.ts";
import { useApp } from "../state/use-app.ts";
import { type Isolated, isolate } from "./isolate.ts";
import { groupsIn } from "./legend-entries.ts";
import type { Visible } from "./looks.ts";
import type { Passage } from "./passage.ts";
import type { Scene } from "./scene.ts";
import { usePassage } from "./use-passage.ts";
import { useScene } from "./use-scene.ts";

const ALL_LINES = (): boolean => true;

export type Shown = Readonly<{
  visible: Visible;
  /** What the picture is focused on, and what that leaves. */
  isolated: Readonly<{ subject: SourceId; part: Isolated }> | null;
  /** The paragraph that it is narrowed to, which goes before a focus. */
  passage: Passage | null;
}>;

/** What the picture draws: what passes the filters and the legend, near the selection where the reader asked for that. */
export function useVisible(): Shown {
  const { view } = useScene();
  const passes = usePasses(view);
  const depth = useApp((state) => state.picture.depth);
  const mode = useApp((state) => state.picture.mode);
  const subject = useApp((state) => (state.picture.depth === 0 ? null : (state.selection?.subject ?? null)));
  const passage = usePassage();
  return useMemo(() => {
    const part = passage?.part ?? isolate(view, subject, depth, mode);
    const middle = passage?.subject ?? subject;
    if (part === null || middle === null)
      return { visible: { shows: passes, joins: ALL_LINES }, isolated: null, passage: null };
    const shows = (id: SourceId): boolean => passes(id) && part.holds(id);
    return { visible: { shows, joins: part.joins }, isolated: { subject: middle, part }, passage };
  }, [view, passes, subject, depth, mode, passage]);
}

function usePasses(view: GraphView): (id: SourceId) => boolean {
  const { corpus } = useSession();
  const { shows } = useFiltered();
  const hidden = useApp((state) => hiddenGroups(state.picture));
  const colourBy = useApp((state) => state.picture.colourBy);
  return useMemo(() => {
    if (hidden.length === 0) return shows;
    const { numberOf, groups } = groupsIn(corpus, view, colourBy);
    return (id) => {
      const number = numberOf.get(id);
      return shows(id) && (number === undefined || !hidden.includes(groups[number]!.key));
    };
  }, [corpus, view, shows, hidden, colourBy]);
}

const NONE: readonly string[] = [];
/** The legend of communities leaves something out only while it is there. */
const hiddenGroups = ({ colourBy, hiddenGroups: hidden }: PictureState): readonly string[] =>
  colourBy === "community" ? hidden : NONE;

/** The scene as it is drawn: as the build placed it, or round what it is focused on. */
export function useDrawnScene(scene: Scene, isolated: Shown["isolated"]): Scene {
  return useMemo(() => (isolated === null ? scene : sceneAround(scene, isolated.part)), [scene, isolated]);
}

/** A scene that holds a neighbourhood alone, laid out in rings round its middle. */
export function sceneAround(scene: Scene, { distances, joins }: Isolated): Scene {
  const places = new Map(scene.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const near = new Map([...distances].filter(([id]) => places.has(id)));
  const rings = egoLayout(near, (id) => places.get(id)!);
  return {
    nodes: scene.nodes.flatMap((node) => {
      const place = rings.get(node.id);
      return place === undefined ? [] : [{ ...node, ...place }];
    }),
    edges: scene.edges.filter(({ source, target }) => rings.has(source) && rings.has(target) && joins(source, target)),
    neighbours: scene.neighbours,
  };
}
