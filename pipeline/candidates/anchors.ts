import type { Span } from "#model/span.ts";
import { automaton } from "#pipeline/text/aho-corasick.ts";

/** A last part of names that stands in a text, and what its list says of it. */
export type Anchor = Span & Readonly<{ kind: string }>;

/** Finds the last parts of names; of those that end at one place only the longest, in order of their ends. */
export type Anchors = (folded: string) => Anchor[];

export function anchors(words: readonly (readonly [word: string, kind: string])[]): Anchors {
  const machine = automaton(words.map(([word]) => word));
  return (folded) => {
    const units = new Uint16Array(folded.length);
    for (let i = 0; i < folded.length; i++) units[i] = folded.charCodeAt(i);
    const found: Anchor[] = [];
    machine.scan(units, units.length, (pattern, start, end) => {
      if (found.at(-1)?.end !== end) found.push({ start, end, kind: words[pattern]![1] });
    });
    return found;
  };
}
