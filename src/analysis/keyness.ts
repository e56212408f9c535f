import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { type Cell, cellsOf } from "./cells.ts";
import type { Inventory } from "./columns.ts";
import { fisherExact } from "./fisher.ts";
import { logLikelihood } from "./log-likelihood.ts";

/** What sets a group of issuers apart from another: counts are issuers, for mentions within one issuer are not independent. */
export type Keyness = Readonly<{
  program: EntityId;
  /** Issuers that mention it, of how many, in the group and in the group it is compared with. */
  inGroup: number;
  group: number;
  inOther: number;
  other: number;
  /** log₂ of the ratio of shares, with half an issuer added to each count (Hardie 2014); above 0 where the group leads. */
  logRatio: number;
  /** Dunning's G², which ranks; positive whichever group leads. */
  g2: number;
  /** Fisher's exact test, two-sided, and its Benjamini–Hochberg adjusted value over all programs compared. */
  p: number;
  q: number;
}>;

/**
 * Programs by how much their spread differs between two groups of issuers, most different first; none where a group is
 * empty. `holds` says what counts as having a program, on the side of the group or of the other; mentions, if left out.
 */
export function keyness(
  inventory: Pick<Inventory, "relations">,
  group: ReadonlySet<EntityId>,
  other: ReadonlySet<EntityId>,
  holds: (cell: Cell, side: "group" | "other") => boolean = ({ mentions }) => mentions > 0,
): Keyness[] {
  if (group.size === 0 || other.size === 0) return [];
  const rows = [...cellsOf(inventory.relations)].flatMap(([program, row]) => {
    const countIn = (issuers: ReadonlySet<EntityId>, side: "group" | "other"): number =>
      [...row].filter(([id, cell]) => issuers.has(id as EntityId) && holds(cell, side)).length;
    const [inGroup, inOther] = [countIn(group, "group"), countIn(other, "other")];
    if (inGroup + inOther === 0) return [];
    const table = { a: inGroup, b: inOther, c: group.size - inGroup, d: other.size - inOther };
    return [
      {
        program,
        inGroup,
        group: group.size,
        inOther,
        other: other.size,
        logRatio: Math.log2((inGroup + 0.5) / (group.size + 0.5) / ((inOther + 0.5) / (other.size + 0.5))),
        g2: logLikelihood(table),
        p: fisherExact(table),
      },
    ];
  });
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  return rows
    .map((row, index) => ({ ...row, q: adjusted[index]! }))
    .sort((a, b) => b.g2 - a.g2 || byCodeUnit(a.program, b.program));
}
