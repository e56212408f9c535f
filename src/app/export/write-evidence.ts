import { lineAt } from "#analysis/concordance.ts";
import { type Footnote, footnotesMarkdown } from "#exchange/markdown.ts";
import { type AppendixRow, appendixRows } from "#exchange/table/appendix.ts";
import { APPENDIX_COLUMNS } from "#exchange/table/columns.ts";
import { namer } from "#exchange/table/named.ts";
import { table } from "#exchange/tables.ts";
import { byCodeUnit } from "#model/order.ts";
import { relationKey } from "#model/relation.ts";
import { citation } from "../card/citation.ts";
import type { Session } from "../data/session.ts";
import { inRange, isOpen } from "../filter/range.ts";
import type { Text } from "../i18n/zh.ts";
import { textFile } from "./download.ts";
import type { EvidenceScope } from "./evidence-scope.ts";
import type { EvidenceFormat } from "./formats.ts";

/** A piece of evidence, and how the card would cite it. */
type Piece = Readonly<{ row: AppendixRow; cited: string }>;

/** Documents that are read at once. */
const AT_ONCE = 8;

/** Writes the sentences behind a part of the graph; `onRead` hears how many documents have been read. */
export async function evidenceFile(
  session: Session,
  scope: EvidenceScope,
  format: EvidenceFormat,
  text: Text,
  onRead: (documents: number) => void,
): Promise<Blob> {
  const pieces: Piece[] = [];
  const named = namer(session.corpus.overview);
  for (let at = 0; at < scope.documents.length; at += AT_ONCE) {
    const batch = scope.documents.slice(at, at + AT_ONCE);
    pieces.push(...(await Promise.all(batch.map((entry) => piecesOf(session, scope, entry, named, text)))).flat());
    onRead(Math.min(at + AT_ONCE, scope.documents.length));
  }
  if (format === "evidence-csv")
    return textFile(
      "text/csv",
      table(
        pieces.map(({ row }) => row),
        APPENDIX_COLUMNS,
        { format: "csv", bom: true },
      ),
    );
  const words = text.exporting.appendix;
  const { corpus, rules, generator } = session.corpus.overview.manifest;
  const notes = [
    words.counts(pieces.length, scope.documents.length),
    words.made(generator, corpus.slice(0, 12), rules.slice(0, 12)),
  ];
  return textFile("text/markdown", footnotesMarkdown(words.title, notes, footnotes(pieces, text)));
}

async function piecesOf(
  { corpus, library }: Session,
  { keys, years }: EvidenceScope,
  entry: EvidenceScope["documents"][number],
  named: ReturnType<typeof namer>,
  text: Text,
): Promise<Piece[]> {
  const content = await library.content(entry.id);
  const issuer = entry.issuer === null ? null : (corpus.entities.get(entry.issuer)?.name ?? null);
  const rows = appendixRows(
    entry,
    content,
    named,
    ({ kind, source, target, year }) =>
      keys.has(relationKey({ kind, source: source.id, target: target.id })) &&
      (isOpen(years) || (year !== null && inRange(years, year))),
  );
  return rows.map((row) => ({ row, cited: citation(lineAt(content, entry, row), entry, content.text, issuer, text) }));
}

/** By what is spoken of, then by who speaks. */
function footnotes(pieces: readonly Piece[], text: Text): Footnote[] {
  return [...pieces]
    .sort(
      (a, b) =>
        byCodeUnit(a.row.target.id, b.row.target.id) ||
        byCodeUnit(a.row.source.id, b.row.source.id) ||
        byCodeUnit(a.row.document, b.row.document) ||
        a.row.start - b.row.start,
    )
    .map(({ row, cited }) => ({
      heading: row.target.name,
      subheading: row.kind === "mentions" ? row.source.name : `${row.source.name} · ${text.relation[row.kind]}`,
      words: [
        ...(row.year === null ? [] : [String(row.year)]),
        ...(row.stage === null ? [] : [text.stage[row.stage]]),
        cited,
      ].join(" · "),
    }));
}
