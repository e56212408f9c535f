import { cleanText } from "./clean-text.ts";

/** What a document may hold and Markdown would take for a mark of its own. */
const MARKS = /[\\`*_[\]<>#|~&!]/g;

/** Text on one line that Markdown shows as it is. */
export const markdownText = (text: string): string => cleanText(text).replace(MARKS, (mark) => `\\${mark}`);

/** A quotation and where it stands, under two headings. */
export type Footnote = Readonly<{ heading: string; subheading: string; words: string }>;

/** Footnotes as a document in pieces; equal headings that follow each other are written once. */
export function* footnotesMarkdown(
  title: string,
  notes: readonly string[],
  footnotes: Iterable<Footnote>,
): Generator<string> {
  yield `# ${markdownText(title)}\n`;
  for (const note of notes) yield `\n${markdownText(note)}\n`;
  let [heading, subheading]: (string | null)[] = [null, null];
  for (const footnote of footnotes) {
    if (footnote.heading !== heading) {
      heading = footnote.heading;
      subheading = null;
      yield `\n## ${markdownText(heading)}\n`;
    }
    if (footnote.subheading !== subheading) {
      subheading = footnote.subheading;
      yield `\n### ${markdownText(subheading)}\n\n`;
    }
    yield `- ${markdownText(footnote.words)}\n`;
  }
}
