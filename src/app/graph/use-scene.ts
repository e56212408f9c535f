import { appearanceOf, type SizeMeasure } from "#analysis/appearance.ts";
import { buildView } from "#analysis/views.ts";
import type { GraphView, ViewName } from "#model/graph.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";
import { type Corpus, nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useApp } from "../state/use-app.ts";
import { buildScene, type NodeLook, type Scene } from "./scene.ts";

const views = new WeakMap<Corpus, Map<string, GraphView>>();
const scenes = new WeakMap<GraphView, Map<SizeMeasure, Scene>>();

/** The view of a name, made once for a dataset; co-occurrence in a sentence is weak and left out unless asked for. */
export const viewOf = (corpus: Corpus, name: ViewName, coOccurrence = false): GraphView =>
  once(
    once(views, corpus, () => new Map()),
    coOccurrence && name === "full" ? "full with co-occurrence" : name,
    () => buildView(corpus.overview, name, { coOccurrence }),
  );

/** The drawing of a view with the sizes asked for, made once. */
export const sceneOf = (corpus: Corpus, view: GraphView, sizeBy: SizeMeasure): Scene =>
  once(
    once(scenes, view, () => new Map()),
    sizeBy,
    () => buildScene(view, corpus.overview.layout[view.view], lookFor(corpus, view, sizeBy)),
  );

/** The view that is chosen at the moment, and its drawing. */
export function useScene(): Readonly<{ view: GraphView; scene: Scene }> {
  const { corpus } = useSession();
  const name = useApp((state) => state.view);
  const isWeakShown = useApp((state) => state.picture.isWeakShown);
  const view = viewOf(corpus, name, isWeakShown);
  const sizeBy = useApp((state) => state.picture.sizeBy);
  return { view, scene: sceneOf(corpus, view, sizeBy) };
}

/** Names and radii; the radii are those that files are exported with. */
function lookFor(corpus: Corpus, view: GraphView, sizeBy: SizeMeasure) {
  const looks = appearanceOf(corpus.overview, view, corpus.overview.layout[view.view], { sizeBy });
  return (id: SourceId): NodeLook => ({
    label: nameOf(corpus, id),
    radius: looks.get(id)?.size ?? 0,
    issues: isDocumentSource(id) || corpus.issuers.has(id),
  });
}

type Cache<K, V> = Readonly<{ get: (key: K) => V | undefined; set: (key: K, value: V) => unknown }>;

function once<K, V>(cache: Cache<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
