import { type DocumentRecord, yearAt } from "#model/document.ts";
import type { Mention } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { Comparator, Target } from "#model/target.ts";
import type { Reading } from "#pipeline/reading.ts";
import { clausesOf, indexAt } from "#pipeline/text/clauses.ts";
import { firstFrom, stageReader } from "#pipeline/text/stages.ts";
import { aboutOf, topicAbove } from "./about.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { isDescription, namer } from "./naming.ts";
import type { TargetRules } from "./rules.ts";
import { dealOut } from "./series.ts";
import { type Standing, whenOf, yearsOfFigures } from "./when.ts";

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
    if (sentence.start < bodyStart) return [];
    const named = within(sorted, sentence);
    const figures = figuresIn(folded, sentence, named, rules);
    if (figures.length === 0) return [];
    const clauses = clausesOf(folded, sentence);
    const years = yearsOfFigures(folded, sentence);
    const act = actAround(record, sentence.start);
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
      const when = whenOf(folded, years, { sentence, clause, figure, before: read.before, act });
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
          year: when.year,
          stage: when.stage ?? stageAt(figure) ?? "done",
          about: aboutOf(inClause, figure, between.next) ?? topicAbove(folded, topics, figure),
        },
      ];
    });
    return dealOut(folded, targets, years, rules.indicators.size);
  });
}

const comparatorOf = ({ comparator, kind }: Figure, change: "growth" | "decline" | null): Comparator =>
  change === "growth" && kind === "share" ? "+%" : comparator;

const actAround = (record: DocumentRecord, offset: number): Standing["act"] => ({
  year: yearAt(record, offset),
  reports: record.acts.some(({ kind, start, end }) => kind === "report" && start <= offset && offset < end),
});

function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(spans, start); i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!);
  return found;
}
