import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { LookMenu } from "./look-menu.tsx";
import type { Stage } from "./stage.ts";

type Props = Readonly<{
  stage: Stage | null;
  canDraw: boolean;
}>;

/** Focus, look, labels, zoom, and the way to the list and back. */
export function PictureTools({ stage, canDraw }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const { depth, labels, isListed } = useApp((state) => state.picture);
  const isIsolated = depth > 0;
  const hasSelection = useApp((state) => state.selection !== null);
  const isDrawn = canDraw && !isListed;
  return (
    <div className="picture-tools">
      {hasSelection && !isIsolated && (
        <button type="button" className="tool" onClick={() => dispatch({ kind: "picture", change: { depth: 1 } })}>
          {text.graph.isolate}
        </button>
      )}
      {isDrawn && (
        <>
          <LookMenu />
          <label className="density soft">
            <span>{text.graph.labels}</span>
            <input
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={labels}
              aria-label={text.graph.labelDensity}
              onChange={(event) => dispatch({ kind: "picture", change: { labels: event.target.valueAsNumber } })}
            />
          </label>
          <Tool name={text.graph.zoomIn} path="M8 3v10M3 8h10" onClick={() => stage?.zoom("in")} />
          <Tool name={text.graph.zoomOut} path="M3 8h10" onClick={() => stage?.zoom("out")} />
          <Tool
            name={text.graph.fit}
            path="M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10"
            onClick={() => stage?.fit()}
          />
          {hasSelection && !isIsolated && (
            <Tool
              name={text.graph.fitSelection}
              path="M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7"
              onClick={() => stage?.fitSelection()}
            />
          )}
        </>
      )}
      {canDraw && (
        <button
          type="button"
          className="tool"
          onClick={() => dispatch({ kind: "picture", change: { isListed: !isListed } })}
        >
          {isListed ? text.graph.asGraph : text.graph.asList}
        </button>
      )}
    </div>
  );
}

function Tool({ name, path, onClick }: Readonly<{ name: string; path: string; onClick: () => void }>) {
  return (
    <button type="button" className="tool" aria-label={name} title={name} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}
