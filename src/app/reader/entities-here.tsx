import { useState } from "react";
import { ENTITY_TYPES, type EntityId, type Mention, typeOfId } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

/** The entities of a paragraph, folded away until they are asked for. */
export function EntitiesHere({ mentions }: Readonly<{ mentions: readonly Mention[] }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const entities = [...new Set(mentions.map(({ entity }) => entity))];
  return (
    <div className={isOpen ? "entities-here is-open" : "entities-here"}>
      <button type="button" className="entities-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.reader.paragraph(entities.length)}
      </button>
      {isOpen && <EntityChips entities={entities} />}
    </div>
  );
}

function EntityChips({ entities }: Readonly<{ entities: readonly EntityId[] }>) {
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
    </ul>
  );
}
