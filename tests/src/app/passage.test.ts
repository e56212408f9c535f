import { expect, test } from "vitest";
import { passageAt } from "#app/graph/passage.ts";
import type { DocumentContent } from "#model/dataset.ts";
import { DONGHE, EAST, entry, HEHUO, TENGLONG, ZHAOSHANG } from "../sample-dataset.ts";

const text = "推进腾笼换鸟。\n做好招商引资，实施合伙人计划。\n";
const at = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, document: EAST });
const mention = (name: string, entity: typeof TENGLONG) =>
  ({ ...at(name), type: "program", entity, rules: [], score: 1 }) as const;
const content: DocumentContent = {
  id: EAST,
  text,
  mentions: [mention("腾笼换鸟", TENGLONG), mention("招商引资", ZHAOSHANG), mention("合伙人计划", HEHUO)],
  relations: [
    { ...at("合伙人计划"), kind: "adopts", source: DONGHE, target: HEHUO, year: 2018, stage: "planned", stance: null },
  ],
  targets: [],
};

test("the graph of a paragraph holds its issuer and what it names, and nothing of the next one", () => {
  const passage = passageAt(content, entry({ id: EAST, issuer: DONGHE }), text.indexOf("合伙人"))!;
  expect(passage.paragraph).toBe(2);
  expect([DONGHE, HEHUO, ZHAOSHANG, TENGLONG].map(passage.part.holds)).toEqual([true, true, true, false]);
  expect(passage.part.joins(DONGHE, HEHUO)).toBe(true);
  expect(passage.part.joins(HEHUO, ZHAOSHANG)).toBe(false);
  expect(passage.part.distances.get(DONGHE)).toBe(0);
});
