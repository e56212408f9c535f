import { expect, test } from "vitest";
import { orderAfter, sortDocuments } from "#app/documents/document-order.ts";
import type { DocumentEntry } from "#model/dataset.ts";

const entry = (title: string, years: number[], mentions: number): DocumentEntry =>
  ({ title, years, mentions, acts: [], province: null, city: null, county: null }) as unknown as DocumentEntry;
const entries = [entry("b", [2019], 3), entry("a", [], 9), entry("c", [2014, 2015], 3)];
const titles = (sorted: readonly DocumentEntry[]) => sorted.map(({ title }) => title).join("");

test("documents without a year come last in either direction, and not before the oldest", () => {
  const by = (isDescending: boolean) => sortDocuments(entries, { column: "years", isDescending }, () => null);
  expect(titles(by(false))).toBe("cba");
  expect(titles(by(true))).toBe("bca");
});

test("counts sort with the most first, and a third click gives the order of the corpus back", () => {
  const first = orderAfter(null, "mentions");
  expect(titles(sortDocuments(entries, first, () => null))).toBe("abc");
  const second = orderAfter(first, "mentions");
  expect(titles(sortDocuments(entries, second, () => null))).toBe("bca");
  expect(orderAfter(second, "mentions")).toBeNull();
});
