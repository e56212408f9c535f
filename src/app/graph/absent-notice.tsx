import type { SourceId } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import type { Scene } from "./scene.ts";

/** Says so where what is selected cannot be seen in the picture, and how to get it there. */
export function AbsentNotice({ scene, shows }: Readonly<{ scene: Scene; shows: (id: SourceId) => boolean }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const view = useApp((state) => state.view);
  const subject = useApp((state) => state.selection?.subject ?? null);
  if (subject === null || (scene.neighbours.has(subject) && shows(subject))) return null;
  const name = nameOf(corpus, subject);
  if (scene.neighbours.has(subject))
    return (
      <p className="absent" role="status">
        {text.graph.selectedHidden(name)}{" "}
        <button type="button" className="link" onClick={() => dispatch({ kind: "clear-filters" })}>
          {text.graph.showIt}
        </button>
      </p>
    );
  return (
    <p className="absent" role="status">
      {text.graph.selectedElsewhere(name)}{" "}
      {view !== "full" && (
        <button type="button" className="link" onClick={() => dispatch({ kind: "view", view: "full" })}>
          {text.graph.showInFull}
        </button>
      )}
    </p>
  );
}
