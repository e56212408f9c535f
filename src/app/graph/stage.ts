import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { SourceId } from "#model/relation.ts";
import type { Selection } from "../state/app-state.ts";
import { crowding } from "./crowding.ts";
import { type Focus, focusOf } from "./focus.ts";
import { createNameLayer } from "./name-layer.ts";
import { landmarksOf, type NameLook } from "./names.ts";
import { mix, readPalette } from "./palette.ts";
import { isSquare, type Scene, type SceneNode } from "./scene.ts";
import { SquareProgram } from "./square-program.ts";
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
  fit: () => void;
  /** Moves the camera so that the node is in sight; does nothing where it is already. */
  reveal: (id: SourceId) => void;
  kill: () => void;
}>;

const HOVER_DELAY = 40;
const FADED = 1 / 3;
const MOTION = 200;
const ZOOM = 1.5;
/** Pixels an edge that is brought out has at least. */
const STRONG = 2;

/** Which nodes and which lines are drawn; a line is drawn where both its ends are. */
export type Visible = Readonly<{
  shows: (id: SourceId) => boolean;
  joins: (source: SourceId, target: SourceId) => boolean;
}>;

/** What a stage shows from its first frame on. */
export type Showing = Readonly<{ visible: Visible; selection: Selection | null; density: number; tint: Tint | null }>;

/** Draws a scene into an element. Throws where there is no WebGL. */
export function createStage(container: HTMLElement, scene: Scene, showing: Showing, events: StageEvents): Stage {
  const nodes = new Map(scene.nodes.map((node) => [node.id as string, node]));
  let palette = readPalette(container);
  let { visible, selection, density, tint } = showing;
  let hovered: SourceId | null = null;
  let focus: Focus | null = focusOf(scene, null, selection);
  let timer = 0;

  const hueOf = ({ id, kind }: SceneNode): string => tint?.(id, palette.theme) ?? palette.hues[kind];

  const graph = new UndirectedGraph();
  for (const { id, x, y, radius } of scene.nodes) graph.addNode(id, { x, y, size: radius });
  for (const { id, source, target, thickness } of scene.edges)
    graph.addEdgeWithKey(id, source, target, { size: thickness });

  const renderer = new Sigma(graph, container, {
    renderLabels: false,
    enableEdgeEvents: scene.edges.length <= 6_000,
    hideEdgesOnMove: scene.edges.length > 20_000,
    zIndex: true,
    stagePadding: 48,
    minEdgeThickness: 1.6,
    minCameraRatio: 0.03,
    maxCameraRatio: 3,
    zoomToSizeRatioFunction: (ratio) =>
      Math.sqrt(ratio) / crowding(container.offsetWidth, container.offsetHeight, scene.nodes.length),
    zoomDuration: duration(),
    inertiaDuration: duration(),
    nodeProgramClasses: { square: SquareProgram },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (key, data) => {
      const node = nodes.get(key)!;
      const isNear = focus === null || focus.near.has(node.id);
      const hue = hueOf(node);
      return {
        x: data.x,
        y: data.y,
        size: data.size,
        type: isSquare(node) ? "square" : "circle",
        color: isNear ? hue : mix(hue, palette.background, FADED),
        hidden: !visible.shows(node.id),
        zIndex: isNear ? 1 : 0,
      };
    },
    edgeReducer: (key, data) => {
      const [source, target] = graph.extremities(key) as [SourceId, SourceId];
      const hidden = !visible.shows(source) || !visible.shows(target) || !visible.joins(source, target);
      if (focus === null) return { size: data.size, color: palette.edge, hidden, zIndex: 0 };
      if (!focus.joins(source, target))
        return { size: data.size, color: mix(palette.edge, palette.background, 0.6), hidden, zIndex: 0 };
      const [centre] = focus.centres;
      const size = Math.max(STRONG, data.size) / crowding(container.offsetWidth, container.offsetHeight, nodes.size);
      return { size, color: hueOf(nodes.get(centre!)!), hidden, zIndex: 1 };
    },
  });

  const names = createNameLayer(renderer.createCanvas("names", { afterLayer: "hoverNodes" }));
  const lookOf = (id: SourceId): NameLook => {
    const isRinged = selection !== null && (selection.subject === id || selection.partner === id);
    if (focus === null) return { emphasis: "plain", isRinged };
    return { emphasis: focus.centres.has(id) ? "centre" : focus.near.has(id) ? "near" : "faded", isRinged };
  };
  const landmarks = landmarksOf(scene.nodes);
  const drawNames = (): void => {
    const onScreen = scene.nodes.flatMap((node) => {
      const data = renderer.getNodeDisplayData(node.id);
      if (data === undefined || data.hidden) return [];
      const { x, y } = renderer.framedGraphToViewport(data);
      return [
        { node, x, y, radius: renderer.scaleSize(data.size), look: lookOf(node.id), isMajor: landmarks.has(node) },
      ];
    });
    names.draw(onScreen, palette, density);
  };
  renderer.on("afterRender", drawNames);
  renderer.scheduleRender();

  const refocus = (): void => {
    focus = focusOf(scene, hovered, selection);
    renderer.refresh({ skipIndexation: true });
  };
  const hover = (id: SourceId | null): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (hovered === id) return;
      hovered = id;
      refocus();
    }, HOVER_DELAY);
  };
  const point = (cursor: string): void => {
    container.style.cursor = cursor;
  };
  renderer.on("enterNode", ({ node }) => {
    point("pointer");
    hover(node as SourceId);
  });
  renderer.on("leaveNode", () => {
    point("");
    hover(null);
  });
  renderer.on("enterEdge", () => point("pointer"));
  renderer.on("leaveEdge", () => point(""));
  renderer.on("clickNode", ({ node }) => events.onNode(node as SourceId));
  renderer.on("clickEdge", ({ edge }) => events.onEdge(...(graph.extremities(edge) as [SourceId, SourceId])));
  renderer.on("clickStage", () => events.onGround());

  const sizes = new ResizeObserver(() => {
    const { width, height } = renderer.getDimensions();
    const isSame = container.offsetWidth === width && container.offsetHeight === height;
    if (!isSame && container.offsetWidth > 0 && container.offsetHeight > 0) renderer.resize().scheduleRefresh();
  });
  sizes.observe(container);
  const forget = surviveLoss(container, events.onRestored);
  const camera = renderer.getCamera();
  return {
    show: (wanted) => {
      if (wanted === visible) return;
      visible = wanted;
      renderer.refresh({ skipIndexation: true });
    },
    select: (chosen) => {
      selection = chosen;
      refocus();
    },
    dye: (wanted) => {
      if (wanted === tint) return;
      tint = wanted;
      renderer.refresh({ skipIndexation: true });
    },
    recolour: () => {
      palette = readPalette(container);
      renderer.refresh({ skipIndexation: true });
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
      camera.animatedReset({ duration: duration() });
    },
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

/** Milliseconds a camera may take: none where the reader asked for less motion. sigma wants more than zero. */
const duration = (): number => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : MOTION);

/** Tells when a lost WebGL context is there again; without the first handler the browser would never give it back. */
function surviveLoss(container: HTMLElement, onRestored: () => void): () => void {
  const keep = (event: Event): void => event.preventDefault();
  container.addEventListener("webglcontextlost", keep, true);
  container.addEventListener("webglcontextrestored", onRestored, true);
  return () => {
    container.removeEventListener("webglcontextlost", keep, true);
    container.removeEventListener("webglcontextrestored", onRestored, true);
  };
}
