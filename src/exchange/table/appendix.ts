import { instanceAt, lineAt } from "#analysis/concordance.ts";
import { outlineOf, placeInText } from "#analysis/outline.ts";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import type { SourceId } from "#model/relation.ts";
import { type RelationRow, relationRows } from "./evidence.ts";
import type { Named } from "./named.ts";

/** A piece of evidence with its words and all that is needed to find them again. */
export type AppendixRow = RelationRow &
  Readonly<{
    issuer: string | null;
    title: string;
    date: string | null;
    /** Headings above the place, outermost first, and the number of the paragraph from 1. */
    headings: string;
    paragraph: number;
    hit: string;
    sentence: string;
    /** Where the document was published, as corpus.csv has it. */
    published: string | null;
  }>;

/**
 * The evidence of one document that `keeps` lets pass, in the order of the text. A mention has the stage of the statement it
 * stands in, where there is one.
 */
export function appendixRows(
  entry: DocumentEntry,
  content: DocumentContent,
  named: (id: SourceId) => Named,
  keeps: (row: RelationRow) => boolean,
): AppendixRow[] {
  const outline = outlineOf(content.text);
  const staged = content.relations.filter(({ stage }) => stage !== null);
  return relationRows(entry, content, named)
    .filter(keeps)
    .map((row) => {
      const { hit, before, after } = lineAt(content, entry, row);
      const { headings, paragraph } = placeInText(outline, row.start);
      return {
        ...row,
        stage: row.stage ?? instanceAt(staged, row)?.stage ?? null,
        issuer: entry.issuer === null ? null : named(entry.issuer).name,
        title: entry.title,
        date: entry.date,
        headings: headings.join(" › "),
        paragraph,
        hit,
        sentence: before + hit + after,
        published: entry.source,
      };
    });
}
