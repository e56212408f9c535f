import { useState } from "react";
import { compareColumns } from "#analysis/matrix.ts";
import { type EntityId, typeOfId } from "#model/entity.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { matrixOf } from "../strategies/matrix-of.ts";
import { useColumns } from "./use-ranks.ts";

/** What two zones have in common and what only one of them has; or in which zones two programs appear together. */
export function Shared({ a, b }: Readonly<{ a: SourceId; b: SourceId }>) {
  const { corpus } = useSession();
  const isColumn = (id: SourceId): boolean => isDocumentSource(id) || corpus.issuers.has(id);
  if (isColumn(a) && isColumn(b)) return <SharedPrograms a={a} b={b} />;
  if (isDocumentSource(a) || isDocumentSource(b)) return null;
  if (typeOfId(a) === "program" && typeOfId(b) === "program") return <SharedZones a={a} b={b} />;
  return null;
}

function SharedPrograms({ a, b }: Readonly<{ a: SourceId; b: SourceId }>) {
  const text = useText();
  const { corpus } = useSession();
  const dispatch = useDispatch();
  const { shared, only } = compareColumns(matrixOf(corpus).rows, [a, b]);
  const issuers = [a, b].flatMap((id) => (isDocumentSource(id) ? [] : [id]));
  return (
    <>
      {issuers.length === 2 && (
        <button
          type="button"
          className="link"
          onClick={() => {
            dispatch({ kind: "compare", zones: issuers });
            dispatch({ kind: "matrix", change: { showing: "compare" } });
            dispatch({ kind: "open", place: "strategies" });
          }}
        >
          {text.card.sideBySide}
        </button>
      )}
      <ProgramList title={text.card.commonPrograms(shared.length)} programs={shared} />
      {[a, b].map((id) => (
        <ProgramList
          key={id}
          title={text.card.onlyIn(nameOf(corpus, id), only.get(id)!.length)}
          programs={only.get(id)!}
        />
      ))}
    </>
  );
}

/** Programs shown before more are asked for. */
const SHOWN = 24;

function ProgramList({ title, programs }: Readonly<{ title: string; programs: readonly EntityId[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const [isOpen, setOpen] = useState(false);
  const rest = programs.length - SHOWN;
  return (
    <>
      <h3 className="card-heading">{title}</h3>
      <p className="ties">
        {(isOpen || rest <= 1 ? programs : programs.slice(0, SHOWN)).map((program) => (
          <button
            key={program}
            type="button"
            className="link"
            onClick={() => dispatch({ kind: "select", subject: program })}
          >
            {nameOf(corpus, program)}
          </button>
        ))}
        {rest > 1 && (
          <button type="button" className="soft small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? text.card.fewer : text.card.more(rest)}
          </button>
        )}
      </p>
    </>
  );
}

function SharedZones({ a, b }: Readonly<{ a: EntityId; b: EntityId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const zones = useColumns().filter(
    ({ id }) => corpus.relation("mentions", id, a) !== undefined && corpus.relation("mentions", id, b) !== undefined,
  );
  return (
    <>
      <h3 className="card-heading">{text.card.commonZones(zones.length)}</h3>
      <ul className="relations">
        {zones.map(({ id, label }) => (
          <li key={id}>
            <button type="button" className="relation-name" onClick={() => dispatch({ kind: "select", subject: id })}>
              <span className="mark" data-entity="zone" />
              <span>{label}</span>
            </button>
            {[a, b].map((program) => (
              <button
                key={program}
                type="button"
                className="link small"
                onClick={() => dispatch({ kind: "select", subject: program, partner: id })}
              >
                {nameOf(corpus, program)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
