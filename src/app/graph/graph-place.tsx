import { useCallback, useMemo, useState } from "react";
import { ENTITY_TYPES } from "#model/entity.ts";
import { VIEWS } from "#model/graph.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { Segments } from "../frame/segments.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { AbsentNotice } from "./absent-notice.tsx";
import { GraphCanvas } from "./graph-canvas.tsx";
import { Legend } from "./legend.tsx";
import { NodeList } from "./node-list.tsx";
import { PictureTools } from "./picture-tools.tsx";
import type { Stage } from "./stage.ts";
import { useScene } from "./use-scene.ts";
import "./graph.css";

/** The graph: one of four views, drawn, or listed where the reader likes or nothing can be drawn. */
export function GraphPlace() {
  const text = useText();
  const dispatch = useDispatch();
  const view = useApp((state) => state.view);
  const { scene } = useScene(view);
  const { shows } = useFiltered();
  const [stage, setStage] = useState<Stage | null>(null);
  const [canDraw, setCanDraw] = useState(true);
  const [isListed, setListed] = useState(false);
  const [density, setDensity] = useState(1);
  const onFailure = useCallback(() => setCanDraw(false), []);
  const types = useMemo(() => {
    const present = new Set(scene.nodes.map(({ kind }) => kind));
    return ENTITY_TYPES.filter((type) => present.has(type));
  }, [scene]);
  const isDrawn = canDraw && !isListed;
  return (
    <>
      <Toolbar counts={<Counts />}>
        <Segments
          label={text.views}
          options={VIEWS}
          names={text.view}
          value={view}
          onChange={(chosen) => dispatch({ kind: "view", view: chosen })}
        />
      </Toolbar>
      {!canDraw && (
        <p className="absent" role="status">
          {text.graph.noWebGl}
        </p>
      )}
      <AbsentNotice scene={scene} shows={shows} />
      {isDrawn ? (
        <GraphCanvas scene={scene} shows={shows} density={density} onStage={setStage} onFailure={onFailure} />
      ) : (
        <NodeList scene={scene} shows={shows} />
      )}
      <div className="picture-bar">
        <Legend types={types} />
        {canDraw && (
          <PictureTools
            stage={stage}
            density={density}
            onDensity={setDensity}
            isListed={isListed}
            onListed={setListed}
          />
        )}
      </div>
    </>
  );
}

function Counts() {
  const text = useText();
  const { corpus } = useSession();
  const view = useApp((state) => state.view);
  const { scene } = useScene(view);
  const { shows } = useFiltered();
  const { nodes, edges } = useMemo(
    () => ({
      nodes: scene.nodes.filter(({ id }) => shows(id)).length,
      edges: scene.edges.filter(({ source, target }) => shows(source) && shows(target)).length,
    }),
    [scene, shows],
  );
  const isProjection = view === "issuers" || view === "programs";
  const all = isProjection
    ? scene.edges.length
    : corpus.overview.relations.filter(({ kind }) => kind !== "co-occurs").length;
  return (
    <>
      {text.graph.counts(nodes, edges)} {all > edges && <span className="small soft">{text.graph.of(all)}</span>}
    </>
  );
}
