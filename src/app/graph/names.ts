import { type LabelWish, placeLabels } from "./labels.ts";
import { isSquare, type SceneNode } from "./scene.ts";

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

/** A name that has found its place: `x` is its left edge, `y` its middle. */
export type Name = Readonly<{ text: string; x: number; y: number; font: NameFont; of: NodeOnScreen }>;
export type NameFont = Readonly<{ size: number; isHeavy: boolean }>;

const SIZE = 12.5;
const CENTRE_SIZE = 15;

const RANKS = ["centre", "near", "plain", "faded"] as const;

/** A screen holds some 150 names; looking further down the list than this finds room for hardly one more. */
const MOST_WISHES = 450;

/** Those who issue documents stand out: they are what the rest is compared between. */
export const isIssuing = (node: SceneNode): boolean => node.issues || isSquare(node);

const fontOf = ({ node, look }: NodeOnScreen): NameFont => ({
  size: look.emphasis === "centre" ? CENTRE_SIZE : SIZE,
  isHeavy: look.emphasis === "centre" || isIssuing(node),
});

const claimOf = ({ look, isMajor }: NodeOnScreen): LabelWish["claim"] => {
  if (look.emphasis === "centre") return "forced";
  return look.emphasis === "near" || (look.emphasis === "plain" && isMajor) ? "strong" : "weak";
};

/**
 * Chooses the names that can be read together. `nodes` are those in sight, biggest first; `density` from 0 (names of what is
 * brought out only) to 1 (all that fit); `widthOf` measures a text in pixels.
 */
export function chooseNames(
  nodes: readonly NodeOnScreen[],
  frame: Readonly<{ width: number; height: number }>,
  density: number,
  widthOf: (text: string, font: NameFont) => number,
): Name[] {
  const named = nodes.slice(0, Math.ceil(nodes.length * density));
  const wanted = RANKS.flatMap((rank) =>
    (rank === "centre" || rank === "near" ? nodes : named).filter(({ look }) => look.emphasis === rank),
  ).slice(0, MOST_WISHES);
  const byId = new Map(wanted.map((onScreen) => [onScreen.node.id as string, onScreen]));
  const wishes = wanted.map((onScreen): LabelWish => {
    const { node, x, y, radius } = onScreen;
    const text = shortened(node.label);
    return { id: node.id, text, x, y, radius, width: widthOf(text, fontOf(onScreen)), claim: claimOf(onScreen) };
  });
  const discs = nodes.map(({ x, y, radius, look, isMajor }) => ({
    x,
    y,
    radius,
    isMinor: look.emphasis === "faded" || (look.emphasis === "plain" && !isMajor),
  }));
  return placeLabels(wishes, discs, { ...frame, lineHeight: 16, gap: 4 }).map(({ id, text, x, y }) => {
    const of = byId.get(id)!;
    return { text, x, y, font: fontOf(of), of };
  });
}

/** Names longer than this are cut; the card has them whole. */
const LONGEST = 14;
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
};

/** Issuers, and the biggest of the rest: their names may cover what is smaller. */
export function landmarksOf(nodes: readonly SceneNode[]): ReadonlySet<SceneNode> {
  const others = nodes.filter((node) => !isIssuing(node));
  return new Set([...nodes.filter(isIssuing), ...others.slice(0, Math.ceil(others.length * LANDMARKS))]);
}
const LANDMARKS = 0.1;
