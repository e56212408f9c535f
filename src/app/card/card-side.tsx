import { Around } from "../frame/around.tsx";
import { FaultBoundary } from "../frame/fault.tsx";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { Card } from "./card.tsx";
import { StartPanel } from "./start-panel.tsx";
import "./card.css";

/** The right side: the card of what is selected, else the ways in. */
export function CardSide() {
  const text = useText();
  const selection = useApp((state) => state.selection);
  const dispatch = useDispatch();
  return (
    <aside
      className={selection === null ? "side card-side is-start" : "side card-side"}
      aria-label={text.card.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <Around>
        {selection === null ? (
          <StartPanel />
        ) : (
          <>
            <button
              type="button"
              className="card-close"
              aria-label={text.card.close}
              onClick={() => dispatch({ kind: "deselect" })}
            >
              ×
            </button>
            <FaultBoundary about={`${selection.subject}|${selection.partner}`}>
              <Card selection={selection} />
            </FaultBoundary>
          </>
        )}
      </Around>
    </aside>
  );
}
