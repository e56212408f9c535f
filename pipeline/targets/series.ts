import type { Span } from "#model/span.ts";
import type { Target } from "#model/target.ts";
import type { YearMention } from "#pipeline/text/years.ts";

/** True where two figures follow each other as items of a list: “12亿元、15亿元和18亿元”. */
export const isSeries = (folded: string, left: Span, right: Span): boolean =>
  /^(?:以[上下内]|左右)?[、和及与]$/.test(folded.slice(left.end, right.start));

const EACH = "分别";

/**
 * Deals out a series that 分别 opens: its figures belong, in order, to as many years (“2016年至2018年,分别完成产值…”) or
 * to as many indicators before it (“产值12亿元、税收2亿元,分别增长5%、6%”). Targets are those of one sentence, in order.
 */
export function dealOut(
  folded: string,
  targets: readonly Target[],
  years: readonly YearMention[],
  size: RegExp,
): Target[] {
  const dealt = [...targets];
  for (let from = 0; from < dealt.length; ) {
    let to = from + 1;
    while (to < dealt.length && isSeries(folded, dealt[to - 1]!, dealt[to]!)) to++;
    const opened = folded.slice(dealt[from]!.start - LONGEST_OPENING, dealt[from]!.start).includes(EACH);
    if (to - from > 1 && opened) deal(dealt, from, to, years, size);
    from = to;
  }
  return dealt;
}
/** Between 分别 and the first figure of its series is not more than this. */
const LONGEST_OPENING = 12;

function deal(targets: Target[], from: number, to: number, years: readonly YearMention[], size: RegExp): void {
  const length = to - from;
  const named = [...new Set(years.filter(({ end }) => end <= targets[from]!.start).map(({ year }) => year))];
  const before = targets.slice(0, from).filter(({ comparator }) => comparator !== "+%");
  const listed = targets[from]!.indicator.split("、");
  // “交通、水利、能源投资额分别达…”: the last one says what all of them measure.
  const measure = size.exec(listed.at(-1)!)?.[0] ?? "";
  for (let i = 0; i < length; i++) {
    const target = targets[from + i]!;
    if (named.length === length) targets[from + i] = { ...target, year: named[i]! };
    else if (listed.length === length)
      targets[from + i] = { ...target, indicator: listed[i]! + (listed[i]!.endsWith(measure) ? "" : measure) };
    else if (before.length === length)
      targets[from + i] = {
        ...target,
        indicator: before[i]!.indicator + (target.comparator === "+%" ? "" : target.indicator),
      };
  }
}
