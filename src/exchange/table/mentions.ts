import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { yearAt } from "#model/document.ts";
import type { SourceId } from "#model/relation.ts";
import type { Named } from "./named.ts";

/** A row of the table of mentions; start and end are UTF-16 offsets into the document. */
export type MentionRow = Readonly<{
  document: string;
  issuer: Named | null;
  entity: Named;
  text: string;
  start: number;
  end: number;
  year: number | null;
  rules: readonly string[];
  score: number;
}>;

/** The mentions of one document in the order of the text. */
export function mentionRows(
  entry: DocumentEntry,
  { text, mentions }: DocumentContent,
  named: (id: SourceId) => Named,
): MentionRow[] {
  const issuer = entry.issuer === null ? null : named(entry.issuer);
  return mentions.map(({ start, end, entity, rules, score }) => ({
    document: entry.id,
    issuer,
    entity: named(entity),
    text: text.slice(start, end),
    start,
    end,
    year: yearAt(entry, start),
    rules,
    score,
  }));
}
