import type { DocumentEntry } from "#model/dataset.ts";
import { yearsText } from "../card/citation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

/** What the document is: whose, of where and when, and from where it was taken. */
export function ReaderHead({ entry }: Readonly<{ entry: DocumentEntry }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { issuer, province, city, county, date, source, years } = entry;
  const place = [province, city, county].filter((name) => name !== null).join(" · ");
  const acts = entry.acts
    .filter(({ kind }) => kind !== "other")
    .map(({ kind, year }) => [text.reader.acts[kind], year].filter((part) => part !== null).join(" "))
    .join(" + ");
  return (
    <header className="reader-head">
      <p className="soft">
        {[place, date ?? yearsText(years), acts]
          .filter((part) => part !== "")
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
        {source !== null && <span>{text.reader.source(source)}</span>}
      </p>
      <h2>{entry.title}</h2>
      <p>
        {issuer === null ? (
          <span className="soft">{text.documents.noIssuer}</span>
        ) : (
          <button type="button" className="reader-issuer" onClick={() => dispatch({ kind: "select", subject: issuer })}>
            <span className="mark" data-entity="zone" />
            <span className="link">{corpus.entities.get(issuer)?.name ?? nameOf(corpus, issuer)}</span>
          </button>
        )}
      </p>
    </header>
  );
}
