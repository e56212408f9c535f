import type { Span } from "#model/span.ts";
import { type YearMention, yearsIn } from "#pipeline/text/years.ts";

/** The year of a figure, and its stage where the words about time decide it. */
export type When = Readonly<{ year: number | null; stage: "done" | "planned" | null }>;

const LAST_YEAR = /(?:去年|上年|上一年)(?:度|末|底|同期)?的?$/;
/** “去年,…”, “明年…” at the head of a clause: a year that is counted from the act's, until the words come back to it. */
const RELATIVE = /(?:^|[,。;:\n])(?:(去年|上年|上一年)(?!度?同期|度?同比)|(明年|来年))|今年|本年|全年/g;
/** “2010年升格”, “2016年以来”, “成立于1992年”: a year of history, not of the figures that follow. */
const HISTORY = /^年(?:\d{1,2}月)?(?:以来|来|起|成立|设立|获批|批准|升格|升级|更名|设区|创建|建区|建园|启动|评选|第)/;
const SINCE = /(?:成立|始建|创建|设立|组建|兴建|获批|起步|批准|升级|诞生)于$/;

/** “今后五年”, “三年内”, “‘十四五’期间”: a figure for a time that is longer than the act's year. */
const LONGER =
  /(?:今后|未来|接下来)的?(?:[一二两三四五六]|\d)[至到-]?(?:[一二两三四五六]|\d)?年|(?<![第近])(?:[二两三四五六十]|[2-9])年(?:内|时间|左右)|“?十[一二三四五六]五”?(?:时期|期间)|^[,“]?(?:[二两三四五六]|[2-6])年(?![来前])/;
/** “到‘十四五’末”, “‘十四五’目标”: the last year of a five-year plan; the eleventh ended in 2010. */
const END_OF_PLAN = /十([一二三四五六])五”?(?:规划)?(?:期?末|收官|(?:规划|奋斗|发展)?目标)/g;
/** “从3亿元增长到4亿元”: where a value comes from is of an earlier year. */
const FROM = /[从由]$/;
const TO = /^(?:左右)?(?:[增提升扩降减缩跃]|上升|下降|攀升|翻)/;

/** Years a sentence names for what follows them, in the order of the text. */
export const yearsOfFigures = (folded: string, sentence: Span): YearMention[] =>
  yearsIn(folded.slice(sentence.start, sentence.end))
    .map(({ year, start, end }) => ({ year, start: sentence.start + start, end: sentence.start + end }))
    .filter(
      ({ start, end }) =>
        !HISTORY.test(folded.slice(end, end + 10)) && !SINCE.test(folded.slice(Math.max(0, start - 4), start)),
    );

/** Where a figure stands in time: its sentence and clause, the words that are its own, the act around it. */
export type Standing = Readonly<{
  sentence: Span;
  clause: Span;
  figure: Span;
  before: string;
  act: Readonly<{ year: number | null; reports: boolean }>;
}>;

/** Reads the year of a figure, and its stage where the words about time decide it. */
export function whenOf(folded: string, years: readonly YearMention[], standing: Standing): When {
  const { sentence, clause, figure, before, act } = standing;
  const named = years.findLast(({ end }) => end <= figure.start);
  const words = folded.slice(sentence.start, figure.start);
  const longer = LONGER.test(words) || LONGER.test(before);
  const year = named?.year ?? endOfPlan(words) ?? (longer ? null : act.year);
  if (LAST_YEAR.test(before)) return { year: year === null ? null : year - 1, stage: "done" };
  const from = FROM.test(before) && TO.test(folded.slice(figure.end, figure.end + 4));
  if (from && (named === undefined || named.start < clause.start)) return { year: null, stage: null };
  const relative = [...folded.slice(named?.end ?? sentence.start, figure.start).matchAll(RELATIVE)].at(-1);
  // A report that is read out early in the next year calls its own year the last one.
  if (relative?.[1] !== undefined) return { year: act.reports ? act.year : shifted(act.year, -1), stage: "done" };
  if (relative?.[2] !== undefined) return { year: shifted(act.year, 1), stage: "planned" };
  return { year, stage: null };
}

const shifted = (year: number | null, by: number): number | null => (year === null ? null : year + by);

function endOfPlan(words: string): number | null {
  const plan = [...words.matchAll(END_OF_PLAN)].at(-1);
  return plan === null || plan === undefined ? null : 2005 + 5 * ("一二三四五六".indexOf(plan[1]!) + 1);
}
