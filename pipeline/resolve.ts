import { ENTITY_TYPES } from "#model/entity.ts";
import { contains } from "#model/span.ts";
import type { Recognised } from "#pipeline/reading.ts";

const rank = new Map(ENTITY_TYPES.map((type, index) => [type, index]));

/** What a mention is worth to the whole: sure characters count, and one long name more than two short ones. */
export const worth = (span: Recognised): number =>
  (span.score * (span.end - span.start) - 0.5) * (isUsers(span) ? USER : 1);

/** A span the user named outweighs whatever overlaps it; of two such spans the better cover wins as ever. */
const USER = 1000;
const isUsers = ({ rules }: Recognised): boolean => rules.includes("lexicon:user");

/** Order of ends, then the better, longer, earlier type first: ties are settled the same way everywhere. */
const byEnd = (a: Recognised, b: Recognised): number =>
  a.end - b.end || b.score - a.score || a.start - b.start || rank.get(a.type)! - rank.get(b.type)!;

/**
 * Chooses the spans that cover most with the best scores and do not overlap (weighted interval scheduling); the
 * outermost name owns its characters. In order of the text.
 */
export function resolve<T extends Recognised>(spans: readonly T[]): T[] {
  const sorted = withoutRemains(spans).sort(byEnd);
  const best = new Float64Array(sorted.length + 1);
  const before = new Int32Array(sorted.length);
  const taken = new Uint8Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.end <= sorted[i]!.start) low = middle + 1;
      else high = middle;
    }
    before[i] = low;
    const withIt = best[low]! + worth(sorted[i]!);
    if (withIt > best[i]!) {
      best[i + 1] = withIt;
      taken[i] = 1;
    } else best[i + 1] = best[i]!;
  }
  const chosen: T[] = [];
  for (let i = sorted.length; i > 0; ) {
    if (taken[i - 1] === 1) {
      chosen.push(sorted[i - 1]!);
      i = before[i - 1]!;
    } else i--;
  }
  return chosen.reverse();
}

/** Where the user's word cuts a longer name, what is left of that name beside it is no name of its own. */
function withoutRemains<T extends Recognised>(spans: readonly T[]): T[] {
  const users = spans.filter(isUsers);
  if (users.length === 0) return [...spans];
  const cut = spans.filter((span) => users.some((user) => user !== span && contains(span, user)));
  if (cut.length === 0) return [...spans];
  const isRemains = (span: T): boolean =>
    cut.some(
      (name) =>
        name.type === span.type &&
        contains(name, span) &&
        users.some((user) => contains(name, user) && (user.end === span.start || span.end === user.start)),
    );
  return spans.filter((span) => isUsers(span) || !isRemains(span));
}
