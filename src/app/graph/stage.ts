import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { SourceId } from "#model/relation.ts";
import type { Selection } from "../state/app-state.ts";
import { crowding } from "./crowding.ts";
import { nearestLine } from "./edge-hit.ts";
import { type Focus, focusOf } from "./focus.ts";
import { looksAt, type Visible } from "./looks.ts";
import { createNameLayer } from "./name-layer.ts";
import { landmarksOf, type NameLook } from "./names.ts";
import { readPalette } from "./palette.ts";
import type { Scene, SceneEdge } from "./scene.ts";
import { SquareProgram } from "./square-program.ts";
import { duration, surviveLoss, viewAround } from "./stage-camera.ts";
import type { Tint } from "./tint.ts";

export type StageEvents = Readonly<{
  onNode: (id: SourceId) => void;
  onEdge: (source: SourceId, target: SourceId) => void;
  onGround: () => void;
  /** WebGL was taken away and has come back: the stage is dead and must be made anew. */
  onRestored: () => void;
}>;

/** A drawn scene. It lives outside React: what it shows is told by calls, what happens on it comes back as events. */
export type Stage = Readonly<{
  show: (visible: Visible) => void;
  /** Colours by something else than the type; null goes back to the type. */
  dye: (tint: Tint | null) => void;
  select: (selection: Selection | null) => void;
  recolour: () => void;
  setDensity: (density: number) => void;
  zoom: (direction: "in" | "out") => void;
  /** Moves the picture by pixels. */
  pan: (right: number, down: number) => void;
  /** Shows all that is drawn, as large as it can be. */
  fit: () => void;
  /** Shows what is selected and what it is joined to, as large as that can be. */
  fitSelection: () => void;
  /** Moves the camera so that the node is in sight; does nothing where it is already. */
  reveal: (id: SourceId) => void;
  kill: () => void;
}>;

const HOVER_DELAY = 40;
const ZOOM = 1.5;
/** Pixels from a line within which a pointer is on it. */
const REACH = 4;
/** Nodes are drawn again without their lines while the camera moves where there are more lines than this. */
const MANY_LINES = 20_000;

/** What a stage shows from its first frame on. */
export type Showing = Readonly<{ visible: Visible; selection: Selection | null; density: number; tint: Tint | null }>;

