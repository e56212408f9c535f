import { HALO } from "#exchange/svg.ts";
import { chooseNames, isIssuing, type Name, type NameFont, type NodeOnScreen } from "./names.ts";
import type { Palette } from "./palette.ts";
import { isSquare } from "./scene.ts";

/** Writes names beside nodes and rings round the selected ones, on a canvas of its own. */
export type NameLayer = Readonly<{
  /** `nodes` come biggest first; `density` from 0 (names of what is brought out only) to 1 (all that fit). */
  draw: (nodes: readonly NodeOnScreen[], palette: Palette, density: number) => void;
}>;

/** The font of a name as canvas and style sheets write it. */
export const fontText = ({ size, isHeavy }: NameFont, family: string): string =>
  `${isHeavy ? "600 " : ""}${size}px ${family}`;

export function createNameLayer(canvas: HTMLCanvasElement): NameLayer {
  const context = canvas.getContext("2d")!;
  const widths = createWidths(context);
  return {
    draw: (nodes, palette, density) => {
      const { width, height } = fitToScreen(canvas, context);
      const inSight = nodes.filter(({ x, y, radius }) => isInSight(x, y, radius, width, height));
      for (const onScreen of inSight) if (onScreen.look.isRinged) drawRing(context, onScreen, palette);
      const names = chooseNames(inSight, { width, height }, density, (text, font) => widths(text, font, palette.font));
      for (const name of names.reverse()) drawName(context, name, palette);
    },
  };
}

/** Measures texts and remembers: measuring is what costs most. */
export function createWidths(
  context: CanvasRenderingContext2D,
): (text: string, font: NameFont, family: string) => number {
  const widths = new Map<string, number>();
  return (text, font, family) => {
    const style = fontText(font, family);
    const key = `${style}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = style;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}

const isInSight = (x: number, y: number, radius: number, width: number, height: number): boolean =>
  x + radius > 0 && x - radius < width && y + radius > 0 && y - radius < height;

function drawName(context: CanvasRenderingContext2D, { text, x, y, font, of }: Name, palette: Palette): void {
  const { emphasis } = of.look;
  context.font = fontText(font, palette.font);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.globalAlpha = emphasis === "faded" ? 0.5 : 1;
  context.strokeStyle = palette.background;
  context.lineWidth = HALO;
  context.strokeText(text, x, y);
  context.fillStyle = emphasis === "centre" || emphasis === "near" || isIssuing(of.node) ? palette.ink : palette.soft;
  context.fillText(text, x, y);
  context.globalAlpha = 1;
}

function drawRing(context: CanvasRenderingContext2D, { node, x, y, radius }: NodeOnScreen, palette: Palette): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.beginPath();
  const reach = radius + 4;
  if (isSquare(node)) context.roundRect(x - reach, y - reach, reach * 2, reach * 2, 5);
  else context.arc(x, y, reach, 0, Math.PI * 2);
  context.stroke();
}

/** Gives the canvas the pixels of its screen and clears it; the size is in CSS pixels. */
function fitToScreen(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): { width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { width, height };
}
