import { useState } from "react";
import type { DocumentEntry } from "#model/dataset.ts";
import { typeOfId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { yearsText } from "./citation.ts";

const SHOWN = 12;

/** The documents of an issuer. */
export function OwnDocuments({ documents }: Readonly<{ documents: readonly DocumentEntry[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  return (
    <>
      <h3 className="card-heading">
        {text.card.ownDocuments} <span className="soft">{documents.length}</span>
      </h3>
      <ul className="relations">
        {documents.map(({ id, title, years, mentions }) => (
          <li key={id}>
            <button
              type="button"
              className="relation-name"
              title={title}
              onClick={() => dispatch({ kind: "read", document: id })}
            >
              <span>{title}</span>
            </button>
            <span className="soft small">{years.length === 0 ? text.card.noYear : yearsText(years)}</span>
            <span className="soft small">{text.card.mentions(mentions)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The programs that a column mentions, the most often mentioned first; the count leads to its wording. */
export function OwnPrograms({ id }: Readonly<{ id: SourceId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const [isOpen, setOpen] = useState(false);
  const programs = corpus
    .relationsOf(id)
    .filter(({ kind, source, target }) => kind === "mentions" && source === id && typeOfId(target) === "program")
    .sort((a, b) => b.evidence - a.evidence || byCodeUnit(a.target, b.target));
  if (programs.length === 0) return null;
  const rest = programs.length - SHOWN;
  return (
    <>
      <h3 className="card-heading">
        {text.card.ownPrograms} <span className="soft">{programs.length}</span>
      </h3>
      <ul className="relations">
        {(isOpen || rest <= 1 ? programs : programs.slice(0, SHOWN)).map(({ target, evidence }) => (
          <li key={target}>
            <button
              type="button"
              className="relation-name"
              onClick={() => dispatch({ kind: "select", subject: target })}
            >
              <span className="mark" data-entity="program" />
              <span>{nameOf(corpus, target)}</span>
            </button>
            <span className="soft small">
              {text.card.spread(corpus.entities.get(target)?.issuers ?? 0, corpus.issuers.size)}
            </span>
            <button
              type="button"
              className="link small"
              title={text.card.placeTitle(nameOf(corpus, target))}
              onClick={() => dispatch({ kind: "select", subject: target, partner: id })}
            >
              {text.card.place(evidence)}
            </button>
          </li>
        ))}
      </ul>
      {rest > 1 && (
        <button type="button" className="link small soft" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.card.fewer : text.card.more(rest)}
        </button>
      )}
    </>
  );
}
