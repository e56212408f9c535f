import { type ReactNode, useState } from "react";
import { ENTITY_TYPES, type EntityId, type Mention, typeOfId } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

/** The entities of a paragraph, folded away until they are asked for. */
export function EntitiesHere({ mentions, start }: Readonly<{ mentions: readonly Mention[]; start: number }>) {
  const text = useText();
  const dispatch = useDispatch();
  const [isOpen, setOpen] = useState(false);
  const document = mentions[0]?.document;
  const entities = [...new Set(mentions.map(({ entity }) => entity))];
  return (
    <div className={isOpen ? "entities-here is-open" : "entities-here"}>
      <button type="button" className="entities-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.reader.paragraph(entities.length)}
      </button>
      {isOpen && (
        <EntityChips entities={entities}>
          {document !== undefined && (
            <li>
              <button
                type="button"
                className="link"
                onClick={() => dispatch({ kind: "passage", passage: { document, at: start } })}
              >
                {text.reader.toGraph}
              </button>
            </li>
          )}
        </EntityChips>
      )}
    </div>
  );
}

function EntityChips({ entities, children }: Readonly<{ entities: readonly EntityId[]; children: ReactNode }>) {
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const ordered = ENTITY_TYPES.flatMap((type) => entities.filter((id) => typeOfId(id) === type));
  return (
    <ul>
      {ordered.map((id) => (
        <li key={id}>
          <button type="button" className="chip" onClick={() => dispatch({ kind: "select", subject: id })}>
            <span className="mark" data-entity={typeOfId(id)} /> {nameOf(corpus, id)}
          </button>
        </li>
      ))}
      {children}
    </ul>
  );
}
