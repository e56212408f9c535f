import type { Span } from "#model/span.ts";
import { automaton } from "#pipeline/text/aho-corasick.ts";
import { unitsOf } from "#pipeline/text/units.ts";

/** A last part of names that stands in a text, and what its list says of it. */
export type Anchor = Span & Readonly<{ kind: string }>;

/** Finds the last parts of names; of those that end at one place only the longest, in order of their ends. */
export type Anchors = (folded: string) => Anchor[];

export function anchors(words: readonly (readonly [word: string, kind: string])[]): Anchors {
  const machine = automaton(words.map(([word]) => word));
  return (folded) => {
    const found: Anchor[] = [];
    let last = -1;
    machine.scan(unitsOf(folded), folded.length, (pattern, start, end) => {
      if (end === last) return;
      last = end;
      found.push({ start, end, kind: words[pattern]![1] });
    });
    return found;
  };
}
