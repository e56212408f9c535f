import type { LabelWish, PlacedLabel } from "./labels.ts";
import { placeLabels } from "./labels.ts";
import type { Palette } from "./palette.ts";
import type { SceneNode } from "./scene.ts";

/** How a node's name is written at the moment. */
export type NameLook = Readonly<{ emphasis: "centre" | "near" | "plain" | "faded"; isRinged: boolean }>;

/** A node as it stands on the screen, in pixels. */
export type NodeOnScreen = Readonly<{
  node: SceneNode;
  x: number;
  y: number;
  radius: number;
  look: NameLook;
  isMajor: boolean;
}>;

const SIZE = 12.5;
const CENTRE_SIZE = 15;
const HALO = 3.5;
const RANKS = ["centre", "near", "plain", "faded"] as const;

const claimOf = ({ look, isMajor }: NodeOnScreen): LabelWish["claim"] => {
  if (look.emphasis === "centre") return "forced";
  return look.emphasis === "near" || (look.emphasis === "plain" && isMajor) ? "strong" : "weak";
};

const isZone = ({ kind }: SceneNode): boolean => kind === "zone" || kind === "document";

/** Writes names beside nodes and rings round the selected ones, on a canvas of its own. */
export type NameLayer = Readonly<{
  /** `nodes` come biggest first; `density` from 0 (names of what is brought out only) to 1 (all that fit). */
  draw: (nodes: readonly NodeOnScreen[], palette: Palette, density: number) => void;
}>;

export function createNameLayer(canvas: HTMLCanvasElement): NameLayer {
  const context = canvas.getContext("2d")!;
  const widths = new Map<string, number>();

  const fontOf = ({ node, look }: NodeOnScreen, palette: Palette): string => {
    const isHeavy = look.emphasis === "centre" || isZone(node);
    return `${isHeavy ? "600 " : ""}${look.emphasis === "centre" ? CENTRE_SIZE : SIZE}px ${palette.font}`;
  };
  const widthOf = (font: string, text: string): number => {
    const key = `${font}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const width = context.measureText(text).width;
    widths.set(key, width);
    return width;
  };

  return {
    draw: (nodes, palette, density) => {
      const { width, height } = fitToScreen(canvas, context);
      const inSight = nodes.filter(({ x, y, radius }) => isInSight(x, y, radius, width, height));
      const named = inSight.slice(0, Math.ceil(inSight.length * density));
      const wanted = RANKS.flatMap((rank) =>
        (rank === "centre" || rank === "near" ? inSight : named).filter(({ look }) => look.emphasis === rank),
      ).slice(0, MOST_WISHES);
      const byId = new Map(wanted.map((onScreen) => [onScreen.node.id as string, onScreen]));
      const wishes = wanted.map((onScreen): LabelWish => {
        const { node, x, y, radius } = onScreen;
        const text = shortened(node.label);
        return {
          id: node.id,
          text,
          x,
          y,
          radius,
          width: widthOf(fontOf(onScreen, palette), text),
          claim: claimOf(onScreen),
        };
      });
      const discs = inSight.map(({ x, y, radius, look, isMajor }) => ({
        x,
        y,
        radius,
        isMinor: look.emphasis === "faded" || (look.emphasis === "plain" && !isMajor),
      }));
      for (const onScreen of inSight) if (onScreen.look.isRinged) drawRing(context, onScreen, palette);
      const placed = placeLabels(wishes, discs, { width, height, lineHeight: 16, gap: 4 });
      for (const label of placed.reverse()) drawName(context, label, byId.get(label.id)!, palette, fontOf);
    },
  };
}

/** A screen holds some 150 names; looking further down the list than this finds room for hardly one more. */
const MOST_WISHES = 450;

const isInSight = (x: number, y: number, radius: number, width: number, height: number): boolean =>
  x + radius > 0 && x - radius < width && y + radius > 0 && y - radius < height;

/** Names longer than this are cut; the card has them whole. */
const LONGEST = 14;
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
};

function drawName(
  context: CanvasRenderingContext2D,
  label: PlacedLabel,
  onScreen: NodeOnScreen,
  palette: Palette,
  fontOf: (onScreen: NodeOnScreen, palette: Palette) => string,
): void {
  const { emphasis } = onScreen.look;
  const isBold = isZone(onScreen.node);
  context.font = fontOf(onScreen, palette);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.globalAlpha = emphasis === "faded" ? 0.5 : 1;
  context.strokeStyle = palette.background;
  context.lineWidth = HALO;
  context.strokeText(label.text, label.x, label.y);
  context.fillStyle = emphasis === "centre" || emphasis === "near" || isBold ? palette.ink : palette.soft;
  context.fillText(label.text, label.x, label.y);
  context.globalAlpha = 1;
}

function drawRing(context: CanvasRenderingContext2D, { node, x, y, radius }: NodeOnScreen, palette: Palette): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.beginPath();
  const reach = radius + 4;
  if (node.kind === "zone" || node.kind === "document")
    context.roundRect(x - reach, y - reach, reach * 2, reach * 2, 5);
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
