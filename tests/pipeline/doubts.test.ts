import { expect, it } from "vitest";
import { createDoubts, doubtsOf } from "#pipeline/doubts.ts";
import type { Recognised } from "#pipeline/reading.ts";
import { reading } from "./small-world.ts";

const TEXT = "引进晨光公司。晨光公司投产,腾笼换鸟。";
const span = (surface: string, score: number, from = 0): Recognised => {
  const start = TEXT.indexOf(surface, from);
  return { start, end: start + surface.length, type: "enterprise", name: null, rules: ["test"], score };
};
const SCORED = [
  span("晨光公司", 0.45),
  span("晨光公司", 0.48, 6),
  span("腾笼换鸟", 0.9),
  span("换鸟", 0.45),
  span("投产", 0.2),
];

it("shows the names just below the threshold with their place, or nobody could rescue them", () => {
  const doubts = createDoubts();
  for (const name of ["a.txt", "b.txt"]) {
    const document = reading(TEXT, name);
    doubts.add(document.id, doubtsOf(document, SCORED, [span("腾笼换鸟", 0.9)], 0.5));
  }
  expect(doubts.report()).toEqual([
    {
      severity: "review",
      code: "doubtful",
      file: "a.txt",
      line: 1,
      message: `晨光公司: enterprise? 4 times in 2 documents, score 0.45 to 0.48 by test; “引进晨光公司。晨光公司投产,腾笼换鸟。”`,
    },
  ]);
});
