import { normaliseUnit } from "#analysis/units.ts";
import type { Span } from "#model/span.ts";
import type { Comparator } from "#model/target.ts";
import { outside } from "#pipeline/text/stages.ts";
import type { IndicatorWords, UnitWords } from "./rules.ts";

/** A number with its unit where it stands; `upper` is set in a range. The comparator is what stands at the number itself. */
export type Figure = Span &
  Readonly<{ value: number; upper: number | null; unit: string; kind: string; comparator: Exclude<Comparator, "+%"> }>;

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const RANGE = /^ ?(?:-|—{1,2}|~|至|到) ?(?=\d)/;
/** What makes digits a part of something else: a name, an ordinal, a version, a road. */
const NO_FIGURE_BEFORE = /[\p{Script=Latin}\d.#第/]$/u;

const RANK = /^[位名强]$/;
/** Longer numbers are account numbers or slips of the keyboard, and no double holds them. */
const MOST_DIGITS = 15;

/** Numbers with a unit in a stretch of folded text, in order; those that lie in the given names are no figures. */
export function figuresIn(
  folded: string,
  stretch: Span,
  names: readonly Span[],
  { units, indicators }: Readonly<{ units: UnitWords; indicators: IndicatorWords }>,
): Figure[] {
  const figures: Figure[] = [];
  const text = folded.slice(stretch.start, stretch.end);
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index;
    if (at < from) continue;
    if (NO_FIGURE_BEFORE.test(text.slice(Math.max(0, at - 1), at))) {
      // “第16至23批”: neither end is a figure.
      const range = RANGE.exec(text.slice(at + match[0].length, at + match[0].length + 4));
      if (range !== null) from = at + match[0].length + range[0].length + 1;
      continue;
    }
    const first = readNumber(text, at, match[0], units);
    if (match[0].length > MOST_DIGITS) continue;
    const gap = RANGE.exec(text.slice(first.end, first.end + 4))?.[0];
    const second =
      gap === undefined
        ? null
        : readNumber(text, first.end + gap.length, digitsAt(text, first.end + gap.length), units);
    const last = second ?? first;
    from = last.end;
    if (last.unit === "" || last.kind === "other" || (second !== null && !["bare", "", last.kind].includes(first.kind)))
      continue;
    // “80条” in quotation marks is a name; “前5位” is a rank.
    if (text[at - 1] === "“" && text[last.end] === "”") continue;
    if (text[at - 1] === "前" && RANK.test(last.unit)) continue;
    const before = text.slice(Math.max(0, at - 6), at);
    const after = text.slice(last.end, last.end + 2);
    figures.push({
      start: stretch.start + at,
      end: stretch.start + last.end,
      value: second === null ? first.value : inUnitOf(first, last),
      upper: second === null ? null : second.value,
      unit: last.unit,
      kind: last.kind,
      comparator: second !== null ? "range" : last.more ? ">=" : boundOf(before, after, indicators),
    });
  }
  return outside(figures, names);
}

function boundOf(before: string, after: string, { more, less, about }: IndicatorWords): ">=" | "<=" | "~" | "=" {
  const [above, below] = [more.exec(before)?.[0].length ?? 0, less.exec(before)?.[0].length ?? 0];
  // “不低于” ends with 低于, “不高于” with 高于: the longer word is the one that is meant.
  if (after === "以下" || after === "以内" || below > above) return "<=";
  if (after === "以上" || above > 0) return ">=";
  return after === "左右" || about.test(before) ? "~" : "=";
}

/** The lower end in the unit of the upper one: “8000万元—1亿元” begins at 0.8 亿元. */
function inUnitOf(first: NumberRead, last: NumberRead): number {
  if (first.unit === "" || first.unit === last.unit) return first.value;
  const [from, to] = [normaliseUnit(first.value, first.unit), normaliseUnit(1, last.unit)];
  return from.base === to.base || first.kind === "bare" ? from.value / to.value : first.value;
}

const digitsAt = (text: string, at: number): string =>
  /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/.exec(text.slice(at, at + 24))?.[0] ?? "";

type NumberRead = Readonly<{ value: number; end: number; unit: string; kind: string; more: boolean }>;

/** “20余万平方米”: the digits, 余 or 多, multipliers, again 余 or 多, and the unit; the unit keeps its multiplier. */
function readNumber(text: string, at: number, digits: string, units: UnitWords): NumberRead {
  let end = at + digits.length;
  let more = false;
  const skipMore = (): void => {
    if (text[end] === "余" || text[end] === "多") {
      more = true;
      end++;
    }
  };
  skipMore();
  const multiplier = units.multiplierAt(text, end);
  end += multiplier.length;
  skipMore();
  const base = units.unitAt(text, end);
  end += base.unit.length;
  const unit = multiplier + base.unit;
  // A bare 亿 or 万 is money or a count, as the indicator says; a bare number is nothing.
  return { value: Number(digits.replaceAll(",", "")), end, unit, kind: base.unit === "" ? "bare" : base.kind, more };
}
