import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useStore } from "../state/use-app.ts";
import { type SavedView, stateOf } from "./saved-views.ts";

type Props = Readonly<{
  views: readonly SavedView[];
  /** Called when one has been opened. */
  onOpen?: () => void;
  /** Without it none can be taken out. */
  onRemove?: (view: SavedView) => void;
}>;

/** Saved views, each of which brings its state back. */
export function SavedList({ views, onOpen, onRemove }: Props) {
  const text = useText();
  const store = useStore();
  const { corpus } = useSession();
  const { corpus: hash } = corpus.overview.manifest;
  return (
    <ul className="saved-views" aria-label={text.saved.title}>
      {views.map((view) => (
        <li key={view.name}>
          <button
            type="button"
            className="link"
            onClick={() => {
              store.dispatch({ kind: "restore", state: stateOf(view, store.read()) });
              onOpen?.();
            }}
          >
            {view.name}
          </button>
          {view.corpus !== hash && <span className="soft small">{text.saved.elsewhere}</span>}
          {onRemove !== undefined && (
            <button
              type="button"
              className="saved-remove"
              aria-label={text.saved.remove(view.name)}
              onClick={() => onRemove(view)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
