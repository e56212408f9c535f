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
import { GroupLegend } from "./group-legend.tsx";
import { IsolateBar } from "./isolate-bar.tsx";
import { Legend } from "./legend.tsx";
import { NodeList } from "./node-list.tsx";
import { PassageBar } from "./passage-bar.tsx";
import { PictureCounts } from "./picture-counts.tsx";
import { PictureTools } from "./picture-tools.tsx";
import type { Stage } from "./stage.ts";
import { tintOf } from "./tint.ts";
import { useScene } from "./use-scene.ts";
import { useDrawnScene, useVisible } from "./use-visible.ts";
import "./graph.css";

/** The graph: one of four views, drawn, or listed where the reader likes or nothing can be drawn. */
export function GraphPlace() {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { shows } = useFiltered();
  const { view, scene } = useScene();
  const { visible, isolated, passage } = useVisible();
  const drawn = useDrawnScene(scene, isolated);
  const { colourBy, labels, isListed } = useApp((state) => state.picture);
  const [stage, setStage] = useState<Stage | null>(null);
  const [canDraw, setCanDraw] = useState(true);
  const onFailure = useCallback(() => setCanDraw(false), []);
  const tint = useMemo(() => tintOf(corpus, view, colourBy), [corpus, view, colourBy]);
  const types = useMemo(() => {
    const present = new Set(scene.nodes.map(({ kind }) => kind));
    return ENTITY_TYPES.filter((type) => present.has(type));
  }, [scene]);
  return (
    <>
      <Toolbar counts={<PictureCounts />}>
        <Segments
          label={text.views}
          options={VIEWS}
          names={text.view}
          value={view.view}
          onChange={(chosen) => dispatch({ kind: "view", view: chosen })}
        />
      </Toolbar>
      {!canDraw && (
        <p className="absent" role="status">
          {text.graph.noWebGl}
        </p>
      )}
      <AbsentNotice scene={scene} shows={shows} />
      {passage !== null && <PassageBar passage={passage} />}
      {isolated !== null && passage === null && <IsolateBar subject={isolated.subject} />}
      {canDraw && !isListed ? (
        <GraphCanvas
          scene={drawn}
          visible={visible}
          tint={tint}
          density={labels}
          onStage={setStage}
          onFailure={onFailure}
        />
      ) : (
        <NodeList scene={scene} shows={visible.shows} />
      )}
      <div className="picture-bar">
        <Legend types={types} isColour={colourBy === "type"} />
        <GroupLegend view={view} />
        <PictureTools stage={stage} canDraw={canDraw} />
      </div>
    </>
  );
}
