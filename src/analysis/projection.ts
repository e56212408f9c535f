import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { Cell } from "./cells.ts";
import { hypergeometricTail } from "./hypergeometric.ts";
import { logLikelihood } from "./log-likelihood.ts";
import { npmi } from "./npmi.ts";

// Two issuers are tied by the programs both mention, two programs by the issuers that mention both. That busy ones share
// much is no news: ties are weighed against what their sizes alone would bring.

/** Two things and what they share, the lesser id first. */
export type Association = Readonly<{
  a: EntityId;
  b: EntityId;
  shared: number;
  /** Probability of sharing so much or more, given only how much each has (hypergeometric, one-sided). */
  p: number;
  npmi: number;
  /** Shared things, by id. */
  things: readonly EntityId[];
}>;

/** Each thing keeps its strongest ties only, so that a graph of thousands stays one that can be drawn. */
export const STRONGEST = 20;

/**
 * Ties between the keys of `holdings` by the things they hold, of `total` things there are. A tie stays if it is among the
 * `strongest` of either end, by log-likelihood over chance; at least one thing must be shared.
 */
export function associations(
  holdings: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
  total: number,
  strongest: number = STRONGEST,
): Association[] {
  const keys = [...holdings.keys()].sort(byCodeUnit);
  const things = [...new Set([...holdings.values()].flatMap((held) => [...held]))].sort(byCodeUnit);
  const bits = bitsetsOf(keys, things, holdings);
  const sizes = keys.map((key) => holdings.get(key)!.size);
  const kept = new Set<number>();
  keys.forEach((_, i) => {
    for (const j of strongestOf(i, bits, sizes, total, strongest))
      kept.add(Math.min(i, j) * keys.length + Math.max(i, j));
  });
  return [...kept]
    .sort((x, y) => x - y)
    .map((pair) => {
      const [i, j] = [Math.floor(pair / keys.length), pair % keys.length];
      const shared = commonBits(bits[i]!, bits[j]!);
      return {
        a: keys[i]!,
        b: keys[j]!,
        shared,
        p: hypergeometricTail(shared, total, sizes[i]!, sizes[j]!),
        npmi: npmi(shared, sizes[i]!, sizes[j]!, total),
        things: common(holdings.get(keys[i]!)!, holdings.get(keys[j]!)!),
      };
    });
}

/** By issuer the programs its documents mention, of those in `cells`. */
export function programsByIssuer(
  cells: ReadonlyMap<EntityId, ReadonlyMap<string, Cell>>,
  issuers: readonly EntityId[],
): Map<EntityId, Set<EntityId>> {
  const found = new Map<EntityId, Set<EntityId>>(issuers.map((issuer) => [issuer, new Set()]));
  for (const [program, row] of cells)
    for (const issuer of issuers) if ((row.get(issuer)?.mentions ?? 0) > 0) found.get(issuer)!.add(program);
  return found;
}

/** By program the issuers that mention it, for programs that two or more mention. */
export function issuersByProgram(
  cells: ReadonlyMap<EntityId, ReadonlyMap<string, Cell>>,
  issuers: readonly EntityId[],
): Map<EntityId, Set<EntityId>> {
  const found = new Map<EntityId, Set<EntityId>>();
  for (const [program, row] of cells) {
    const mentioning = issuers.filter((issuer) => (row.get(issuer)?.mentions ?? 0) > 0);
    if (mentioning.length >= 2) found.set(program, new Set(mentioning));
  }
  return found;
}

function strongestOf(
  i: number,
  bits: readonly Uint32Array[],
  sizes: readonly number[],
  total: number,
  strongest: number,
): number[] {
  const ties: [other: number, strength: number, shared: number][] = [];
  for (let j = 0; j < bits.length; j++) {
    const shared = j === i ? 0 : commonBits(bits[i]!, bits[j]!);
    if (shared > 0) ties.push([j, strength(shared, sizes[i]!, sizes[j]!, total), shared]);
  }
  return ties
    .sort(([i, s, m], [j, t, n]) => t - s || n - m || i - j)
    .slice(0, strongest)
    .map(([j]) => j);
}

/** Log-likelihood, negative where less is shared than chance would bring. */
function strength(shared: number, a: number, b: number, total: number): number {
  const ratio = logLikelihood({ a: shared, b: a - shared, c: b - shared, d: total - a - b + shared });
  return shared * total < a * b ? -ratio : ratio;
}

function common(a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): EntityId[] {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return [...fewer].filter((thing) => more.has(thing)).sort(byCodeUnit);
}

function bitsetsOf(
  keys: readonly EntityId[],
  things: readonly EntityId[],
  holdings: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
): Uint32Array[] {
  const place = new Map(things.map((thing, index) => [thing, index]));
  return keys.map((key) => {
    const bits = new Uint32Array(Math.ceil(things.length / 32));
    for (const thing of holdings.get(key)!) bits[place.get(thing)! >>> 5]! |= 1 << (place.get(thing)! & 31);
    return bits;
  });
}

function commonBits(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    // Counts the bits of a word in parallel (Warren, Hacker's Delight, 5–1).
    let word = a[i]! & b[i]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
