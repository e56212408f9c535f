import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automaton } from "#pipeline/text/aho-corasick.ts";

const units = (text: string) => Uint16Array.from(text, (_, i) => text.charCodeAt(i)).slice(0, text.length);

function matches(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  automaton(patterns).scan(units(text), text.length, (p, start, end) => found.push(`${p}:${start}:${end}`));
  return found.sort();
}

function naive(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  patterns.forEach((pattern, p) => {
    if (pattern.length === 0) return;
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      found.push(`${p}:${at}:${at + pattern.length}`);
  });
  return found.sort();
}

describe("a lexicon name that stands in the text would be missed", () => {
  it("finds what a naive search finds, whatever overlaps", () => {
    const word = fc.string({ unit: fc.constantFrom("腾", "笼", "换", "鸟", "a"), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("腾", "笼", "换", "鸟", "a"), maxLength: 60 }),
        (patterns, text) => {
          expect(matches(patterns, text)).toEqual(naive(patterns, text));
        },
      ),
    );
  });

  it("reports names inside names and equal names twice", () => {
    expect(matches(["东湖高新区", "高新区", "高新", "高新区"], "在东湖高新区")).toEqual([
      "0:1:6",
      "1:3:6",
      "2:3:5",
      "3:3:6",
    ]);
  });
});
