import type { Act, ActKind } from "#model/document.ts";
import type { Span } from "#model/span.ts";
import { type YearMention, yearsIn } from "#pipeline/text/years.ts";
import { kindOfHeading, kindOfProse, kindsOfTitle, turnsAhead } from "./act-wording.ts";
import type { Heading } from "./headings.ts";
import { markerOf } from "./markers.ts";

type Opening = Readonly<{ start: number; kind: ActKind; heading: Span; rank: number }>;

/** How far into an act its own year may be named. */
const OPENING_WORDS = 160;

/**
 * The acts of a document: where it looks back and where it looks ahead, and of which year. Without a heading that opens
 * one, the body is one act whose kind and year the title or the first sentence tells; the year is null where nothing does.
 */
export function actsOf(
  folded: string,
  header: readonly Span[],
  body: readonly Span[],
  headings: readonly Heading[],
): Act[] {
  const first = body[0];
  const last = body.at(-1);
  if (first === undefined || last === undefined) return [];
  const title =
    header.map(({ start, end }) => folded.slice(start, end)).find((line) => kindsOfTitle(line).length > 0) ?? "";
  const titleKinds = kindsOfTitle(title);
  const titleYears = [...new Set(yearsIn(title).map(({ year }) => year))].sort((a, b) => a - b);
  const openings = openingsOf(folded, body, headings, titleKinds);
  const sure: ActKind | undefined = titleKinds.length === 1 ? titleKinds[0] : undefined;
  if (openings[0] === undefined || openings[0].start > first.start) {
    const end = openings[0]?.start ?? last.end;
    const prose = kindOfProse(folded.slice(first.start, end));
    const kind = sure ?? (titleKinds.length === 2 ? (openings[0]?.kind ?? prose) : prose) ?? "other";
    openings.unshift({ start: first.start, kind, heading: { start: first.start, end: first.start }, rank: 0 });
  }
  const acts = openings.map((opening, index): Act => {
    const end = openings[index + 1]?.start ?? last.end;
    return {
      start: opening.start,
      end,
      kind: opening.kind,
      year: yearOf(folded, opening, end, titleKinds, titleYears),
    };
  });
  return joined(folded, REPORT_TO_ASSEMBLY.test(title) ? lookingBack(acts) : acts);
}

/** What a government or a committee says once a year, of the year before and of the year that its title names. */
const REPORT_TO_ASSEMBLY = /^(?!.*(?:上半年|季度)).*工作报告/;

/** A report before the plan of the same year is of the year before: only the plan's year is that of the title. */
const lookingBack = (acts: readonly Act[]): Act[] =>
  acts.map((act, index) =>
    act.kind === "report" &&
    act.year !== null &&
    !acts.some(({ kind, year }) => kind === "report" && year === act.year! - 1) &&
    acts.slice(index + 1).some(({ kind, year }) => kind === "plan" && year === act.year)
      ? { ...act, year: act.year - 1 }
      : act,
  );

function openingsOf(
  folded: string,
  body: readonly Span[],
  headings: readonly Heading[],
  titleKinds: readonly ActKind[],
): Opening[] {
  const text = (span: Span): string => folded.slice(span.start, span.end);
  const found: Opening[] = [];
  for (const heading of headings) {
    if (!heading.wholeLine && heading.rank === null) continue;
    if (heading.rank !== null && heading.rank > 3) continue;
    const line = text(heading);
    const kind = kindOfHeading(line.slice(markerOf(line)?.length ?? 0));
    // A plan by its title reports nothing unless a heading says so with the year's work; its goals are no new act.
    if (kind !== null) found.push({ start: heading.start, kind, heading, rank: heading.rank ?? 0 });
  }
  const outermost = Math.min(...found.map(({ rank }) => rank).filter((rank) => rank > 0));
  const outer = found.filter(({ rank }) => rank === 0 || rank === outermost);
  const looksBackOnly =
    titleKinds.includes("report") || (titleKinds.length === 0 && outer.some(({ kind }) => kind === "report"));
  if (looksBackOnly && !outer.some(({ kind }) => kind === "plan")) {
    const turn = body.find((line, index) => index > 0 && turnsAhead(text(line)));
    if (turn !== undefined) outer.push({ start: turn.start, kind: "plan", heading: turn, rank: 0 });
  }
  return outer.sort((a, b) => a.start - b.start);
}

function yearOf(
  folded: string,
  opening: Opening,
  end: number,
  titleKinds: readonly ActKind[],
  titleYears: readonly number[],
): number | null {
  const own = distinct(
    yearsIn(folded.slice(opening.heading.start, Math.min(opening.heading.end, opening.heading.start + 40))),
  );
  if (own.length === 1) return own[0]!;
  if (own.length > 1) return null;
  const named = yearOfParagraphs(folded, opening.start, end);
  if (named !== null) return named;
  if (opening.kind === "report" && titleYears.length === 0) {
    const achieved = ACHIEVED.exec(folded.slice(opening.start, end));
    if (achieved !== null) return Number(achieved[1]);
  }
  const [least, greatest] = [titleYears[0], titleYears.at(-1)];
  if (least === undefined || greatest === undefined) return null;
  if (titleYears.length === 1)
    return titleKinds.length <= 1 && titleKinds[0] !== opening.kind && titleKinds.length > 0 ? null : least;
  if (titleKinds.length !== 2 || greatest - least !== 1) return null;
  return opening.kind === "report" ? least : opening.kind === "plan" ? greatest : null;
}

/** “2015年实现财政收入…” in what is reported. */
const ACHIEVED = /((?:19|20)\d\d)年(?:度|全年|全区|园区|开发区|,)?(?:共|累计)?(?:实现|完成|达到)/;

/** “2017年是…之年”, “2016年,全区…”, “2023年下半年,…” at the start of one of the first paragraphs. */
function yearOfParagraphs(folded: string, start: number, end: number): number | null {
  const words = folded.slice(start, Math.min(end, start + OPENING_WORDS * 3));
  for (const match of words.matchAll(
    /(?:^|[\n。]) *((?:19|20)\d\d)年(?:度|上半年|下半年|前三季度)?(?!,?(?:《|国务院|党中央|中央|习近平|国家))(?:,|是|工作|全[区年]|我|,?新中国|.{0,40}之年)/g,
  ))
    return Number(match[1]);
  return null;
}

const distinct = (mentions: readonly YearMention[]): number[] => [...new Set(mentions.map(({ year }) => year))];

/** Joins neighbours that say the same. */
function joined(folded: string, acts: readonly Act[]): Act[] {
  const result: Act[] = [];
  for (const act of acts) {
    const before = result.at(-1);
    if (before !== undefined && before.kind === act.kind && (before.year === act.year || act.year === null))
      result[result.length - 1] = { ...before, end: act.end };
    else result.push(act);
  }
  return result.map((act) => ({ ...act, end: act.start + folded.slice(act.start, act.end).trimEnd().length }));
}
