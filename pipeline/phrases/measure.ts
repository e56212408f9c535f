import { automaton } from "#pipeline/text/aho-corasick.ts";
import { type PhraseDocument, type Segment, segmentsOf, type Texts } from "./segments.ts";

/** How a phrase is spread: occurrences anywhere, documents, and who says it. */
export type Spread = { count: number; documents: number; issuers: Set<string>; last: string };

/** Calls `found` for every occurrence of the phrases in the stretches of the documents; gives the characters of these. */
function scan(
  documents: Texts,
  phrases: readonly string[],
  found: (phrase: number, document: PhraseDocument, start: number, end: number, segment: Segment) => void,
): number {
  const machine = automaton(phrases);
  let characters = 0;
  for (const document of documents())
    for (const segment of segmentsOf(document)) {
      const length = segment.end - segment.start;
      characters += length;
      const units = new Uint16Array(length);
      for (let i = 0; i < length; i++) units[i] = document.folded.charCodeAt(segment.start + i);
      machine.scan(units, length, (phrase, start, end) =>
        found(phrase, document, segment.start + start, segment.start + end, segment),
      );
    }
  return characters;
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

/**
 * How free each phrase stands, and how it holds together: the least pointwise mutual information, in bits, over all ways to
 * cut it in two. Both in the order given, from one pass over the documents.
 */
export function bondsOf(
  documents: Texts,
  phrases: readonly string[],
  spreads: readonly Spread[],
): Readonly<{ freedoms: readonly Freedom[]; cohesions: readonly number[] }> {
  const numbers = new Map(phrases.map((phrase, index) => [phrase, index]));
  for (const phrase of phrases)
    for (let cut = 1; cut < phrase.length; cut++)
      for (const part of [phrase.slice(0, cut), phrase.slice(cut)])
        if (!numbers.has(part)) numbers.set(part, numbers.size);
  const counts = new Float64Array(numbers.size);
  const sides = phrases.map(() => ({ left: new Map<string, number>(), right: new Map<string, number>() }));
  const add = (side: Map<string, number>, neighbour: string | undefined): void => {
    const key = neighbour ?? `edge ${side.size}`;
    side.set(key, (side.get(key) ?? 0) + 1);
  };
  const characters = scan(documents, [...numbers.keys()], (number, { folded }, start, end, segment) => {
    counts[number]!++;
    const beside = sides[number];
    if (beside === undefined) return;
    add(beside.left, start > segment.start ? folded[start - 1] : undefined);
    add(beside.right, end < segment.end ? folded[end] : undefined);
  });
  const cohesions = phrases.map((phrase, index) => {
    let least = Number.POSITIVE_INFINITY;
    for (let cut = 1; cut < phrase.length; cut++) {
      const [left, right] = [phrase.slice(0, cut), phrase.slice(cut)].map((part) => counts[numbers.get(part)!]!);
      least = Math.min(least, Math.log2((spreads[index]!.count * characters) / (left! * right!)));
    }
    return least;
  });
  return { freedoms: sides.map(({ left, right }) => ({ left: entropy(left), right: entropy(right) })), cohesions };
}

function entropy(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sum) * Math.log2(count / sum);
  return bits;
}
