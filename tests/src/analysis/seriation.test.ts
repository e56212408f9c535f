import fc from "fast-check";
import { expect, test } from "vitest";
import { seriate } from "#analysis/seriation.ts";

const held = (entries: Record<string, string>): Map<string, Set<string>> =>
  new Map(Object.entries(entries).map(([thing, items]) => [thing, new Set(items)]));

test("zones that mention the same programs stand side by side, or the matrix shows no blocks", () => {
  const order = seriate(held({ a: "123", b: "789", c: "1234", d: "6789", e: "456" })).join("");
  expect(["acedb", "caedb", "acebd", "caebd", "bdeca", "dbeca", "bdeac", "dbeac"]).toContain(order);
});

test("a zone that mentions nothing keeps its column, at the end", () => {
  expect(seriate(held({ a: "", b: "1", c: "1" })).at(-1)).toBe("a");
});

test("the order of zones is the same on every machine, whatever the order of the files", () => {
  const sets = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(sets, (entries) => {
      const forward = held(entries);
      const backward = new Map([...forward].reverse());
      expect(seriate(backward)).toEqual(seriate(forward));
      expect([...seriate(forward)].sort()).toEqual([...forward.keys()].sort());
    }),
  );
});
