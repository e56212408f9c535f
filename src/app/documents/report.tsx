import { Suspense, use, useState } from "react";
import type { ReportEntry } from "#model/dataset.ts";
import { documentId } from "#model/document-id.ts";
import { useSession } from "../data/use-session.ts";
import { FaultBoundary } from "../frame/fault.tsx";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

const SHOWN = 20;
const SEVERITIES = ["error", "warning", "review"] as const;

/** What the build skipped, and what it wants a person to look at. */
export function Report() {
  const text = useText();
  return (
    <section className="report" aria-label={text.documents.report}>
      <h2>{text.documents.report}</h2>
      <FaultBoundary about="report">
        <Suspense fallback={<p className="soft">{text.status.loading}</p>}>
          <ReportGroups />
        </Suspense>
      </FaultBoundary>
    </section>
  );
}

function ReportGroups() {
  const text = useText();
  const { library } = useSession();
  const report = use(library.report());
  if (report.length === 0) return <p className="soft">{text.documents.reportNone}</p>;
  return SEVERITIES.map((severity) => (
    <ReportGroup
      key={severity}
      name={text.documents.severity[severity]}
      entries={report.filter((entry) => entry.severity === severity)}
    />
  ));
}

function ReportGroup({ name, entries }: Readonly<{ name: string; entries: readonly ReportEntry[] }>) {
  const text = useText();
  const [shown, setShown] = useState(SHOWN);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>
        {name} <span className="soft">{entries.length}</span>
      </h3>
      <ul>
        {entries.slice(0, shown).map(({ file, line, code, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a report have no other name and never move
          <li key={index}>
            {file !== null && <ReportFile file={file} line={line} />}
            <span>{message}</span> <span className="soft small">{code}</span>
          </li>
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" className="link soft" onClick={() => setShown(shown + 10 * SHOWN)}>
          {text.documents.reportMore(entries.length - shown)}
        </button>
      )}
    </>
  );
}

/** The file an entry is about, which opens where it became a document. */
function ReportFile({ file, line }: Readonly<{ file: string; line: number | null }>) {
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const place = line === null ? file : `${file}:${line}`;
  if (!corpus.documents.has(documentId(file))) return <span className="report-file soft">{place}</span>;
  return (
    <button
      type="button"
      className="report-file link"
      onClick={() => dispatch({ kind: "read", document: documentId(file) })}
    >
      {place}
    </button>
  );
}
