import { buildView } from "#analysis/views.ts";
import type { GraphView, ViewName } from "#model/graph.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";
import { type Corpus, nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { buildScene, type Scene } from "./scene.ts";

export type ViewScene = Readonly<{ view: GraphView; scene: Scene }>;

const made = new WeakMap<Corpus, Map<ViewName, ViewScene>>();

/** The view of a name with its drawing; both are made once for a dataset. */
export function sceneOf(corpus: Corpus, name: ViewName): ViewScene {
  const scenes = made.get(corpus) ?? new Map<ViewName, ViewScene>();
  made.set(corpus, scenes);
  const known = scenes.get(name);
  if (known !== undefined) return known;
  const view = buildView(corpus.overview, name);
  const scene = { view, scene: buildScene(view, corpus.overview.layout[name], (id) => lookOf(corpus, id)) };
  scenes.set(name, scene);
  return scene;
}

export const useScene = (name: ViewName): ViewScene => sceneOf(useSession().corpus, name);

function lookOf(corpus: Corpus, id: SourceId): Readonly<{ label: string; radius: number }> {
  if (isDocumentSource(id)) return { label: nameOf(corpus, id), radius: 7 };
  const entity = corpus.entities.get(id);
  if (entity === undefined) return { label: nameOf(corpus, id), radius: 4 };
  if (corpus.issuers.has(id)) return { label: entity.label, radius: 8 };
  return { label: entity.label, radius: Math.min(14, 3.4 + 1.5 * Math.sqrt(Math.max(0, entity.issuers))) };
}
