import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { useStore } from "../state/use-app.ts";
import type { Visible } from "./looks.ts";
import type { Scene } from "./scene.ts";
import { createStage, type Stage } from "./stage.ts";
import type { Tint } from "./tint.ts";

type Props = Readonly<{
  scene: Scene;
  visible: Visible;
  tint: Tint | null;
  density: number;
  /** Called with the stage once it stands, with null when it is gone. */
  onStage: (stage: Stage | null) => void;
  /** Called where nothing can be drawn. */
  onFailure: () => void;
}>;

const STEP = 60;

/** The element that sigma draws into. The store tells the stage directly; React only makes and ends it. */
export function GraphCanvas({ scene, visible, tint, density, onStage, onFailure }: Props) {
  const text = useText();
  const store = useStore();
  const holder = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(null);
  const [losses, setLosses] = useState(0);
  const latest = useRef({ visible, tint, density });
  latest.current = { visible, tint, density };

  // Before the page is painted for the first time, so that the drawing does not wait for that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a restored context makes the stage anew
  useLayoutEffect(() => {
    let known = store.read();
    let made: Stage;
    try {
      made = createStage(
        holder.current!,
        scene,
        { ...latest.current, selection: known.selection },
        {
          onNode: (id) => store.dispatch({ kind: "select", subject: id }),
          onEdge: (source, target) => store.dispatch({ kind: "select", subject: source, partner: target }),
          onGround: () => store.dispatch({ kind: "deselect" }),
          onRestored: () => setLosses((count) => count + 1),
        },
      );
    } catch {
      onFailure();
      return;
    }
    stage.current = made;
    const unsubscribe = store.subscribe(() => {
      const state = store.read();
      if (state.selection !== known.selection) {
        made.select(state.selection);
        if (state.selection !== null) made.reveal(state.selection.subject);
      }
      known = state;
    });
    // The root element carries the theme after React's own effects, so the colours are read when it has changed.
    const themes = new MutationObserver(() => made.recolour());
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", made.recolour);
    onStage(made);
    return () => {
      unsubscribe();
      themes.disconnect();
      dark.removeEventListener("change", made.recolour);
      stage.current = null;
      onStage(null);
      made.kill();
    };
  }, [scene, store, losses, onStage, onFailure]);

  useEffect(() => stage.current?.show(visible), [visible]);
  useEffect(() => stage.current?.dye(tint), [tint]);
  useEffect(() => stage.current?.setDensity(density), [density]);

  const onKey = (event: React.KeyboardEvent): void => {
    const action = keyAction(event.key, stage.current);
    if (action === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  };
  return (
    <div className="graph-canvas">
      <div
        ref={holder}
        className="graph-stage"
        role="application"
        aria-label={text.graph.label}
        aria-describedby="graph-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the application role takes keys
        tabIndex={0}
        onKeyDown={onKey}
      />
      <p id="graph-keys" className="visually-hidden">
        {text.graph.keys}
      </p>
    </div>
  );
}

function keyAction(key: string, stage: Stage | null): (() => void) | null {
  if (stage === null) return null;
  switch (key) {
    case "ArrowLeft":
      return () => stage.pan(STEP, 0);
    case "ArrowRight":
      return () => stage.pan(-STEP, 0);
    case "ArrowUp":
      return () => stage.pan(0, STEP);
    case "ArrowDown":
      return () => stage.pan(0, -STEP);
    case "+":
    case "=":
      return () => stage.zoom("in");
    case "-":
      return () => stage.zoom("out");
    case "0":
      return stage.fit;
    case "f":
      return stage.fitSelection;
    default:
      return null;
  }
}
