import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { Candidate } from "#pipeline/reading.ts";

const SURE = 0.6;
const LONGEST = 4096;
const LONGEST_TRADE = 8;

/** The spans that other generators are sure of, by their edges. */
export class KnownSpans {
  readonly #from = new Map<number, Candidate[]>();
  readonly #weak = new Map<number, EntityType>();
  readonly #to = new Map<number, Candidate[]>();

  constructor(candidates: readonly Candidate[]) {
    for (const candidate of candidates) {
      if (candidate.prior < SURE) {
        if (candidate.rule === "lexicon:weak")
          this.#weak.set(candidate.start * LONGEST + candidate.end - candidate.start, candidate.type);
        continue;
      }
      push(this.#from, candidate.start, candidate);
      push(this.#to, candidate.end, candidate);
    }
  }

  /** The type of the best candidate with exactly this span. */
  typeOf({ start, end }: Span): EntityType | null {
    let best: Candidate | null = null;
    for (const candidate of this.#from.get(start) ?? [])
      if (candidate.end === end && candidate.prior > (best?.prior ?? 0)) best = candidate;
    return best?.type ?? null;
  }

  /** The type that a weak wording of the lexicon gives the span. */
  weakTypeOf({ start, end }: Span): EntityType | null {
    return this.#weak.get(start * LONGEST + end - start) ?? null;
  }

  /** The longest weak wording of a trade that begins here and ends by `limit`. */
  weakFrom(start: number, limit: number): Span | null {
    for (let end = Math.min(limit, start + LONGEST_TRADE); end >= start + 2; end--)
      if (this.#weak.get(start * LONGEST + end - start) === "industry") return { start, end };
    return null;
  }

  /** The longest candidate that begins here and ends by `limit`, of the type where one is given. */
  longestFrom(start: number, limit: number, type: EntityType | null = null): Span | null {
    let best: Candidate | null = null;
    for (const candidate of this.#from.get(start) ?? [])
      if (candidate.end <= limit && (type === null || candidate.type === type) && candidate.end > (best?.end ?? 0))
        best = candidate;
    return best === null ? null : { start: best.start, end: best.end };
  }

  /** The longest candidate that ends here and begins at `limit` or later. */
  longestTo(end: number, limit: number): Span | null {
    let best: Candidate | null = null;
    for (const candidate of this.#to.get(end) ?? [])
      if (candidate.start >= limit && (best === null || candidate.start < best.start)) best = candidate;
    return best === null ? null : { start: best.start, end: best.end };
  }
}

function push(map: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [candidate]);
  else known.push(candidate);
}
