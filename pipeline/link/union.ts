import { byCodeUnit } from "#model/order.ts";

/** Sets of names that stand for one thing. A set holds at most one name that is fixed (by a lexicon or the user). */
export type Union = Readonly<{
  add: (node: string, fixed: string | null) => void;
  /** The node that stands for the set; the node itself where it is alone. */
  find: (node: string) => string;
  /** Joins two sets; false where both are fixed to different names. */
  join: (a: string, b: string) => boolean;
  fixedOf: (node: string) => string | null;
}>;

/** Makes an empty union. The node that stands for a set is its least by code unit, whatever the order of joining. */
export function createUnion(): Union {
  const parents = new Map<string, string>();
  const fixed = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let at = node; at !== root; ) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    add: (node, name) => {
      if (!parents.has(node)) parents.set(node, node);
      const root = find(node);
      if (name !== null && !fixed.has(root)) fixed.set(root, name);
    },
    find,
    join: (a, b) => {
      const [first, second] = [find(a), find(b)];
      if (first === second) return true;
      const [least, other] = byCodeUnit(first, second) < 0 ? [first, second] : [second, first];
      const [x, y] = [fixed.get(least), fixed.get(other)];
      if (x !== undefined && y !== undefined && x !== y) return false;
      parents.set(other, least);
      if (y !== undefined) fixed.set(least, y);
      return true;
    },
    fixedOf: (node) => fixed.get(find(node)) ?? null,
  };
}
