import type { Line } from "#analysis/concordance.ts";
import { outlineOf, placeInText } from "#analysis/outline.ts";
import type { DocumentEntry } from "#model/dataset.ts";
import type { Text } from "../i18n/zh.ts";

/** A quotation with all that is needed to find it again: issuer, title, date or years, place in the text, words. */
export function citation(
  line: Line,
  entry: DocumentEntry,
  document: string,
  issuer: string | null,
  text: Text,
): string {
  const words = text.card.cite;
  const { headings, paragraph } = placeInText(outlineOf(document), line.start);
  const parts = [
    words.title(entry.title),
    ...(entry.date === null ? (entry.years.length === 0 ? [] : [yearsText(entry.years)]) : [entry.date]),
    ...(entry.source === null ? [] : [entry.source]),
    ...headings,
    words.paragraph(paragraph),
    words.offsets(line.start, line.end),
    entry.id,
  ];
  const quoted = words.quote(document.slice(line.sentence.start, line.sentence.end));
  return `${issuer === null ? "" : words.issuer(issuer)}${parts.join(words.join)}${words.end}${quoted}`;
}

/** `2018–2019`, `2016`, or the empty string. */
export const yearsText = (years: readonly number[]): string => [...new Set([years[0], years.at(-1)])].join("–");
