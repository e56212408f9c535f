import type { DocumentEntry } from "#model/dataset.ts";
import { documentSource } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { inRange } from "../filter/apply.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { SpacerRow } from "../frame/spacer-row.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useTableRows } from "../frame/use-table-rows.ts";
import { useText } from "../i18n/use-text.ts";
import { Reader } from "../reader/reader.tsx";
import { useApp, useDispatch } from "../state/use-app.ts";
import "./documents.css";

/** The documents: all of them as a table, or one in the reader. */
export function DocumentsPlace() {
  const reading = useApp((state) => state.reading);
  return reading === null ? <DocumentTable /> : <Reader reading={reading} />;
}

const ROW = 40;
const COLUMNS = ["title", "issuer", "place", "years", "mentions", "characters"] as const;

function DocumentTable() {
  const text = useText();
  const { corpus } = useSession();
  const shown = useShownDocuments();
  const { scroll, rows, before, after } = useTableRows(shown.length, ROW);
  return (
    <>
      <Toolbar counts={text.documents.counts(shown.length, corpus.overview.documents.length)} />
      <div ref={scroll} className="scroll documents">
        <table aria-label={text.documents.label} aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={`document-${column}`}>
                  {text.documents[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <SpacerRow height={before} columns={COLUMNS.length} />
            {rows.map((row) => (
              <DocumentRow key={shown[row]!.id} entry={shown[row]!} row={row} />
            ))}
            <SpacerRow height={after} columns={COLUMNS.length} />
          </tbody>
        </table>
        {shown.length === 0 && <p className="empty">{text.documents.empty}</p>}
      </div>
    </>
  );
}

function DocumentRow({ entry, row }: Readonly<{ entry: DocumentEntry; row: number }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { issuer } = entry;
  const place = [entry.province, entry.city, entry.county].filter((name) => name !== null).join(" · ");
  return (
    <tr aria-rowindex={row + 2}>
      <td className="document-title">
        <button
          type="button"
          className="link"
          title={entry.title}
          onClick={() => dispatch({ kind: "read", document: entry.id })}
        >
          {entry.title}
        </button>
      </td>
      <td className="document-issuer">
        {issuer === null ? (
          <span className="faint">{text.documents.noIssuer}</span>
        ) : (
          <button type="button" className="link" onClick={() => dispatch({ kind: "select", subject: issuer })}>
            {nameOf(corpus, issuer)}
          </button>
        )}
      </td>
      <td className="document-place soft">{place}</td>
      <td className="document-years">{entry.years.length === 0 ? text.documents.noYear : spanOf(entry.years)}</td>
      <td className="document-mentions">{text.number(entry.mentions)}</td>
      <td className="document-characters">{text.number(entry.characters)}</td>
    </tr>
  );
}

/** The documents of the issuers in scope, of the years asked for; those without an issuer as the graph shows them. */
function useShownDocuments(): readonly DocumentEntry[] {
  const { corpus } = useSession();
  const { issuers, shows } = useFiltered();
  const years = useApp((state) => state.filters.years);
  const isOpen = years.from === null && years.to === null;
  return corpus.overview.documents.filter((entry) => {
    if (entry.issuer === null) return shows(documentSource(entry.id));
    return issuers.has(entry.issuer) && (isOpen || entry.years.some((year) => inRange(years, year)));
  });
}

const spanOf = (years: readonly number[]): string => [...new Set([years[0], years.at(-1)])].join("–");
