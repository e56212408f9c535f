import fc from "fast-check";
import { expect, test } from "vitest";
import { hexOf, mix } from "#app/graph/palette.ts";

test("a colour that the browser computes is drawn as that colour", () => {
  expect(hexOf("rgb(0, 114, 178)")).toBe("#0072b2");
  expect(hexOf("rgba(213, 94, 0, 0.5)")).toBe("#d55e00");
});

test("a colour that cannot be read is still a colour, so that drawing goes on", () => {
  expect(hexOf("currentcolor")).toBe("#000000");
});

test("what fades ends in the background and never turns into another hue", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.array(channel, { minLength: 6, maxLength: 6 }), ([r, g, b, x, y, z]) => {
      const [color, ground] = [hexOf(`rgb(${r}, ${g}, ${b})`), hexOf(`rgb(${x}, ${y}, ${z})`)];
      expect(mix(color, ground, 1)).toBe(color);
      expect(mix(color, ground, 0)).toBe(ground);
    }),
  );
});
