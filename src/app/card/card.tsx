import { documentId } from "#model/document-id.ts";
import { isDocumentSource } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import type { Selection } from "../state/app-state.ts";
import { ColumnPairCard } from "./column-pair-card.tsx";
import { DocumentCard } from "./document-card.tsx";
import { EntityCard } from "./entity-card.tsx";
import { EntityPairCard } from "./entity-pair-card.tsx";

/** What is known of the selection, with the way to its sentences. */
export function Card({ selection }: Readonly<{ selection: Selection }>) {
  const text = useText();
  const { corpus } = useSession();
  const { subject, partner } = selection;
  const ids = [subject, ...(partner === null || partner === subject ? [] : [partner])];
  const unknown = ids.find((id) =>
    isDocumentSource(id) ? !corpus.documents.has(documentId(id.slice("document:".length))) : !corpus.entities.has(id),
  );
  if (unknown !== undefined) return <p className="empty">{text.card.unknown(unknown)}</p>;
  const columns = ids.filter((id) => isDocumentSource(id) || corpus.issuers.has(id));
  const things = ids.filter((id) => !columns.includes(id));
  const [column] = columns;
  const [thing] = things;
  if (ids.length === 2 && column !== undefined && thing !== undefined && !isDocumentSource(thing))
    return <ColumnPairCard key={`${column}|${thing}`} column={column} thing={thing} />;
  if (ids.length === 2) return <EntityPairCard key={ids.join("|")} a={ids[0]!} b={ids[1]!} />;
  if (isDocumentSource(subject)) return <DocumentCard key={subject} id={subject} />;
  return <EntityCard key={subject} id={subject} />;
}
