import { type DocumentRecord, yearAt } from "#model/document.ts";
import type { EntityId, Mention } from "#model/entity.ts";
import type { Stage } from "#model/relation.ts";
import type { Span } from "#model/span.ts";
import type { Comparator, Target } from "#model/target.ts";
import type { Reading } from "#pipeline/reading.ts";
import { clausesOf, indexAt } from "#pipeline/text/clauses.ts";
import { firstFrom, stageReader } from "#pipeline/text/stages.ts";
import { yearsIn } from "#pipeline/text/years.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { readIndicator } from "./indicator.ts";
import type { TargetRules } from "./rules.ts";

const LAST_YEAR = /(?:去年|上年|上一年)(?:度|末|底|同期)?的?$/;
/** “3亿元以上项目4个”, “引进亿元以上企业”: a figure that only describes a kind of project. */
const DESCRIBES =
  /^(?:及?以上|以下|左右)?的?\p{Script=Han}{0,8}(?:项目|企业|工程|公司|村|产业)(?:达到?|不少于|超过?|约)?(?=\d)|^(?:及?以上|以下)的?\p{Script=Han}{0,10}(?:项目|企业|工程|公司)/u;
const GRADE = /^级/;
const ABOUT_TYPES = ["program", "industry", "park"] as const;

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
  const headingTopics = headings.map((heading) => ({ ...heading, about: aboutOf(within(sorted, heading)) }));
  return sentences.flatMap((sentence): Target[] => {
    if (sentence.start < bodyStart || !/\d/.test(folded.slice(sentence.start, sentence.end))) return [];
    const named = within(sorted, sentence);
    const figures = figuresIn(folded, sentence, named, rules.units);
    if (figures.length === 0) return [];
    const clauses = clausesOf(folded, sentence);
    const years = yearsIn(folded.slice(sentence.start, sentence.end));
    const targets: Target[] = [];
    let resume = sentence.start;
    let last = { name: "", verb: "" };
    for (const figure of figures) {
      const clause = clauses[indexAt(clauses, figure.start)]!;
      const after = folded.slice(figure.end, clause.end);
      if (GRADE.test(after) || (figure.kind !== "share" && figure.kind !== "count" && DESCRIBES.test(after))) continue;
      const from = Math.max(resume, clause.start);
      const before =
        from > clause.start ? ownWords(folded.slice(from, figure.start)) : folded.slice(from, figure.start);
      resume = figure.end;
      const read = readIndicator(before, after, figure.kind === "count", rules.indicators);
      const inherits = read.name === "" || read.name === read.verb;
      const name = inherits ? last.name : read.verb === "" && from > clause.start ? last.verb + read.name : read.name;
      if (name === "") continue;
      last = { name, verb: read.verb === "" ? last.verb : read.verb };
      const pastYear = LAST_YEAR.test(before);
      targets.push({
        document: reading.id,
        ...spanOf(figure),
        indicator: read.change === "decline" && figure.kind === "share" ? `${name}降幅` : name,
        comparator: comparatorOf(figure, read.change),
        value: figure.value,
        upper: figure.upper,
        unit: figure.unit,
        ...yearAndStage(
          pastYear,
          yearOf(years, figure.start - sentence.start) ?? yearAt(record, figure.start),
          stageAt(figure) ?? "done",
        ),
        about:
          aboutOf(
            named.filter(({ start }) => clause.start <= start && start < clause.end),
            figure,
          ) ?? topicAbove(folded, headingTopics, figure),
      });
    }
    return targets;
  });
}

/** “…2亿元的甲基金和总规模5000万元”: what follows a figure without a stop belongs to it, up to the next joint. */
function ownWords(words: string): string {
  const joint = /^[、,和及与;]/.test(words) ? -1 : words.search(/[、和及与]/);
  return joint > 1 ? words.slice(joint) : words;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const comparatorOf = ({ comparator, kind }: Figure, change: "growth" | "decline" | null): Comparator =>
  change === "growth" && kind === "share" ? "+%" : comparator;

const yearAndStage = (
  past: boolean,
  year: number | null,
  stage: Stage | null,
): Readonly<{ year: number | null; stage: Stage | null }> =>
  past ? { year: year === null ? null : year - 1, stage: "done" } : { year, stage };

/** The last year the sentence names before the figure. */
const yearOf = (years: ReturnType<typeof yearsIn>, offset: number): number | null =>
  years.findLast(({ end }) => end <= offset)?.year ?? null;

function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(spans, start); i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!);
  return found;
}

/** What a figure is about: the nearest program before it in its clause, else the first after it, then industries, then parks. */
function aboutOf(mentions: readonly Mention[], figure?: Span): EntityId | null {
  for (const type of ABOUT_TYPES) {
    const ofType = mentions.filter((mention) => mention.type === type);
    const near = figure === undefined ? ofType[0] : (ofType.findLast(({ end }) => end <= figure.start) ?? ofType[0]);
    if (near !== undefined) return near.entity;
  }
  return null;
}

/** The topic that opens the line of a figure: “1.甲工程。计划…68户”. */
function topicAbove(
  folded: string,
  headings: readonly (Span & Readonly<{ about: EntityId | null }>)[],
  figure: Span,
): EntityId | null {
  const heading = headings[firstFrom(headings, figure.start) - 1];
  if (heading === undefined || figure.start - heading.end > LONGEST_TOPIC) return null;
  return folded.slice(heading.end, figure.start).includes("\n") ? null : heading.about;
}
const LONGEST_TOPIC = 200;
