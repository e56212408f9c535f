/** A label that would like to stand beside its node; the first in a list has the first choice. All lengths in pixels. */
export type LabelWish = Readonly<{
  id: string;
  text: string;
  x: number;
  y: number;
  /** Half the width of the node. */
  radius: number;
  width: number;
  /** Stands whatever it covers. */
  isForced: boolean;
}>;

/** Where a label stands: `x` is its left edge, `y` its middle. */
export type PlacedLabel = Readonly<{ id: string; text: string; x: number; y: number }>;

export type Frame = Readonly<{ width: number; height: number; lineHeight: number; gap: number }>;

type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

const CELL = 64;

/**
 * Chooses the labels that can stand together: at the right of the node, else at its left, else not until there is room.
 * A label meets neither another label nor a node of an earlier wish.
 */
export function placeLabels(wishes: readonly LabelWish[], frame: Frame): PlacedLabel[] {
  const taken = new BoxIndex();
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const node = boxAround(wish.x, wish.y, wish.radius);
    if (!isInside(node, frame)) continue;
    const right = wish.x + wish.radius + frame.gap;
    const left = wish.x - wish.radius - frame.gap - wish.width;
    const fits = [right, left].find((x) => {
      const box = labelBox(x, wish, frame);
      return box.left >= 0 && box.right <= frame.width && !taken.meets(box);
    });
    const x = fits ?? (wish.isForced ? right : null);
    taken.add(node);
    if (x === null) continue;
    taken.add(labelBox(x, wish, frame));
    placed.push({ id: wish.id, text: wish.text, x, y: wish.y });
  }
  return placed;
}

const boxAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const labelBox = (x: number, { y, width }: LabelWish, { lineHeight }: Frame): Box => ({
  left: x,
  right: x + width,
  top: y - lineHeight / 2,
  bottom: y + lineHeight / 2,
});

const isInside = (box: Box, { width, height }: Frame): boolean =>
  box.right > 0 && box.left < width && box.bottom > 0 && box.top < height;

/** Boxes by the cells of a grid they touch. */
class BoxIndex {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
    }
  }

  meets(box: Box): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => touches(box, other)));
  }
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Cells are numbered row by row; 4,096 cells a row are wider than any screen. */
function cellsOf({ left, top, right, bottom }: Box): number[] {
  const cells: number[] = [];
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
      cells.push(row * 4096 + column);
  return cells;
}
