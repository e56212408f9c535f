import { type DocumentRecord, yearAt } from "#model/document.ts";
import type { Mention } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { Comparator, Target } from "#model/target.ts";
import type { Reading } from "#pipeline/reading.ts";
import { clausesOf, indexAt } from "#pipeline/text/clauses.ts";
import { firstFrom, stageReader } from "#pipeline/text/stages.ts";
import { type YearMention, yearsIn } from "#pipeline/text/years.ts";
import { aboutOf, topicAbove } from "./about.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { isDescription, namer } from "./naming.ts";
import type { TargetRules } from "./rules.ts";
import { dealOut } from "./series.ts";

const LAST_YEAR = /(?:去年|上年|上一年)(?:度|末|底|同期)?的?$/;
/** “2010年升格”, “2016年以来”: a year of history, not of the figures that follow. */
const HISTORY = /^年(?:\d{1,2}月)?(?:以来|来|起|成立|设立|获批|批准|升格|创建|建区|建园|启动|评选|第)/;

/** “今后五年”, “三年内”, “‘十四五’期间”: a figure for a time that is longer than the act's year. */
const LONGER =
  /(?:今后|未来|接下来)的?(?:[一二两三四五六]|\d)[至到-]?(?:[一二两三四五六]|\d)?年|(?<![第近])(?:[二两三四五六十]|[2-9])年(?:内|时间|左右)|“?十[一二三四五六]五”?(?:时期|期间|末)|^[,“]?(?:[二两三四五六]|[2-6])年(?![来前])/;

/** Every indicator with a figure that a document names, in the order of the text. */
export function findTargets(
  document: Readonly<{ reading: Reading; record: DocumentRecord }>,
  mentions: readonly Mention[],
  rules: TargetRules,
): Target[] {
  const { reading, record } = document;
  const { folded, sentences, acts, headings } = reading;
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const stageAt = stageReader(folded, sentences, acts, sorted, rules.stages);
  const bodyStart = reading.header.at(-1)?.end ?? 0;
  const topics = headings.map((heading) => ({ ...heading, about: aboutOf(within(sorted, heading)) }));
  return sentences.flatMap((sentence): Target[] => {
    if (sentence.start < bodyStart || !/\d/.test(folded.slice(sentence.start, sentence.end))) return [];
    const named = within(sorted, sentence);
    const figures = figuresIn(folded, sentence, named, rules);
    if (figures.length === 0) return [];
    const clauses = clausesOf(folded, sentence);
    const years = yearsIn(folded.slice(sentence.start, sentence.end))
      .map(({ year, start, end }) => ({ year, start: sentence.start + start, end: sentence.start + end }))
      .filter(({ end }) => !HISTORY.test(folded.slice(end, end + 8)));
    const nameOf = namer(folded, named, rules.indicators);
    const targets = figures.flatMap((figure, index): Target[] => {
      const clause = clauses[indexAt(clauses, figure.start)]!;
      const next = figures[index + 1];
      const between = {
        clause,
        next: next !== undefined && next.start < clause.end ? next : null,
        previous: figures[index - 1] ?? null,
      };
      if (isDescription(folded, figure, between, rules.indicators)) return [];
      const read = nameOf(figure, between);
      if (read === null) return [];
      const past = LAST_YEAR.test(read.before);
      const longer = LONGER.test(folded.slice(sentence.start, figure.start)) || LONGER.test(read.before);
      const year = yearOf(years, figure.start) ?? (longer ? null : yearAt(record, figure.start));
      const inClause = named.filter(({ start }) => clause.start <= start && start < clause.end);
      return [
        {
          document: reading.id,
          start: figure.start,
          end: figure.end,
          indicator: read.change === "decline" && figure.kind === "share" ? `${read.name}降幅` : read.name,
          comparator: comparatorOf(figure, read.change),
          value: figure.value,
          upper: figure.upper,
          unit: figure.unit,
          year: past && year !== null ? year - 1 : year,
          stage: past ? "done" : (stageAt(figure) ?? "done"),
          about: aboutOf(inClause, figure, between.next) ?? topicAbove(folded, topics, figure),
        },
      ];
    });
    return dealOut(folded, targets, years);
  });
}

const comparatorOf = ({ comparator, kind }: Figure, change: "growth" | "decline" | null): Comparator =>
  change === "growth" && kind === "share" ? "+%" : comparator;

/** The last year the sentence names before the figure. */
const yearOf = (years: readonly YearMention[], offset: number): number | null =>
  years.findLast(({ end }) => end <= offset)?.year ?? null;

function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(spans, start); i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!);
  return found;
}
