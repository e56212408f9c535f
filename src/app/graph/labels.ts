/** A label that would like to stand beside its node; the first in a list has the first choice. All lengths in pixels. */
export type LabelWish = Readonly<{
  id: string;
  text: string;
  x: number;
  y: number;
  /** Half the width of the node. */
  radius: number;
  width: number;
  /** Stands whatever it covers, may cover minor nodes where there is no free place, or waits for room. */
  claim: "forced" | "strong" | "weak";
}>;

export type Disc = Readonly<{ x: number; y: number; radius: number; isMinor: boolean }>;

/** Where a label stands: `x` is its left edge, `y` its middle. */
export type PlacedLabel = Readonly<{ id: string; text: string; x: number; y: number }>;

export type Frame = Readonly<{ width: number; height: number; lineHeight: number; gap: number }>;

type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

const CELL = 64;

/**
 * Chooses the labels that can stand together: at the right of the node, else at its left, below or above it, else not
 * until there is room. A label meets no other label and none of the nodes, which are given as discs; minor ones yield
 * to a strong claim.
 */
export function placeLabels(wishes: readonly LabelWish[], nodes: readonly Disc[], frame: Frame): PlacedLabel[] {
  const taken = new BoxIndex();
  const minor = new BoxIndex();
  for (const node of nodes) {
    const box = boxAround(node.x, node.y, node.radius);
    if (isInside(box, frame)) (node.isMinor ? minor : taken).add(box);
  }
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (!isInside(boxAround(wish.x, wish.y, wish.radius), frame)) continue;
    const places = placesFor(wish, frame);
    const standing = places.filter((box) => isWhole(box, frame) && !taken.meets(box));
    const free = standing.find((box) => !minor.meets(box));
    const covering = wish.claim === "weak" ? null : (standing[0] ?? null);
    const place = free ?? covering ?? (wish.claim === "forced" ? places[0]! : null);
    if (place === null) continue;
    taken.add(place);
    placed.push({ id: wish.id, text: wish.text, x: place.left, y: (place.top + place.bottom) / 2 });
  }
  return placed;
}

/** Where a label may stand, best first. */
function placesFor({ x, y, radius, width }: LabelWish, { lineHeight, gap }: Frame): Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - lineHeight / 2,
    bottom: middle + lineHeight / 2,
  });
  const beyond = radius + gap;
  const aside = radius + lineHeight / 2 + 1;
  return [at(x + beyond, y), at(x - beyond - width, y), at(x - width / 2, y + aside), at(x - width / 2, y - aside)];
}

const boxAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const isInside = (box: Box, { width, height }: Frame): boolean =>
  box.right > 0 && box.left < width && box.bottom > 0 && box.top < height;

const isWhole = (box: Box, { width, height }: Frame): boolean =>
  box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;

/** Boxes by the cells of a grid they touch. */
class BoxIndex {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    someCell(box, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
      return false;
    });
  }

  meets(box: Box): boolean {
    return someCell(box, (cell) => this.#cells.get(cell)?.some((other) => touches(box, other)) ?? false);
  }
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Asks the cells a box touches; they are numbered row by row, and 4,096 cells a row are wider than any screen. */
function someCell({ left, top, right, bottom }: Box, isIt: (cell: number) => boolean): boolean {
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
      if (isIt(row * 4096 + column)) return true;
  return false;
}
