import { documentId } from "#model/document-id.ts";
import type { DocumentSourceId } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { OwnDocuments, OwnPrograms } from "./own.tsx";
import { Relations } from "./relations.tsx";

/** The card of a document that stands for itself, as its issuer is not known. */
export function DocumentCard({ id }: Readonly<{ id: DocumentSourceId }>) {
  const text = useText();
  const { corpus } = useSession();
  const entry = corpus.documents.get(documentId(id.slice("document:".length)));
  if (entry === undefined) return <p className="empty">{text.card.unknown(id)}</p>;
  return (
    <article className="card">
      <p className="card-kind">
        <span className="mark is-document" data-entity="zone" /> {text.reader.document}
      </p>
      <h2 className="card-name">{entry.title}</h2>
      <p className="soft">{text.card.uncounted}</p>
      <OwnDocuments documents={[entry]} />
      <OwnPrograms id={id} />
      <Relations id={id} />
    </article>
  );
}
