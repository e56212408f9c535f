/**
 * The C-value of each phrase (Frantzi, Ananiadou and Mima 2000): its occurrences less the mean of those of the longer
 * phrases that hold it, weighed by its length. `occurrences` by phrase.
 */
export function cValues(occurrences: ReadonlyMap<string, number>): Map<string, number> {
  const holders = new Map<string, { sum: number; number: number; most: number }>();
  for (const [phrase, count] of occurrences) {
    const parts = new Set<string>();
    for (let start = 0; start < phrase.length; start++)
      for (let end = start + 2; end <= phrase.length; end++)
        if (end - start < phrase.length) parts.add(phrase.slice(start, end));
    for (const part of parts) {
      if (!occurrences.has(part)) continue;
      const known = holders.get(part);
      if (known === undefined) holders.set(part, { sum: count, number: 1, most: count });
      else {
        known.sum += count;
        known.number++;
        known.most = Math.max(known.most, count);
      }
    }
  }
  return new Map(
    [...occurrences].map(([phrase, count]) => {
      const nested = holders.get(phrase);
      // Nearly always said within one longer phrase: it is a piece of that one.
      if (nested !== undefined && nested.most >= count * PIECE) return [phrase, 0];
      const rest = nested === undefined ? count : count - nested.sum / nested.number;
      return [phrase, Math.log2(phrase.length) * rest];
    }),
  );
}

const PIECE = 0.7;
