import { xmlAttributes, xmlText } from "./xml.ts";

/** A picture of a graph in pixels: what SVG and PNG files show. Colours are `#rrggbb`. */
export type Drawing = Readonly<{
  title: string;
  width: number;
  height: number;
  background: string;
  /** Font families as style sheets write them. */
  font: string;
  lines: readonly Readonly<{ x1: number; y1: number; x2: number; y2: number; width: number; colour: string }>[];
  /** `title` is what a pointer at rest is told. */
  marks: readonly Mark[];
  /** `x` is the left edge of a text, `y` its middle. */
  texts: readonly DrawnText[];
}>;

export type Mark = Readonly<{
  x: number;
  y: number;
  radius: number;
  isSquare: boolean;
  colour: string;
  title: string;
}>;

export type DrawnText = Readonly<{
  text: string;
  x: number;
  y: number;
  size: number;
  isHeavy: boolean;
  colour: string;
}>;

/** Pixels of the rim round texts, in the colour of the background. */
export const HALO = 3.5;
/** How far below its middle the foot of a text lies, as a share of its size; `dominant-baseline` is unknown to many programs. */
const FOOT = 0.36;

/** SVG in pieces, with texts as texts: lines, marks, rims and names are groups of their own, so that one can be taken out. */
export function* svg(drawing: Drawing): Generator<string> {
  const { width, height, title, background, font } = drawing;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<svg${xmlAttributes({
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": font,
  })}>\n`;
  yield `<title>${xmlText(title)}</title>\n`;
  yield `<rect${xmlAttributes({ width, height, fill: background })}/>\n`;
  yield '<g id="lines">\n';
  for (const { x1, y1, x2, y2, width: thickness, colour } of drawing.lines)
    yield `<line${xmlAttributes({
      x1: round(x1),
      y1: round(y1),
      x2: round(x2),
      y2: round(y2),
      stroke: colour,
      "stroke-width": round(thickness),
    })}/>\n`;
  yield '</g>\n<g id="marks">\n';
  for (const mark of drawing.marks) yield markElement(mark);
  const rim = { fill: "none", stroke: background, "stroke-width": HALO, "stroke-linejoin": "round" };
  yield `</g>\n<g id="rims" aria-hidden="true"${xmlAttributes(rim)}>\n`;
  for (const text of drawing.texts) yield textElement(text, {});
  yield '</g>\n<g id="names">\n';
  for (const text of drawing.texts) yield textElement(text, { fill: text.colour });
  yield "</g>\n</svg>\n";
}

function markElement({ x, y, radius, isSquare, colour, title }: Mark): string {
  const name = title === "" ? "" : `<title>${xmlText(title)}</title>`;
  if (!isSquare)
    return `<circle${xmlAttributes({ cx: round(x), cy: round(y), r: round(radius), fill: colour })}>${name}</circle>\n`;
  const side = round(radius * 1.8);
  return `<rect${xmlAttributes({
    x: round(x - side / 2),
    y: round(y - side / 2),
    width: side,
    height: side,
    rx: round(radius * 0.2),
    fill: colour,
  })}>${name}</rect>\n`;
}

const textElement = ({ text, x, y, size, isHeavy }: DrawnText, paint: Readonly<Record<string, string>>): string =>
  `<text${xmlAttributes({
    x: round(x),
    y: round(y + size * FOOT),
    "font-size": size,
    "font-weight": isHeavy ? "600" : null,
    ...paint,
  })}>${xmlText(text)}</text>\n`;

const round = (value: number): number => Math.round(value * 10) / 10;
