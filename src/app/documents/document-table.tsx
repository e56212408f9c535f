import { useMemo, useState } from "react";
import type { DocumentEntry } from "#model/dataset.ts";
import { yearsOf } from "#model/document.ts";
import { documentSource } from "#model/relation.ts";
import { yearsText } from "../card/citation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { inRange } from "../filter/range.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { SpacerRow } from "../frame/spacer-row.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useTableRows } from "../frame/use-table-rows.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { DOCUMENT_COLUMNS, type DocumentOrder, orderAfter, sortDocuments } from "./document-order.ts";
import { Report } from "./report.tsx";

const ROW = 40;

/** All documents that pass the filters, and below them what the build skipped. */
export function DocumentTable() {
  const text = useText();
  const { corpus } = useSession();
  const passing = useShownDocuments();
  const [order, setOrder] = useState<DocumentOrder>(null);
  const shown = useMemo(
    () => sortDocuments(passing, order, ({ issuer }) => (issuer === null ? null : nameOf(corpus, issuer))),
    [passing, order, corpus],
  );
  const { scroll, rows, before, after } = useTableRows(shown.length, ROW);
  return (
    <>
      <Toolbar counts={text.documents.counts(shown.length, corpus.overview.documents.length)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div ref={scroll} className="scroll documents" tabIndex={0}>
        <table aria-label={text.documents.label} aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {DOCUMENT_COLUMNS.map((column) => {
                const isSorted = order?.column === column;
                return (
                  <th
                    key={column}
                    scope="col"
                    className={`document-${column}`}
                    aria-sort={isSorted ? (order.isDescending ? "descending" : "ascending") : undefined}
                  >
                    <button
                      type="button"
                      title={text.documents.order(text.documents[column])}
                      onClick={() => setOrder(orderAfter(order, column))}
                    >
                      {text.documents[column]}
                      <span aria-hidden="true">{isSorted ? (order.isDescending ? " ▾" : " ▴") : ""}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            <SpacerRow height={before} columns={1} />
            {rows.map((row) => (
              <DocumentRow key={shown[row]!.id} entry={shown[row]!} row={row} />
            ))}
            <SpacerRow height={after} columns={1} />
          </tbody>
        </table>
        {shown.length === 0 && <p className="empty">{text.documents.empty}</p>}
        <Report />
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
  const acts = entry.acts.map(({ kind, year }) =>
    [text.reader.acts[kind], year].filter((part) => part !== null).join(" "),
  );
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
          <button
            type="button"
            className="link"
            title={corpus.entities.get(issuer)?.name}
            onClick={() => dispatch({ kind: "select", subject: issuer })}
          >
            {nameOf(corpus, issuer)}
          </button>
        )}
      </td>
      <td className="document-place soft" title={place}>
        {place}
      </td>
      <td className="document-years">{entry.years.length === 0 ? text.documents.noYear : yearsText(entry.years)}</td>
      <td className="document-acts soft" title={acts.join(" + ")}>
        {acts.join(" + ")}
      </td>
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
  return useMemo(() => {
    const isOpen = years.from === null && years.to === null;
    return corpus.overview.documents.filter((entry) => {
      if (entry.issuer === null) return shows(documentSource(entry.id));
      return issuers.has(entry.issuer) && (isOpen || yearsOf(entry).some((year) => inRange(years, year)));
    });
  }, [corpus, issuers, shows, years]);
}
