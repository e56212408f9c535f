import { inflateSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from "sigma/utils";
import type { Position } from "#model/graph.ts";
import { zh } from "../../src/app/i18n/zh.ts";

export type Point = Readonly<{ x: number; y: number }>;

/** The room around the graph that the page asks sigma for, in pixels. */
const PADDING = 48;

export const stage = (page: Page): Locator => page.getByRole("application", { name: zh.graph.label });

/** Where sigma draws the nodes of a layout, in pixels of the page, before anybody has moved its camera. */
export async function drawnAt(page: Page, layout: readonly Position[]): Promise<ReadonlyMap<string, Point>> {
  const box = (await stage(page).boundingBox())!;
  const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [x, y] = [extent(layout.map((node) => node.x)), extent(layout.map((node) => node.y))];
  const normalise = createNormalizationFunction({ x, y });
  const matrix = matrixFromCamera(
    { x: 0.5, y: 0.5, ratio: 1, angle: 0 },
    box,
    { width: x[1] - x[0], height: y[1] - y[0] },
    PADDING,
  );
  return new Map(
    layout.map((node) => {
      const at = multiplyVec2(matrix, normalise(node));
      return [node.id, { x: box.x + ((1 + at.x) * box.width) / 2, y: box.y + ((1 - at.y) * box.height) / 2 }];
    }),
  );
}

/** The colour of one pixel of the page, in `#rrggbb`. */
export async function colourAt(page: Page, { x, y }: Point): Promise<string> {
  const png = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  // One pixel is one line: a byte for its filter, then red, green and blue.
  return `#${inflateSync(Buffer.concat(data)).subarray(1, 4).toString("hex")}`;
}
