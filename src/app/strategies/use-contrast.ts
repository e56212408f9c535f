import { useMemo } from "react";
import { fisherExact } from "#analysis/fisher.ts";
import { type IssuerTraits, mentionsOn, type Side, sidesOf, traitsOf } from "#analysis/issuer-groups.ts";
import { type Keyness, keyness } from "#analysis/keyness.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useApp } from "../state/use-app.ts";

export type Contrast = Readonly<{
  traits: readonly IssuerTraits[];
  sides: readonly [Side, Side];
  /** Every program that either side has, the most different first; none where a side is empty. */
  rows: readonly Keyness[];
  /** Zones that stand on both sides, which is so between periods: the test takes the sides for independent. */
  onBoth: number;
  /** True where even a program that all of one side and none of the other has would not reach p < 0.05. */
  isTooSmall: boolean;
}>;

/**
 * The two groups that are asked for, among the zones that pass the filters, and what sets them apart: programs that pass
 * the filters, which are also those over which q is corrected.
 */
export function useContrast(): Contrast {
  const { corpus } = useSession();
  const { issuers, shows } = useFiltered();
  const { group, other } = useApp((state) => state.contrast);
  const isAdopted = useApp((state) => state.matrix.measure === "adopted");
  const traits = useMemo(
    () => traitsOf(corpus.overview).filter(({ issuer }) => issuers.has(issuer)),
    [corpus, issuers],
  );
  return useMemo(() => {
    const sides = sidesOf(traits, group, other);
    const [first, second] = sides;
    const relations = corpus.overview.relations.filter(({ target }) => shows(target));
    const rows = keyness({ relations }, first.issuers, second.issuers, (cell, side) => {
      return (!isAdopted || cell.adopted) && mentionsOn(side === "group" ? first : second, cell);
    });
    const utmost = { a: first.issuers.size, b: 0, c: 0, d: second.issuers.size };
    return {
      traits,
      sides,
      rows,
      onBoth: [...first.issuers].filter((issuer) => second.issuers.has(issuer)).length,
      isTooSmall: rows.length > 0 && fisherExact(utmost) >= 0.05,
    };
  }, [corpus, traits, shows, group, other, isAdopted]);
}
