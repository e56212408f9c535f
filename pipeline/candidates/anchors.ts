import type { Span } from "#model/span.ts";
import { automaton } from "#pipeline/text/aho-corasick.ts";
import { unitsOf } from "#pipeline/text/units.ts";

/** A last part of names that stands in a text, and what its list says of it. */
export type Anchor = Span & Readonly<{ kind: string }>;

/** Finds the last parts of names; of those that end at one place only the longest, in order of their ends. */
export type Anchors = (folded: string) => readonly Anchor[];

/** Words with their kinds. */
export type AnchorWords = readonly (readonly [word: string, kind: string])[];

/** Finders of several lists that read a text together, in one pass: the grammars ask for the same text one after another. */
export function anchorLists<List extends string>(lists: Readonly<Record<List, AnchorWords>>): Record<List, Anchors> {
  const names = Object.keys(lists) as List[];
  const patterns = names.flatMap((name, list) => lists[name].map(([word, kind]) => ({ word, kind, list })));
  const machine = automaton(patterns.map(({ word }) => word));
  const find = (folded: string): readonly (readonly Anchor[])[] => {
    const found = names.map((): Anchor[] => []);
    machine.scan(unitsOf(folded), folded.length, (pattern, start, end) => {
      const { kind, list } = patterns[pattern]!;
      const known = found[list]!;
      if (known.at(-1)?.end !== end) known.push({ start, end, kind });
    });
    return found;
  };
  const read = remembered(find);
  return Object.fromEntries(
    names.map((name, list): [List, Anchors] => [name, (folded) => read(folded)[list]!]),
  ) as Record<List, Anchors>;
}

const SHORT = 64;

/** Remembers the answer for the last document and for the last name, which are asked for in turns. */
function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let [document, name]: (Readonly<{ text: string; answer: Answer }> | null)[] = [null, null];
  return (text) => {
    const last = text.length > SHORT ? document : name;
    if (last?.text === text) return last.answer;
    const made = { text, answer: ask(text) };
    if (text.length > SHORT) document = made;
    else name = made;
    return made.answer;
  };
}
