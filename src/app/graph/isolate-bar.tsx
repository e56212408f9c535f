import { FOCUS_MODES } from "#analysis/neighbourhood.ts";
import type { SourceId } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { Segments } from "../frame/segments.tsx";
import { useText } from "../i18n/use-text.ts";
import type { Depth } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";

const STEPS = ["1", "2", "3"] as const;

/** How much is left round the selection, and the way back to the whole. */
export function IsolateBar({ subject }: Readonly<{ subject: SourceId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { depth, mode } = useApp((state) => state.picture);
  return (
    <div className="isolate-bar">
      <strong>{text.graph.isolated(nameOf(corpus, subject))}</strong>
      <Segments
        label={text.graph.depth}
        options={STEPS}
        names={{ 1: text.graph.steps(1), 2: text.graph.steps(2), 3: text.graph.steps(3) }}
        value={STEPS.find((step) => Number(step) === depth) ?? "1"}
        onChange={(step) => dispatch({ kind: "picture", change: { depth: Number(step) as Depth } })}
      />
      <Segments
        label={text.graph.mode}
        options={FOCUS_MODES}
        names={text.graph.modes}
        value={mode}
        onChange={(chosen) => dispatch({ kind: "picture", change: { mode: chosen } })}
      />
      <button type="button" className="link" onClick={() => dispatch({ kind: "picture", change: { depth: 0 } })}>
        {text.graph.unfocus}
      </button>
    </div>
  );
}
