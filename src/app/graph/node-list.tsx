import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { SourceId } from "#model/relation.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import type { Scene } from "./scene.ts";

const ROW = 32;

/** The nodes of a picture as a list, biggest first: for the keyboard, and where nothing can be drawn. */
export function NodeList({ scene, shows }: Readonly<{ scene: Scene; shows: (id: SourceId) => boolean }>) {
  const text = useText();
  const dispatch = useDispatch();
  const selected = useApp((state) => state.selection?.subject ?? null);
  const scroll = useRef<HTMLDivElement>(null);
  const nodes = scene.nodes.filter(({ id }) => shows(id));
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const shown = rows.getVirtualItems();
  // One stop for the Tab key: behind a thousand of them nobody would come to what follows.
  const active = shown.some(({ index }) => index === stop) ? stop : shown[0]?.index;
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLButtonElement>(`[data-row="${wanted.current}"]`);
    if (row == null) return;
    row.focus();
    wanted.current = null;
  });
  const move = (event: KeyboardEvent): void => {
    const next = target(event.key, active ?? 0, nodes.length);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    setStop(next);
    rows.scrollToIndex(next);
  };
  return (
    <div ref={scroll} className="scroll node-list">
      <ul ref={list} aria-label={text.graph.list} style={{ height: rows.getTotalSize() }} onKeyDown={move}>
        {shown.map(({ index, start }) => {
          const { id, kind, label } = nodes[index]!;
          return (
            <li
              key={id}
              aria-setsize={nodes.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                className="node-row"
                data-row={index}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setStop(index)}
                aria-pressed={selected === id}
                onClick={() => dispatch({ kind: "select", subject: id })}
              >
                <span className="mark" data-entity={kind === "document" ? "zone" : kind} />
                <span className="node-name">{label}</span>
                <span className="soft">{kind === "document" ? text.place.documents : text.typeOne[kind]}</span>
                <span className="soft node-links">{text.graph.links(scene.neighbours.get(id)?.size ?? 0)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The row that a key leads to; null where it leads nowhere. */
function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(from + 1, count - 1);
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
