import { byCodeUnit } from "#model/order.ts";

const ROUNDS = 60;

/**
 * Orders things so that those which hold the same items stand side by side: the first axis of correspondence analysis by
 * reciprocal averaging (Hill 1973). `holdings` gives the items of each thing; things without any come last. The order
 * does not depend on that of the input.
 */
export function seriate<T extends string>(holdings: ReadonlyMap<T, ReadonlySet<string>>): T[] {
  const things = [...holdings.keys()].sort(byCodeUnit);
  const held = things.filter((thing) => holdings.get(thing)!.size > 0);
  const items = new Map<string, number[]>();
  held.forEach((thing, number) => {
    for (const item of holdings.get(thing)!) {
      const holders = items.get(item);
      if (holders === undefined) items.set(item, [number]);
      else holders.push(number);
    }
  });
  const lists = [...items].sort(([a], [b]) => byCodeUnit(a, b)).map(([, holders]) => holders);
  const sizes = held.map((thing) => holdings.get(thing)!.size);
  let scores = held.map((_, number) => number);
  for (let round = 0; round < ROUNDS; round++) scores = centred(averaged(scores, lists, sizes), sizes);
  const order = held.map((thing, number) => ({ thing, score: scores[number]! }));
  order.sort((a, b) => a.score - b.score || byCodeUnit(a.thing, b.thing));
  return [...order.map(({ thing }) => thing), ...things.filter((thing) => holdings.get(thing)!.size === 0)];
}

/** Each thing gets the mean of its items, each item being the mean of its things. */
function averaged(
  scores: readonly number[],
  lists: readonly (readonly number[])[],
  sizes: readonly number[],
): number[] {
  const sums = scores.map(() => 0);
  for (const holders of lists) {
    const mean = holders.reduce((sum, number) => sum + scores[number]!, 0) / holders.length;
    for (const number of holders) sums[number]! += mean;
  }
  return sums.map((sum, number) => sum / sizes[number]!);
}

/** Takes out the trivial axis, on which all are alike, and brings the scores back to one length. */
function centred(scores: readonly number[], sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const mean = scores.reduce((sum, score, number) => sum + score * sizes[number]!, 0) / total;
  const shifted = scores.map((score) => score - mean);
  const length = Math.sqrt(shifted.reduce((sum, score, number) => sum + score * score * sizes[number]!, 0));
  return length < 1e-12 ? shifted.map(() => 0) : shifted.map((score) => score / length);
}
