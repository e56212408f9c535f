import type { Span } from "#model/span.ts";
import type { Comparator } from "#model/target.ts";
import { outside } from "#pipeline/text/stages.ts";
import type { UnitWords } from "./rules.ts";

/** A number with its unit where it stands; `upper` is set in a range. The comparator is what stands at the number itself. */
export type Figure = Span &
  Readonly<{ value: number; upper: number | null; unit: string; kind: string; comparator: Exclude<Comparator, "+%"> }>;

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const RANGE = /^ ?(?:-|—{1,2}|~|至|到) ?(?=\d)/;
const MORE_THAN = /(?:超过|超|突破|不少于|不低于|至少|大于|高于|逾|破|多于|不小于|达到或超过)$/;
const LESS_THAN = /(?:不超过|不高于|低于|小于|少于|控制在|不多于|不足|不到|以内)$/;
const ABOUT = /(?:(?<![签预合契履节公])约|(?<![附靠最])近|约为)$/;
/** What makes digits a part of something else: a name, an ordinal, a version, a road. */
const NO_FIGURE_BEFORE = /[\p{Script=Latin}\d.#第/]$/u;

/** Numbers with a unit in a stretch of folded text, in order; those that lie in the given names are no figures. */
export function figuresIn(folded: string, stretch: Span, names: readonly Span[], units: UnitWords): Figure[] {
  const figures: Figure[] = [];
  const text = folded.slice(stretch.start, stretch.end);
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index;
    if (at < from || NO_FIGURE_BEFORE.test(text.slice(Math.max(0, at - 1), at))) continue;
    const first = readNumber(text, at, match[0], units);
    const gap = RANGE.exec(text.slice(first.end, first.end + 4))?.[0];
    const second =
      gap === undefined
        ? null
        : readNumber(text, first.end + gap.length, digitsAt(text, first.end + gap.length), units);
    const last = second ?? first;
    from = last.end;
    if (last.unit === "" || last.kind === "other" || (second !== null && first.unit !== "" && first.kind !== last.kind))
      continue;
    // “80条” in quotation marks is a name.
    if (text[at - 1] === "“" && text[last.end] === "”") continue;
    const before = text.slice(Math.max(0, at - 6), at);
    const after = text.slice(last.end, last.end + 2);
    figures.push({
      start: stretch.start + at,
      end: stretch.start + last.end,
      value: first.value,
      upper: second === null ? null : second.value,
      unit: last.unit,
      kind: last.kind,
      comparator:
        second !== null
          ? "range"
          : last.more || MORE_THAN.test(before) || after === "以上"
            ? ">="
            : LESS_THAN.test(before) || after === "以下" || after === "以内"
              ? "<="
              : ABOUT.test(before) || after === "左右"
                ? "~"
                : "=",
    });
  }
  return outside(figures, names);
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
