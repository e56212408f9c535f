import type { NodeType } from "#model/graph.ts";

// Hues that stay apart for colour-blind eyes (after Okabe and Ito); a shape or a label always says the same.

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const LIGHT: Readonly<Record<NodeType, string>> = {
  zone: "#0072b2",
  park: "#6a6fd1",
  enterprise: "#009e73",
  institution: "#b6608f",
  industry: "#a87400",
  program: "#d55e00",
  place: "#6b7480",
  document: "#1b2430",
};
const DARK: Readonly<Record<NodeType, string>> = {
  zone: "#4aa8e0",
  park: "#9a9ef0",
  enterprise: "#2fc79a",
  institution: "#e08fbd",
  industry: "#d9a635",
  program: "#f0843a",
  place: "#9aa4b1",
  document: "#e8ecf1",
};

/** Colours for groups without an order: eight, for no eye tells more apart. */
const GROUPS: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#0072b2", "#d55e00", "#009e73", "#b6608f", "#a87400", "#6a6fd1", "#2b8ca8", "#8a5a3c"],
  dark: ["#4aa8e0", "#f0843a", "#2fc79a", "#e08fbd", "#d9a635", "#9a9ef0", "#63c3dd", "#c79473"],
};
const UNKNOWN: Readonly<Record<Theme, string>> = { light: "#66707c", dark: "#8f99a6" };

/** Colour of an entity type, `#rrggbb`. */
export const typeColour = (type: NodeType, theme: Theme = "light"): string => (theme === "dark" ? DARK : LIGHT)[type];

/** Groups that have a colour of their own. */
export const COLOURED_GROUPS = GROUPS.light.length;

/** Colour of the group with this number; grey where a node belongs to none, or to one beyond the coloured ones. */
export const groupColour = (group: number | null, theme: Theme = "light"): string =>
  GROUPS[theme][group ?? -1] ?? UNKNOWN[theme];
