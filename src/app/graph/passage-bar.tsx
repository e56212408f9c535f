import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import type { Passage } from "./passage.ts";

/** Which paragraph the graph is narrowed to, the way back to its words, and to the whole. */
export function PassageBar({ passage: { entry, paragraph, start } }: Readonly<{ passage: Passage }>) {
  const text = useText();
  const dispatch = useDispatch();
  return (
    <div className="isolate-bar">
      <strong>{text.graph.passage(entry.title, paragraph)}</strong>
      <button type="button" className="link" onClick={() => dispatch({ kind: "read", document: entry.id, at: start })}>
        {text.graph.passageBack}
      </button>
      <button type="button" className="link" onClick={() => dispatch({ kind: "passage", passage: null })}>
        {text.graph.passageEnd}
      </button>
    </div>
  );
}
