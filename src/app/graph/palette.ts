import type { Theme } from "#analysis/palette.ts";
import { ENTITY_TYPES } from "#model/entity.ts";
import type { NodeType } from "#model/graph.ts";

/** The colours of a drawing, as the style sheet has them at the moment, in `#rrggbb`. */
export type Palette = Readonly<{
  hues: Readonly<Record<NodeType, string>>;
  ink: string;
  soft: string;
  edge: string;
  background: string;
  font: string;
  theme: Theme;
}>;

/** Reads the colours of the theme at work from the style sheet, so that they are written in one place only. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.ownerDocument.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const color = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return hexOf(getComputedStyle(probe).color);
  };
  const hues = Object.fromEntries(ENTITY_TYPES.map((type) => [type, color(type)])) as Palette["hues"];
  const palette = {
    hues: { ...hues, document: color("zone") },
    ink: color("ink"),
    soft: color("soft"),
    edge: color("edge"),
    background: color("background"),
    font: getComputedStyle(element).fontFamily,
    theme: isDark(color("background")) ? ("dark" as const) : ("light" as const),
  };
  probe.remove();
  return palette;
}

/** `rgb(0, 114, 178)` as `#0072b2`; black where it is something else. */
export function hexOf(color: string): string {
  const [red, green, blue] = color.match(/\d+(\.\d+)?/g) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return "#000000";
  return hex([red, green, blue].map(Number));
}

/** The colour with `share` of itself and the rest of the ground; both in `#rrggbb`. */
export const mix = (color: string, ground: string, share: number): string => {
  const [a, b] = [channels(color), channels(ground)];
  return hex(a.map((value, index) => value * share + b[index]! * (1 - share)));
};

const isDark = (color: string): boolean => channels(color).reduce((sum, value) => sum + value, 0) < 3 * 128;

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const hex = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
