import { benjaminiHochberg } from "#analysis/benjamini-hochberg.ts";
import { mentionsOn, traitsOf } from "#analysis/issuer-groups.ts";
import { keyness } from "#analysis/keyness.ts";
import { type Choice, comparisonsOf } from "#analysis/partitions.ts";
import type { Overview } from "#model/dataset.ts";
import type { ProgramCategory } from "#model/entity.ts";

export const COUNTED = ["mentions", "adoptions"] as const;
export type Counted = (typeof COUNTED)[number];

/** A row of `zonegraph keyness`: how much the spread of a program differs between a group of issuers and another side. */
export type KeynessRow = Readonly<{
  program: string;
  id: string;
  category: ProgramCategory | null;
  group: string;
  against: string;
  counted: Counted;
  in_group: number;
  group_issuers: number;
  in_other: number;
  other_issuers: number;
  log_ratio: number;
  g2: number;
  p: number;
  q: number;
}>;

/** Rows, and what a reader must know of them in plain words: why there are none, or what the test takes for granted. */
export type KeynessTable = Readonly<{ rows: readonly KeynessRow[]; note: string | null }>;

/** Every program of every comparison, groups in order, the most different program first; q is over all rows together. */
export function keynessTable(
  inventory: Pick<Overview, "documents" | "entities" | "relations">,
  choice: Choice,
  counted: Counted = "mentions",
): KeynessTable {
  const { comparisons, why } = comparisonsOf(traitsOf(inventory), choice);
  const programs = new Map(inventory.entities.flatMap((one) => (one.type === "program" ? [[one.id, one]] : [])));
  const rows = comparisons.flatMap(({ group, against, sides: [first, second] }) =>
    keyness(inventory, first.issuers, second.issuers, (cell, side) => {
      const { isOf } = side === "group" ? first : second;
      return counted === "mentions"
        ? mentionsOn({ issuers: new Set(), isOf }, cell)
        : cell.adopted && (isOf === null || cell.adoptedByYear.some(([year]) => isOf(year)));
    }).map(({ program, inGroup, group: members, inOther, other, logRatio, g2, p }) => ({
      program: programs.get(program)?.name ?? program,
      id: program,
      category: programs.get(program)?.facts.category ?? null,
      group,
      against,
      counted,
      in_group: inGroup,
      group_issuers: members,
      in_other: inOther,
      other_issuers: other,
      log_ratio: logRatio,
      g2,
      p,
    })),
  );
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  const both = comparisons.reduce(
    (sum, { sides: [first, second] }) => sum + [...first.issuers].filter((issuer) => second.issuers.has(issuer)).length,
    0,
  );
  return { rows: rows.map((row, i) => ({ ...row, q: adjusted[i]! })), note: why ?? noteOf(rows.length, both, counted) };
}

function noteOf(rows: number, both: number, counted: Counted): string | null {
  if (rows === 0)
    return counted === "mentions"
      ? "no issuer of these groups mentions a program"
      : "no issuer of these groups is seen to adopt a program";
  return both === 0
    ? null
    : `${both} issuers have documents of both periods, while the test takes the two sides for independent`;
}
