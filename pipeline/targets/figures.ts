import { normaliseUnit } from "#analysis/units.ts";
import type { Span } from "#model/span.ts";
import type { Comparator } from "#model/target.ts";
import { outside } from "#pipeline/text/stages.ts";
import { sharesIn, spelledIn } from "./numerals.ts";
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
export function figuresIn(folded: string, stretch: Span, names: readonly Span[], words: FigureWords): Figure[] {
  const text = folded.slice(stretch.start, stretch.end);
  const figures = [...digitFigures(text, words), ...spelledFigures(text, words), ...shareFigures(text, words)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((figure, index, all) => index === 0 || all[index - 1]!.end <= figure.start)
    .map((figure) => ({ ...figure, start: stretch.start + figure.start, end: stretch.start + figure.end }));
  return outside(figures, names);
}

export type FigureWords = Readonly<{ units: UnitWords; indicators: IndicatorWords }>;

function digitFigures(text: string, { units, indicators }: FigureWords): Figure[] {
  const figures: Figure[] = [];
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
    figures.push({
      start: at,
      end: last.end,
      value: second === null ? first.value : inUnitOf(first, last),
      upper: second === null ? null : second.value,
      unit: last.unit,
      kind: last.kind,
      comparator: second !== null ? "range" : last.more ? ">=" : boundAt(text, at, last.end, indicators),
    });
  }
  return figures;
}

/** What makes a number in characters a part of something else: an ordinal, a date, digits before it. */
const NO_NUMBER_BEFORE = /[第初\d.]$/;
/** A bound or an estimate right before a number; not the end of another word: 签约, 附近, 以上. */
const BOUND_BEFORE = /(?:[超破达逾过]|(?<![签预合契履节公])约|(?<![附靠最])近|(?<![以之线网向])上)$/;
/** Units of people and firms: small counts in characters are written with them, while “十项” and “二十条” are names. */
const COUNTED_SMALL = /^[家户名人]/;
const NAMED = /^[大强届级位]$/;

/** “四千亿元”, “两百个”, “近百家”, “三万余亩”: numbers that no digits tell. Small counts (三个) and grades (千亿级) are none. */
function spelledFigures(text: string, { units, indicators }: FigureWords): Figure[] {
  let from = 0;
  return spelledIn(text).flatMap(({ start, end, value, bare }): Figure[] => {
    if (start < from || NO_NUMBER_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return [];
    const read = withRest(text, unitAfter(text, end, value, units), units);
    const bound = BOUND_BEFORE.test(text.slice(Math.max(0, start - 2), start));
    const multiplied = MULTIPLIED.test(read.unit);
    const small = !multiplied && value < 100;
    const named = NAMED.test(read.unit) || text[read.end] === "级" || read.kind === "other" || read.unit === "";
    if (named || (bare && !bound && !read.more) || (read.kind === "bare" && !bound && bare)) return [];
    if (small && (value < 2 || (read.kind === "count" && (value < 10 || !COUNTED_SMALL.test(read.unit))))) return [];
    if (small && value < 10 && read.kind !== "share") return [];
    from = read.end;
    const comparator = read.more || text[start - 1] === "上" ? ">=" : boundAt(text, start, read.end, indicators);
    return [{ start, end: read.end, value: read.value, upper: null, unit: read.unit, kind: read.kind, comparator }];
  });
}

const MULTIPLIED = /^[万亿]/;
const STEPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** “一亿五千万元” is 1.5 亿元, “三万五千人” 3.5 万人. */
function withRest(text: string, read: NumberRead, units: UnitWords): NumberRead {
  const step = STEPS[read.unit];
  if (step === undefined) return read;
  const rest = spelledIn(text.slice(read.end, read.end + LONGEST_REST))[0];
  if (rest === undefined || rest.start !== 0 || rest.bare) return read;
  const last = unitAfter(text, read.end + rest.end, rest.value, units);
  const below = last.unit.startsWith("万") ? 1e4 : 1;
  if (below * rest.value >= step) return read;
  return {
    ...last,
    value: read.value + (rest.value * below) / step,
    unit: read.unit + (below === 1 ? last.unit : last.unit.slice(1)),
  };
}
const LONGEST_REST = 12;

function shareFigures(text: string, { indicators }: FigureWords): Figure[] {
  return sharesIn(text).map(({ start, end, value, least }) => ({
    start,
    end,
    value,
    upper: null,
    unit: "%",
    kind: "share",
    comparator: least ? ">=" : boundAt(text, start, end, indicators),
  }));
}

const boundAt = (text: string, start: number, end: number, words: IndicatorWords): ReturnType<typeof boundOf> =>
  boundOf(text.slice(Math.max(0, start - BOUND_REACH), start).replace(PER, ""), text.slice(end, end + 2), words);

const BOUND_REACH = 10;
/** “不低于每亩300万元”: by what the unit counts. */
const PER = /每\p{Script=Han}{1,3}$/u;

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

const readNumber = (text: string, at: number, digits: string, units: UnitWords): NumberRead =>
  unitAfter(text, at + digits.length, Number(digits.replaceAll(",", "")), units);

/** “20余万平方米”: behind the number 余 or 多, multipliers, again 余 or 多, and the unit; the unit keeps its multiplier. */
function unitAfter(text: string, from: number, value: number, units: UnitWords): NumberRead {
  let end = from;
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
  return { value, end, unit, kind: base.unit === "" ? "bare" : base.kind, more };
}
