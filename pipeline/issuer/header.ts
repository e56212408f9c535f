import type { Span } from "#model/span.ts";
import type { Reading } from "#pipeline/reading.ts";
import { type HeaderField, headerFields } from "#pipeline/text/header-fields.ts";
import { yearsIn } from "#pipeline/text/years.ts";
import type { IssuerWords } from "./issuer-words.ts";

/** A value and where it was read. */
export type Read<T> = Readonly<{ value: T; span: Span }>;

export type HeaderFacts = Readonly<{
  title: Read<string> | null;
  date: Read<string> | null;
  source: Read<string> | null;
  /** Lines of the header that can tell the issuer, the telling ones first: 发布机构, title, source, the rest. */
  lines: readonly Span[];
}>;

const DATE = /((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;

/** Reads title, date of publication and source from the lines before the body. */
export function headerFacts(reading: Reading, words: IssuerWords): HeaderFacts {
  const { folded, text } = reading;
  const fields: HeaderField[] = [];
  const plain: Span[] = [];
  for (const line of reading.header) {
    const read = headerFields(folded, line);
    if (read.length === 0) plain.push(line);
    else fields.push(...read);
  }
  const fieldOf = (key: HeaderField["key"]): HeaderField | undefined =>
    fields.find((field) => field.key === key && field.end > field.start);
  const clean = (span: Span): string => text.slice(span.start, span.end).trim().replaceAll(/\s+/g, " ");
  const titleField = fieldOf("title");
  const title =
    titleField ??
    plain.find((line) => words.title.test(clean(line)) && clean(line).length >= 6) ??
    plain.find((line) => /[\u4e00-\u9fff]{6}/.test(clean(line)));
  const source = fieldOf("source") ?? fieldOf("issuer");
  const issuer = fieldOf("issuer");
  const lines = [issuer, title, fieldOf("source"), ...plain.filter((line) => line !== title)].filter(
    (line) => line !== undefined,
  );
  return {
    title: title === undefined ? null : { value: clean(title), span: spanOf(title) },
    date: dateIn(reading, fieldOf("date"), fields),
    source: source === undefined ? null : { value: clean(source), span: spanOf(source) },
    lines: lines.map(spanOf),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The date of publication: 发布日期 before 成文日期, else a day in the header or at the end of the text. */
function dateIn(reading: Reading, field: HeaderField | undefined, fields: readonly HeaderField[]): Read<string> | null {
  const published = fields.find(
    ({ key, label, start, end }) => key === "date" && /发布|公开|时间/.test(label) && end > start,
  );
  const last = reading.sentences.at(-1);
  for (const span of [published, field, ...reading.header, last]) {
    if (span === undefined || (span === last && span.end - span.start > 20)) continue;
    const match = DATE.exec(reading.folded.slice(span.start, span.end));
    const date = match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    if (match !== null && date !== null)
      return {
        value: date,
        span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
      };
  }
  return null;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A Party congress that lies ahead dates a text: the sixteenth met in 2002, the others every five years after. */
const AWAITED = /迎接党的(十[六七八九]|二十(?:[一二三])?)大/;
const CONGRESSES = ["十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三"];
const yearOfCongress = (ordinal: string): number => 2002 + 5 * CONGRESSES.indexOf(ordinal);

const SIGNED = /^\(?(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?\)?$/;
const NEWS = /((?:19|20)\d\d)年(?:\d{1,2}月|上半年|下半年|以来)/;

/**
 * The years a document covers, with the words that say so: those of its title and its acts; without such, the day under
 * the title or at the end, then the first dated event of a news item's first paragraph. The date on which a web page was
 * published says nothing of them.
 */
export function yearsOf(reading: Reading, title: Read<string> | null): Read<readonly number[]> | null {
  const { folded } = reading;
  const years = new Set<number>();
  let span: Span | null = null;
  const add = (year: number, at: Span): void => {
    years.add(year);
    span ??= at;
  };
  for (const line of title === null
    ? []
    : [title.span, ...reading.header.filter(({ start }) => start !== title.span.start)]) {
    if (headerFields(folded, line).length > 0 && line !== title?.span) continue;
    const named = yearsIn(folded.slice(line.start, line.end));
    if (named.length === 0 || SIGNED.test(folded.slice(line.start, line.end))) continue;
    for (const { year, start, end } of named) add(year, { start: line.start + start, end: line.start + end });
    break;
  }
  for (const act of reading.acts)
    if (act.year !== null && !years.has(act.year)) {
      const at = yearsIn(folded.slice(act.start, act.end)).find(({ year }) => year === act.year);
      add(
        act.year,
        at === undefined
          ? { start: act.start, end: act.end }
          : { start: act.start + at.start, end: act.start + at.end },
      );
    }
  const last = reading.sentences.at(-1);
  const letter = title !== null && /函|答复|复函/.test(title.value);
  if (years.size === 0 || letter)
    for (const line of [...reading.header, ...(last === undefined ? [] : [last])])
      if (SIGNED.test(folded.slice(line.start, line.end).replaceAll(" ", "")))
        for (const { year, start, end } of yearsIn(folded.slice(line.start, line.end)))
          add(year, { start: line.start + start, end: line.start + end });
  if (years.size === 0) {
    const body = reading.header.at(-1)?.end ?? 0;
    const match = NEWS.exec(folded.slice(body, body + 200));
    if (match !== null && title !== null)
      add(Number(match[1]), { start: body + match.index, end: body + match.index + match[0].length });
  }
  const congress = years.size === 0 ? AWAITED.exec(folded) : null;
  if (congress !== null)
    add(yearOfCongress(congress[1]!), { start: congress.index, end: congress.index + congress[0].length });
  return span === null ? null : { value: [...years].sort((a, b) => a - b), span };
}
