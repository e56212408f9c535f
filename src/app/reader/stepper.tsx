import { useEffect } from "react";
import type { DocumentId } from "#model/document-id.ts";
import type { Mention } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { positionOf, stepTo } from "./parts.ts";

type Props = Readonly<{ document: DocumentId; hits: readonly Mention[]; at: number | null }>;

/** From one mention of the selection to the next, by button or with j and k. */
export function Stepper({ document, hits, at }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const selection = useApp((state) => state.selection);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "j" && event.key !== "k") return;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isEditing(event.target)) return;
      const to = stepTo(hits, at, event.key === "j" ? 1 : -1);
      if (to !== undefined) dispatch({ kind: "read", document, at: to.start });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [document, hits, at, dispatch]);
  const [first] = hits;
  if (selection === null) return <p className="soft small">{text.reader.pickFirst}</p>;
  if (first === undefined)
    return <p className="soft small">{text.reader.notHere(nameOf(corpus, selection.subject))}</p>;
  const step = (label: string, sign: string, direction: 1 | -1) => (
    <button
      type="button"
      className="step"
      title={text.reader.keys}
      aria-label={label}
      onClick={() => dispatch({ kind: "read", document, at: stepTo(hits, at, direction)!.start })}
    >
      {sign}
    </button>
  );
  return (
    <div className="stepper">
      <span className="mark" data-entity={first.type} />
      <span className="stepper-name">{nameOf(corpus, first.entity)}</span>
      {step(text.reader.previous, "↑", -1)}
      <span className="soft small" role="status">
        {text.reader.position(positionOf(hits, at), hits.length)}
      </span>
      {step(text.reader.next, "↓", 1)}
    </div>
  );
}

const isEditing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
