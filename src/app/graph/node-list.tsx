import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
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
  return (
    <div ref={scroll} className="scroll node-list">
      <ul aria-label={text.graph.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
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
                aria-pressed={selected === id}
                onClick={() => dispatch({ kind: "select", subject: id })}
              >
                <span className="mark" data-entity={kind === "document" ? "zone" : kind} />
                <span className="node-name">{label}</span>
                <span className="soft">{kind === "document" ? text.place.documents : text.type[kind]}</span>
                <span className="soft node-links">{text.graph.links(scene.neighbours.get(id)?.size ?? 0)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
