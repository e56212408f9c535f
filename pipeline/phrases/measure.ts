import { automaton } from "#pipeline/text/aho-corasick.ts";
import { type PhraseDocument, type Segment, segmentsOf, type Texts } from "./segments.ts";

/** How a phrase is spread: occurrences anywhere, documents, and who says it. */
export type Spread = { count: number; documents: number; issuers: Set<string>; last: string };

/** Calls `found` for every occurrence of the phrases in the stretches of the documents. */
function scan(
  documents: Texts,
  phrases: readonly string[],
  found: (phrase: number, document: PhraseDocument, start: number, end: number, segment: Segment) => void,
): void {
  const machine = automaton(phrases);
  for (const document of documents())
    for (const segment of segmentsOf(document)) {
      const length = segment.end - segment.start;
      const units = new Uint16Array(length);
      for (let i = 0; i < length; i++) units[i] = document.folded.charCodeAt(segment.start + i);
      machine.scan(units, length, (phrase, start, end) =>
        found(phrase, document, segment.start + start, segment.start + end, segment),
      );
    }
}

/** Counts the phrases wherever they stand; in the order given. */
export function spreadOf(documents: Texts, phrases: readonly string[]): Spread[] {
  const spreads = phrases.map((): Spread => ({ count: 0, documents: 0, issuers: new Set(), last: "" }));
  scan(documents, phrases, (phrase, { id, issuer }) => {
    const spread = spreads[phrase]!;
    spread.count++;
    if (spread.last !== id) spread.documents++;
    spread.last = id;
    spread.issuers.add(issuer);
  });
  return spreads;
}

/** Entropy of what stands on either side, in bits; every end of a stretch counts as a neighbour of its own. */
export type Freedom = Readonly<{ left: number; right: number }>;

export function freedomOf(documents: Texts, phrases: readonly string[]): Freedom[] {
  const sides = phrases.map(() => ({ left: new Map<string, number>(), right: new Map<string, number>() }));
  const add = (side: Map<string, number>, neighbour: string | undefined): void => {
    const key = neighbour ?? `edge ${side.size}`;
    side.set(key, (side.get(key) ?? 0) + 1);
  };
  scan(documents, phrases, (phrase, { folded }, start, end, segment) => {
    const { left, right } = sides[phrase]!;
    add(left, start > segment.start ? folded[start - 1] : undefined);
    add(right, end < segment.end ? folded[end] : undefined);
  });
  return sides.map(({ left, right }) => ({ left: entropy(left), right: entropy(right) }));
}

function entropy(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sum) * Math.log2(count / sum);
  return bits;
}

/** The least pointwise mutual information, in bits, over all ways to cut a phrase in two. */
export function cohesionOf(documents: Texts, phrases: readonly string[], spreads: readonly Spread[]): number[] {
  const numbers = new Map<string, number>();
  for (const phrase of phrases)
    for (let cut = 1; cut < phrase.length; cut++)
      for (const part of [phrase.slice(0, cut), phrase.slice(cut)])
        if (!numbers.has(part)) numbers.set(part, numbers.size);
  const counts = new Float64Array(numbers.size);
  scan(documents, [...numbers.keys()], (part) => {
    counts[part]!++;
  });
  let characters = 0;
  for (const document of documents()) for (const { start, end } of segmentsOf(document)) characters += end - start;
  return phrases.map((phrase, index) => {
    let least = Number.POSITIVE_INFINITY;
    for (let cut = 1; cut < phrase.length; cut++) {
      const [left, right] = [phrase.slice(0, cut), phrase.slice(cut)].map((part) => counts[numbers.get(part)!]!);
      least = Math.min(least, Math.log2((spreads[index]!.count * characters) / (left! * right!)));
    }
    return least;
  });
}
