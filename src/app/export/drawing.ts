import type { Drawing, DrawnText, Mark } from "#exchange/svg.ts";
import type { GraphView } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";
import { crowding } from "../graph/crowding.ts";
import { chooseNames, isIssuing, landmarksOf, type NameFont, type NameLook } from "../graph/names.ts";
import type { Palette } from "../graph/palette.ts";
import { isSquare, pairKey, type Scene, type SceneNode } from "../graph/scene.ts";

/** One colour of the legend. */
export type LegendMark = Readonly<{ name: string; colour: string; isSquare: boolean }>;

type Look = Readonly<{
  title: string;
  palette: Palette;
  hueOf: (node: SceneNode) => string;
  density: number;
  legend: readonly LegendMark[];
  /** Measures a text in pixels. */
  widthOf: (text: string, font: NameFont) => number;
}>;

/** Pixels of a picture before it is scaled: a page in landscape. */
const WIDTH = 1_600;
const HEIGHT = 1_100;
const MARGIN = 64;
const LEGEND = 56;
const THINNEST = 1.1;
const PLAIN: NameLook = { emphasis: "plain", isRinged: false };
const LEGEND_FONT: NameFont = { size: 14, isHeavy: false };

/** Draws the part of a scene that a view holds, as large as the page allows, with a legend below. */
export function drawingOf(scene: Scene, part: GraphView, look: Look): Drawing {
  const held = new Set<SourceId>(part.nodes.map(({ id }) => id));
  const joined = new Set(part.edges.map(({ source, target }) => pairKey(source, target)));
  const nodes = scene.nodes.filter(({ id }) => held.has(id));
  const place = placing(nodes);
  const shrink = crowding(WIDTH, HEIGHT, nodes.length);
  const at = new Map(nodes.map((node) => [node.id, { node, ...place(node), radius: node.radius * shrink }]));
  const landmarks = landmarksOf(nodes);
  const names = chooseNames(
    [...at.values()].map((placed) => ({ ...placed, look: PLAIN, isMajor: landmarks.has(placed.node) })),
    { width: WIDTH, height: HEIGHT },
    look.density,
    look.widthOf,
  );
  const legend = legendOf(look);
  return {
    title: look.title,
    width: WIDTH,
    height: HEIGHT + LEGEND,
    background: look.palette.background,
    font: look.palette.font,
    lines: scene.edges.flatMap(({ id, source, target, thickness }) => {
      const [from, to] = [at.get(source), at.get(target)];
      if (from === undefined || to === undefined || !joined.has(id)) return [];
      const width = Math.max(THINNEST, thickness * shrink);
      return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, colour: look.palette.edge }];
    }),
    // The biggest come first in a scene and must not cover the rest.
    marks: [
      ...[...at.values()]
        .reverse()
        .map(({ node, x, y, radius }) => markOf(x, y, radius, isSquare(node), look.hueOf(node), node.label)),
      ...legend.marks,
    ],
    texts: [
      ...names.map(({ text, x, y, font, of }) => ({
        text,
        x,
        y,
        ...font,
        colour: isIssuing(of.node) ? look.palette.ink : look.palette.soft,
      })),
      ...legend.texts,
    ],
  };
}

const markOf = (x: number, y: number, radius: number, square: boolean, colour: string, title: string): Mark => ({
  x,
  y,
  radius,
  isSquare: square,
  colour,
  title,
});

/** Fits positions into the page, upwards as in the graph; a single node stands in the middle. */
function placing(nodes: readonly SceneNode[]): (node: SceneNode) => Readonly<{ x: number; y: number }> {
  const range = (of: (node: SceneNode) => number): [number, number] =>
    nodes.reduce<[number, number]>(
      ([low, high], node) => [Math.min(low, of(node)), Math.max(high, of(node))],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  const [left, right] = range(({ x }) => x);
  const [bottom, top] = range(({ y }) => y);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1e-9, right - left),
    (HEIGHT - 2 * MARGIN) / Math.max(1e-9, top - bottom),
  );
  return ({ x, y }) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 - (y - (bottom + top) / 2) * scale,
  });
}

/** A row of marks and names at the foot of the picture. */
function legendOf({ legend, palette, widthOf }: Look): { marks: Mark[]; texts: DrawnText[] } {
  const y = HEIGHT + LEGEND / 2;
  const marks: Mark[] = [];
  const texts: DrawnText[] = [];
  let x = MARGIN;
  for (const { name, colour, isSquare: square } of legend) {
    marks.push(markOf(x, y, 7, square, colour, ""));
    texts.push({ text: name, x: x + 14, y, ...LEGEND_FONT, colour: palette.ink });
    x += 14 + widthOf(name, LEGEND_FONT) + 28;
  }
  return { marks, texts };
}
