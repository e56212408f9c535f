import { createSearchIndex, search } from "#analysis/search.ts";
import { type Entity, entityId } from "#model/entity.ts";

/** One frame of a screen, in milliseconds. */
const FRAME = 16;
const NAMES = 50_000;
const ROUNDS = 5;
const QUERIES = ["开", "开发", "开发科", "gao", "dh", "49999", "没有的"];

/** A keystroke over fifty thousand names, beside a bare look through all of them. */
export function benchSearch(): string {
  const entities = Array.from({ length: NAMES }, (_, n) => programNumbered(n));
  const index = createSearchIndex(entities);
  const wordings = entities.flatMap(({ name, pinyin, initials }) => [name, pinyin, initials]);
  const rows = QUERIES.map((query) => ({
    query,
    search: median(() => search(index, query)),
    bare: median(() => wordings.filter((wording) => wording.includes(query))),
  }));
  const slowest = rows.reduce((a, b) => (b.search > a.search ? b : a));
  return `search over ${NAMES} names: slowest keystroke “${slowest.query}” ${slowest.search.toFixed(1)} ms of ${FRAME}, ${(slowest.search / slowest.bare).toFixed(2)} times a bare look through them`;
}

function programNumbered(n: number): Entity {
  const letters = [..."东河高新开发产业科技园区"];
  const name = [n, n >> 3, n >> 5, n >> 7, n * 7].map((i) => letters[i % letters.length]).join("") + n;
  return {
    id: entityId("program", name),
    type: "program",
    name,
    label: name,
    pinyin: `donghegaoxin${n}`,
    initials: `dhgx${n}`,
    aliases: [],
    mentions: 1,
    documents: 1,
    issuers: 1,
    firstYear: null,
    lastYear: null,
    facts: { category: null, level: null, listed: false },
  };
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}
