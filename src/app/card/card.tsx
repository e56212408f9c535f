import { isDocumentSource } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import type { Selection } from "../state/app-state.ts";

/** What is known of the selection, with the way to its sentences. */
export function Card({ selection }: Readonly<{ selection: Selection }>) {
  const text = useText();
  const { corpus } = useSession();
  const { subject } = selection;
  const entity = isDocumentSource(subject) ? undefined : corpus.entities.get(subject);
  if (entity === undefined) return <p className="empty">{text.card.unknown(subject)}</p>;
  return (
    <article className="card" data-entity={entity.type}>
      <p className="card-kind">
        <span className="mark" /> {text.type[entity.type]}
      </p>
      <h2 className="card-name">{entity.name}</h2>
      <p className="soft">
        {text.card.mentions(entity.mentions)} · {text.card.documents(entity.documents)}
      </p>
    </article>
  );
}
