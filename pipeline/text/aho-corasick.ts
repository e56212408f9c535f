/** Finds every occurrence of many patterns in one pass over UTF-16 code units; pattern numbers are positions in the given list. */
export type Automaton = Readonly<{
  /** Calls `found` for every match in `units[0..length)`, ascending by end, longer matches first. */
  scan: (units: Uint16Array, length: number, found: (pattern: number, start: number, end: number) => void) => void;
}>;

const NONE = -1;

/** Open addressing from (state, symbol) to the next state: four numbers an entry, so that one line of cache answers. */
type Edges = Readonly<{ mask: number; entries: Int32Array }>;

const slot = (state: number, symbol: number, mask: number): number =>
  (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & mask;

function emptyEdges(count: number): Edges {
  let size = 16;
  while (size < count * 3) size *= 2;
  return { mask: size - 1, entries: new Int32Array(size * 4).fill(NONE) };
}

function next({ mask, entries }: Edges, state: number, symbol: number): number {
  for (let i = slot(state, symbol, mask); ; i = (i + 1) & mask) {
    const at = i * 4;
    if (entries[at] === NONE) return NONE;
    if (entries[at] === state && entries[at + 1] === symbol) return entries[at + 2]!;
  }
}

function link({ mask, entries }: Edges, state: number, symbol: number, target: number): void {
  let i = slot(state, symbol, mask);
  while (entries[i * 4] !== NONE) i = (i + 1) & mask;
  entries.set([state, symbol, target], i * 4);
}

/** Builds the automaton of Aho and Corasick (1975). Empty patterns never match; equal patterns are all reported. */
export function automaton(patterns: readonly string[]): Automaton {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const edges = emptyEdges(most);
  const parent = new Int32Array(most);
  const symbolOf = new Uint16Array(most);
  const depth = new Int32Array(most);
  const firstPattern = new Int32Array(most).fill(NONE);
  const sibling = new Int32Array(patterns.length).fill(NONE);
  let count = 1;
  for (let p = patterns.length - 1; p >= 0; p--) {
    const pattern = patterns[p]!;
    if (pattern.length === 0) continue;
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const symbol = pattern.charCodeAt(i);
      let target = next(edges, state, symbol);
      if (target === NONE) {
        target = count++;
        parent[target] = state;
        symbolOf[target] = symbol;
        depth[target] = depth[state]! + 1;
        link(edges, state, symbol, target);
      }
      state = target;
    }
    sibling[p] = firstPattern[state]!;
    firstPattern[state] = p;
  }
  const root = new Int32Array(0x10000);
  for (let state = 1; state < count; state++) if (depth[state] === 1) root[symbolOf[state]!] = state;
  const fail = new Int32Array(count);
  const output = new Int32Array(count).fill(NONE);
  for (const state of byDepth(depth, count)) {
    if (depth[state]! > 1) {
      const symbol = symbolOf[state]!;
      let via = fail[parent[state]!]!;
      let target = NONE;
      while (via !== 0) {
        target = next(edges, via, symbol);
        if (target !== NONE) break;
        via = fail[via]!;
      }
      fail[state] = target === NONE ? root[symbol]! : target;
    }
    output[state] = firstPattern[state] === NONE ? output[fail[state]!]! : state;
  }

  const only = onlyChildren(parent, count);
  const nodes = nodesOf(only, symbolOf, fail, output);
  const forks = forkEdges(only, parent, symbolOf);
  const pairs = firstPairs(patterns);
  const scan: Automaton["scan"] = (units, length, found) => {
    let state = 0;
    for (let i = 0; i < length; i++) {
      const symbol = units[i]!;
      let target = NONE;
      while (state !== 0) {
        const node = state * 4;
        const child = nodes[node]!;
        if (child === MANY) target = next(forks, state, symbol);
        else if (child !== NONE && nodes[node + 1] === symbol) target = child;
        if (target !== NONE) break;
        state = nodes[node + 2]!;
      }
      if (target === NONE) {
        target = root[symbol]!;
        if (target === 0) continue;
        if (output[target] === NONE && i + 1 < length && !begins(pairs, symbol, units[i + 1]!)) {
          state = 0;
          continue;
        }
      }
      state = target;
      for (let out = nodes[state * 4 + 3]!; out !== NONE; out = output[fail[out]!]!)
        for (let p = firstPattern[out]!; p !== NONE; p = sibling[p]!) found(p, i + 1 - depth[out]!, i + 1);
    }
  };
  return { scan };
}

/** The edges of states with several children: a small table, for the others are answered by the state itself. */
function forkEdges(only: Int32Array, parent: Int32Array, symbolOf: Uint16Array): Edges {
  const isFork = (state: number): boolean => parent[state] !== 0 && only[parent[state]!] === MANY;
  let count = 0;
  for (let state = 1; state < only.length; state++) if (isFork(state)) count++;
  const edges = emptyEdges(count);
  for (let state = 1; state < only.length; state++)
    if (isFork(state)) link(edges, parent[state]!, symbolOf[state]!, state);
  return edges;
}

/** What a scan asks of a state, side by side: its only child, that child's symbol, its failure, its first output. */
function nodesOf(only: Int32Array, symbolOf: Uint16Array, fail: Int32Array, output: Int32Array): Int32Array {
  const nodes = new Int32Array(only.length * 4);
  for (let state = 0; state < only.length; state++) {
    const child = only[state]!;
    nodes.set([child, child >= 0 ? symbolOf[child]! : NONE, fail[state]!, output[state]!], state * 4);
  }
  return nodes;
}

const PAIR_BITS = 20;
const pairSlot = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);

/** A bit for each pair of symbols that a pattern begins with: most positions of a text begin none, and are passed over. */
function firstPairs(patterns: readonly string[]): Uint8Array {
  const bits = new Uint8Array(1 << (PAIR_BITS - 3));
  for (const pattern of patterns) {
    if (pattern.length < 2) continue;
    const slot = pairSlot(pattern.charCodeAt(0), pattern.charCodeAt(1));
    bits[slot >> 3]! |= 1 << (slot & 7);
  }
  return bits;
}

function begins(pairs: Uint8Array, first: number, second: number): boolean {
  const slot = pairSlot(first, second);
  return (pairs[slot >> 3]! & (1 << (slot & 7))) !== 0;
}

const MANY = -2;

/** The child of each state that has just one; most states do, and need no search. */
function onlyChildren(parent: Int32Array, count: number): Int32Array {
  const only = new Int32Array(count).fill(NONE);
  for (let state = 1; state < count; state++) only[parent[state]!] = only[parent[state]!] === NONE ? state : MANY;
  return only;
}

/** States other than the root, shallow ones first: a failure link always leads to a shallower state. */
function byDepth(depth: Int32Array, count: number): Int32Array {
  let deepest = 0;
  for (let state = 0; state < count; state++) deepest = Math.max(deepest, depth[state]!);
  const starts = new Int32Array(deepest + 2);
  for (let state = 1; state < count; state++) starts[depth[state]! + 1]!++;
  for (let d = 1; d < starts.length; d++) starts[d]! += starts[d - 1]!;
  const sorted = new Int32Array(count - 1);
  for (let state = 1; state < count; state++) sorted[starts[depth[state]!]!++] = state;
  return sorted;
}