/** Draws a scene into an element. Throws where there is no WebGL. */
export function createStage(container: HTMLElement, scene: Scene, showing: Showing, events: StageEvents): Stage {
  const nodes = new Map(scene.nodes.map((node) => [node.id as string, node]));
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  let palette = readPalette(container);
  let { visible, selection, density, tint } = showing;
  let hovered: SourceId | null = null;
  let focus: Focus | null = focusOf(scene, null, selection);
  let timer = 0;
  let room = crowding(container.offsetWidth, container.offsetHeight, scene.nodes.length);
  const lookNow = () => looksAt(scene, { palette, visible, focus, tint, crowding: room });
  let looks = lookNow();

  const graph = new UndirectedGraph();
  for (const { id, x, y, radius } of scene.nodes) graph.addNode(id, { x, y, size: radius });
  for (const { id, source, target } of scene.edges) graph.addEdgeWithKey(id, source, target);

  const renderer = new Sigma(graph, container, {
    renderLabels: false,
    // Lines are found by their geometry; sigma would draw each a second time for that.
    enableEdgeEvents: false,
    hideEdgesOnMove: scene.edges.length > MANY_LINES,
    zIndex: true,
    stagePadding: 48,
    minEdgeThickness: 1.6,
    minCameraRatio: 0.03,
    maxCameraRatio: 3,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / room,
    zoomDuration: duration(),
    inertiaDuration: duration(),
    nodeProgramClasses: { square: SquareProgram },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (key, { x, y, size }) => ({ x, y, size, ...looks.ofNode(nodes.get(key)!) }),
    edgeReducer: (key) => looks.ofEdge(edges.get(key)!),
  });
  const redraw = (): void => {
    looks = lookNow();
    renderer.refresh({ skipIndexation: true });
  };

  const names = createNameLayer(renderer.createCanvas("names", { afterLayer: "hoverNodes" }));
  const lookOf = (id: SourceId): NameLook => {
    const isRinged = selection !== null && (selection.subject === id || selection.partner === id);
    if (focus === null) return { emphasis: "plain", isRinged };
    return { emphasis: focus.centres.has(id) ? "centre" : focus.near.has(id) ? "near" : "faded", isRinged };
  };
  const landmarks = landmarksOf(scene.nodes);
  let places = new Map<SourceId, Readonly<{ x: number; y: number }>>();
  const drawNames = (): void => {
    places = new Map();
    const onScreen = scene.nodes.flatMap((node) => {
      const data = renderer.getNodeDisplayData(node.id);
      if (data === undefined || data.hidden) return [];
      const place = renderer.framedGraphToViewport(data);
      places.set(node.id, place);
      const radius = renderer.scaleSize(data.size);
      return [{ node, ...place, radius, look: lookOf(node.id), isMajor: landmarks.has(node) }];
    });
    names.draw(onScreen, palette, density);
  };
  renderer.on("afterRender", drawNames);
  renderer.scheduleRender();

  const refocus = (): void => {
    focus = focusOf(scene, hovered, selection);
    redraw();
  };
  const hover = (id: SourceId | null): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (hovered === id) return;
      hovered = id;
      refocus();
    }, HOVER_DELAY);
  };
  /** The line under the pointer; while something is brought out, only its own lines can be meant. */
  const lineAt = ({ x, y }: Readonly<{ x: number; y: number }>): SceneEdge | null =>
    nearestLine(linesOnScreen(), x, y, REACH);
  function* linesOnScreen() {
    for (const edge of scene.edges) {
      const [from, to] = [places.get(edge.source), places.get(edge.target)];
      if (from === undefined || to === undefined || !visible.joins(edge.source, edge.target)) continue;
      if (focus !== null && !focus.joins(edge.source, edge.target)) continue;
      yield { of: edge, x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    }
  }
  const point = (cursor: string): void => {
    if (container.style.cursor !== cursor) container.style.cursor = cursor;
  };
  renderer.on("enterNode", ({ node }) => {
    point("pointer");
    hover(node as SourceId);
  });
  renderer.on("leaveNode", () => {
    point("");
    hover(null);
  });
  renderer.on("moveBody", ({ event }) => {
    if (renderer.getMouseCaptor().isMoving || hovered !== null) return;
    point(lineAt(event) === null ? "" : "pointer");
  });
  renderer.on("clickNode", ({ node }) => events.onNode(node as SourceId));
  renderer.on("clickStage", ({ event }) => {
    const line = lineAt(event);
    if (line === null) events.onGround();
    else events.onEdge(line.source, line.target);
  });

  const sizes = new ResizeObserver(() => {
    const { width, height } = renderer.getDimensions();
    const isSame = container.offsetWidth === width && container.offsetHeight === height;
    if (isSame || container.offsetWidth === 0 || container.offsetHeight === 0) return;
    room = crowding(container.offsetWidth, container.offsetHeight, scene.nodes.length);
    looks = lookNow();
    renderer.resize().scheduleRefresh();
  });
  sizes.observe(container);
  const forget = surviveLoss(container, events.onRestored);
  const camera = renderer.getCamera();
  const fitTo = (wanted: Iterable<SourceId>): void => {
    const view = viewAround(renderer, wanted);
    if (view !== null) camera.animate(view, { duration: duration() });
  };
  return {
    show: (wanted) => {
      if (wanted === visible) return;
      visible = wanted;
      redraw();
    },
    select: (chosen) => {
      selection = chosen;
      refocus();
    },
    dye: (wanted) => {
      if (wanted === tint) return;
      tint = wanted;
      redraw();
    },
    recolour: () => {
      palette = readPalette(container);
      redraw();
    },
    setDensity: (share) => {
      if (share === density) return;
      density = share;
      renderer.scheduleRender();
    },
    zoom: (direction) => {
      const options = { duration: duration(), factor: ZOOM };
      if (direction === "in") camera.animatedZoom(options);
      else camera.animatedUnzoom(options);
    },
    pan: (right, down) => {
      const { width, height } = renderer.getDimensions();
      const centre = renderer.viewportToFramedGraph({ x: width / 2 - right, y: height / 2 - down });
      camera.animate(centre, { duration: duration() });
    },
    fit: () => {
      if (places.size === scene.nodes.length) camera.animatedReset({ duration: duration() });
      else fitTo(places.keys());
    },
    fitSelection: () => fitTo(focusOf(scene, null, selection)?.near ?? []),
    reveal: (id) => {
      const data = renderer.getNodeDisplayData(id);
      if (data === undefined || data.hidden) return;
      const { width, height } = renderer.getDimensions();
      const { x, y } = renderer.framedGraphToViewport(data);
      const isInSight = x > 24 && y > 24 && x < width - 24 && y < height - 24;
      if (!isInSight) camera.animate({ x: data.x, y: data.y }, { duration: duration() });
    },
    kill: () => {
      window.clearTimeout(timer);
      sizes.disconnect();
      forget();
      point("");
      renderer.kill();
    },
  };
}
