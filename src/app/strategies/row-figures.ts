import type { MatrixRow } from "#analysis/matrix.ts";
import { type Recurrence, rate, type Spread, type Variant } from "#analysis/recurrence.ts";
import { type TrendPoint, trend } from "#analysis/trend.ts";
import { type Interval, wilson } from "#analysis/wilson.ts";
import { STAGES } from "#model/relation.ts";
import type { Text } from "../i18n/zh.ts";
import { cellOfWording } from "./shown-value.ts";

/** The numbers of a row beside the cells; null where they are not known or mean nothing. */
export type RowFigures = Readonly<{
  share: number;
  interval: Interval;
  documents: number;
  mentions: number;
  adopting: number;
  /** Mentions per 10,000 characters of all zones in scope. */
  rate: number;
  dp: number | null;
  firstYear: number | null;
  stages: Recurrence["stages"];
  trend: readonly TrendPoint[];
}>;

/** The numbers of a program; `zones` of `of` mention it in the years asked for, all others are over all years. */
export const figuresOf = (
  { recurrence, cells }: MatrixRow,
  zones: number,
  of: number,
  characters: number,
  covered: ReadonlyMap<number, number>,
): RowFigures => ({
  ...spreadFigures(recurrence, zones, of, characters),
  documents: recurrence.documents,
  adopting: recurrence.adoptingIssuers,
  firstYear: recurrence.firstYear,
  stages: recurrence.stages,
  trend: trend(cells.values(), covered),
});

/** The numbers of one wording of it. */
export const variantFigures = (
  { cells }: MatrixRow,
  variant: Variant,
  characters: number,
  covered: ReadonlyMap<number, number>,
): RowFigures => ({
  ...spreadFigures(variant, variant.issuers, variant.of, characters),
  documents: variant.documents,
  adopting: variant.adoptingIssuers,
  firstYear: variant.firstYear,
  stages: variant.stages,
  trend: trend(
    [...cells.values()].flatMap((cell) => cellOfWording(cell, variant.surface) ?? []),
    covered,
  ),
});

const spreadFigures = ({ mentions, dispersion }: Spread, zones: number, of: number, characters: number) => ({
  share: of === 0 ? 0 : zones / of,
  interval: wilson(zones, of),
  mentions,
  rate: rate(mentions, characters),
  dp: dispersion?.dp ?? null,
});

/** The same numbers in words, for those who hear the row. */
export function figureWords(figures: RowFigures, { strategies, stage, card, number }: Text): string[] {
  const { documents, mentions, adopting, rate: often, dp, firstYear, stages, trend: points } = figures;
  const known = STAGES.filter((name) => stages[name] > 0);
  return [
    card.documents(documents),
    card.mentions(mentions),
    strategies.adopting(adopting),
    strategies.unit.rate(often),
    ...(dp === null ? [] : [`DP ${dp.toFixed(2)}`]),
    ...(firstYear !== null ? [strategies.first(firstYear)] : []),
    ...known.map((name) => `${stage[name]} ${number(stages[name])}`),
    ...points
      .filter(({ covered, issuers }) => covered > 0 && issuers > 0)
      .map(({ year, issuers, covered }) => strategies.trendYear(year, issuers, covered)),
  ];
}
