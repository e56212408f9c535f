import { useMemo } from "react";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useScene } from "./use-scene.ts";
import { useVisible } from "./use-visible.ts";

/** How many nodes and lines are drawn, and of how many. */
export function PictureCounts() {
  const text = useText();
  const { corpus } = useSession();
  const { view, scene } = useScene();
  const { visible } = useVisible();
  const { nodes, edges } = useMemo(() => {
    const { shows, joins } = visible;
    return {
      nodes: scene.nodes.filter(({ id }) => shows(id)).length,
      edges: scene.edges.filter(({ source, target }) => shows(source) && shows(target) && joins(source, target)).length,
    };
  }, [scene, visible]);
  const isProjection = view.view === "issuers" || view.view === "programs";
  const all = isProjection
    ? scene.edges.length
    : corpus.overview.relations.filter(({ kind }) => kind !== "co-occurs").length;
  return (
    <>
      {text.graph.counts(nodes, edges)} {all > edges && <span className="small soft">{text.graph.of(all)}</span>}
    </>
  );
}
