import type { Mention } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { Figure } from "./figures.ts";
import { type IndicatorReading, readIndicator } from "./indicator.ts";
import type { IndicatorWords } from "./rules.ts";
import { isSeries } from "./series.ts";
import { untailed } from "./trim.ts";

/** Where a figure stands: its clause, the next figure of the clause, and the figure before it in the sentence. */
export type Between = Readonly<{ clause: Span; next: Span | null; previous: Figure | null }>;

const GRADE = /^级/;
const RANKED_AMONG = /^[^,。;]{0,24}中(?:位列|位居|名列|排名|排|列|居)/;
const AMONG = /在[^,。;]{0,12}$/;
/** “3亿元以上4个”: what stands between the size of a thing and its number. */
const SIZE_OF = /^(?:及?以上|以下|左右|级)?$/;

/** True where a figure is no value of an indicator: a grade, a kind of project, the field one is ranked in, “6个100%”. */
export function isDescription(
  folded: string,
  figure: Figure,
  { clause, next }: Between,
  words: IndicatorWords,
): boolean {
  const after = folded.slice(figure.end, clause.end);
  if (GRADE.test(after)) return true;
  if (figure.kind === "count") {
    if (RANKED_AMONG.test(after) && AMONG.test(folded.slice(clause.start, figure.start))) return true;
    return /^\d+%/.test(after);
  }
  if (figure.kind === "share") return folded[figure.start - 1] === "个";
  // Round sizes in characters name a class of things (超百亿元企业), as digits mostly do not.
  if (/[百千万亿]/.test(folded[figure.start]!) && words.sized.test(after)) return true;
  const gap = next === null ? null : folded.slice(figure.end, next.start);
  return words.describes.test(after) || (gap !== null && SIZE_OF.test(gap));
}

type Named = Pick<IndicatorReading, "name" | "change"> & Readonly<{ before: string }>;
type Last = Readonly<{ name: string; verb: string }>;

/** “占全区的七成”, “占42%”: the words between. */
const PART_OF = /占(?!比|有|地|用|领)([^,。;占\d]{0,14}?)的?$/;

/** Names the figures of a sentence, which come in order: what is not said again is as it was for the last one. */
export function namer(folded: string, mentions: readonly Mention[], words: IndicatorWords) {
  const firms = mentions.filter(({ type }) => type === "enterprise");
  let resume = 0;
  let clauseStart = -1;
  let last: Last = { name: "", verb: "" };
  let said: Named | null = null;

  const read = (figure: Figure, { clause, next, previous }: Between): Named | null => {
    const sameClause = clauseStart === clause.start;
    const from = Math.max(resume, clause.start);
    const all = folded.slice(from, examplesStart(folded, figure, from, firms));
    const before = sameClause ? ownWords(all) : all;
    const after = folded.slice(figure.end, clause.end);
    const part = figure.kind === "share" ? PART_OF.exec(before) : null;
    const reading = readIndicator(
      {
        before: part === null ? before : before.slice(0, part.index),
        after: part === null ? after : "",
        beyond: next === null ? "" : folded.slice(next.end, clause.end),
        kind: figure.kind,
      },
      words,
    );
    const plain = sizeOf(folded, figure, previous, last.name, words) ?? nameOf(reading, last, sameClause, words);
    const name =
      goalOf(figure, after, reading.name, last.name, words) ?? (part === null ? plain : partOf(plain, part[1]!, words));
    if (name === "") return null;
    // What a value is measured against is not what the next figure is of; a part is a part of the same: “占甲80%、占乙70%”.
    if (part !== null && plain !== "") last = { name: plain, verb: reading.verb };
    else if (name === plain) last = { name, verb: reading.verb === "" && sameClause ? last.verb : reading.verb };
    return { name, change: reading.change, before };
  };

  return (figure: Figure, between: Between): Named | null => {
    const { previous, clause } = between;
    if (said === null || previous === null || !isSeries(folded, previous, figure)) said = read(figure, between);
    resume = figure.end;
    clauseStart = clause.start;
    return said;
  };
}

const partOf = (whole: string, part: string, words: IndicatorWords): string =>
  whole === "" ? "" : `${whole}占${part === "" ? "比" : untailed(part, words)}`;

function nameOf({ name, verb }: IndicatorReading, last: Last, sameClause: boolean, { size }: IndicatorWords): string {
  if (name === "") return last.name;
  // “淘汰丙企业3家,整治2家”: a verb alone does to the same things.
  if (name === verb)
    return last.name === "" ? "" : verb + last.name.slice(last.name.startsWith(last.verb) ? last.verb.length : 0);
  return verb === "" && sameClause && size.exec(name)?.[0] !== name ? last.verb + name : name;
}

/** “签约项目9个,其中3亿元以上2个”: the size stands for the kind of thing. */
function sizeOf(
  folded: string,
  figure: Figure,
  previous: Figure | null,
  lastName: string,
  words: IndicatorWords,
): string | null {
  if (figure.kind !== "count" || previous === null || previous.kind === "share" || previous.kind === "count")
    return null;
  if (previous.end > figure.start || !SIZE_OF.test(folded.slice(previous.end, figure.start))) return null;
  return folded.slice(previous.start, figure.start) + (words.class.exec(lastName)?.[0] ?? "");
}

/** An indicator's own name is not shorter: “为市定115亿元目标的51%” speaks of what was named last. */
const SHORTEST_NAME = 4;

/** The goal of what was named last, and how far it is reached; null where none is meant. */
function goalOf(figure: Figure, after: string, name: string, lastName: string, words: IndicatorWords): string | null {
  if (lastName === "") return null;
  if (figure.kind === "share") return words.goal.test(name) ? `${lastName}${name}完成率` : null;
  const goal = words.goalAhead.exec(after);
  return goal === null || name.length >= SHORTEST_NAME ? null : lastName + goal[0].replace(/^的/, "");
}

/** Where the words before a figure end: firms listed right before it are examples of what it counts. */
function examplesStart(folded: string, figure: Figure, from: number, firms: readonly Mention[]): number {
  if (figure.kind !== "count") return figure.start;
  let at = figure.start;
  for (const firm of firms.filter(({ start, end }) => start >= from && end <= figure.start).reverse()) {
    if (!/^[、和与及]?$/.test(folded.slice(firm.end, at))) break;
    at = firm.start;
  }
  return at;
}

/** “…2亿元的甲基金和总规模5000万元”: what follows a figure without a stop belongs to it, up to the next joint. */
function ownWords(words: string): string {
  const joint = /^[、,和及与;]/.test(words) ? -1 : words.search(/[、和及与]/);
  return joint > 1 ? words.slice(joint) : words;
}
