import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { byCodeUnit } from "#model/order.ts";
import { documentSource, type SourceId } from "#model/relation.ts";
import type { Target } from "#model/target.ts";
import { lineAt } from "./concordance.ts";
import { normaliseUnit } from "./units.ts";

export const FIGURE_KINDS = ["level", "growth"] as const;
/** How much there is or shall be, or by how much it grows. */
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A target brought to its base unit, with the words around it. */
export type Figure = Readonly<{
  target: Target;
  /** The issuer, or the document where no issuer is known. */
  column: SourceId;
  kind: FigureKind;
  /** In `base`; the upper end of a range, else null. */
  value: number;
  upper: number | null;
  base: string;
  left: string;
  written: string;
  right: string;
}>;

/** The targets of a document as figures, in the order of the text. */
export function figuresOf(content: DocumentContent, entry: DocumentEntry): Figure[] {
  return content.targets.map((target) => {
    const { value, base } = normaliseUnit(target.value, target.unit);
    const { left, hit, right } = lineAt(content, entry, target);
    return {
      target,
      column: entry.issuer ?? documentSource(entry.id),
      kind: target.comparator === "+%" ? "growth" : "level",
      value,
      upper: target.upper === null ? null : normaliseUnit(target.upper, target.unit).value,
      base,
      left,
      written: hit,
      right,
    };
  });
}

/** Figures of one indicator that can be compared: of one kind, in one unit. */
export type Indicator = Readonly<{
  key: string;
  indicator: string;
  kind: FigureKind;
  base: string;
  /** Issuers that give it; documents without one are not counted. */
  issuers: number;
  figures: readonly Figure[];
  /** Earliest and latest year; null where no figure has one. */
  years: readonly [number, number] | null;
  median: number;
}>;

/** What makes two figures comparable. */
export const indicatorKey = ({ target, kind, base }: Figure): string => `${target.indicator}|${kind}|${base}`;

/** Figures by indicator, those that most issuers give first. */
export function indicatorsOf(figures: readonly Figure[]): Indicator[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = indicatorKey(figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups]
    .map(([key, group]): Indicator => {
      const { target, kind, base } = group[0]!;
      const years = group.flatMap(({ target: { year } }) => year ?? []);
      return {
        key,
        indicator: target.indicator,
        kind,
        base,
        issuers: new Set(group.map(({ column }) => column).filter((column) => !column.startsWith("document:"))).size,
        figures: group,
        years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
        median: medianOf(group.map(({ value }) => value)),
      };
    })
    .sort((a, b) => b.issuers - a.issuers || b.figures.length - a.figures.length || byCodeUnit(a.key, b.key));
}

/** The middle value, or the mean of the two in the middle. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The unit in which values are read, and how much of the base unit it is. */
export type Scale = Readonly<{ factor: number; unit: string }>;

/** The unit that figures of one base are most often given in, so that they are read as the texts write them. */
export function scaleOf(figures: readonly Pick<Figure, "target">[]): Scale {
  const counts = new Map<string, number>();
  for (const { target } of figures) counts.set(target.unit, (counts.get(target.unit) ?? 0) + 1);
  const [unit] = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))[0] ?? [""];
  return { factor: normaliseUnit(1, unit).value, unit };
}

/** Ends of an axis that holds all values and 0. */
export function axisOf(figures: readonly Pick<Figure, "value" | "upper">[]): readonly [low: number, high: number] {
  let [low, high] = [0, 0];
  for (const { value, upper } of figures) {
    low = Math.min(low, value);
    high = Math.max(high, value, upper ?? value);
  }
  return [low, high];
}
