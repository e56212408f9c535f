import { useMemo } from "react";
import type { SourceId } from "#model/relation.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useApp } from "../state/use-app.ts";
import { isolate } from "./isolate.ts";
import type { Visible } from "./stage.ts";
import { useScene } from "./use-scene.ts";

const ALL_LINES = (): boolean => true;

/** What the picture draws: what passes the filters, near the selection where the reader asked for that. */
export function useVisible(): Readonly<{ visible: Visible; isolated: SourceId | null }> {
  const { view } = useScene();
  const { shows } = useFiltered();
  const depth = useApp((state) => state.picture.depth);
  const mode = useApp((state) => state.picture.mode);
  const subject = useApp((state) => (state.picture.depth === 0 ? null : (state.selection?.subject ?? null)));
  return useMemo(() => {
    const part = isolate(view, subject, depth, mode);
    if (part === null) return { visible: { shows, joins: ALL_LINES }, isolated: null };
    return { visible: { shows: (id) => shows(id) && part.holds(id), joins: part.joins }, isolated: subject };
  }, [view, shows, subject, depth, mode]);
}
