import { useState } from "react";
import { type Figure, figuresOf, scaleOf } from "#analysis/figures.ts";
import type { EntityId } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { figureText } from "../targets/value-text.ts";
import type { Source } from "./use-sources.ts";

const SHOWN = 5;

/** The figures that say something of an entity, in the documents that have been read. */
export function FiguresAbout({ id, sources }: Readonly<{ id: EntityId; sources: readonly Source[] }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const figures = sources.flatMap(({ content, entry }) =>
    figuresOf({ ...content, targets: content.targets.filter(({ about }) => about === id) }, entry),
  );
  if (figures.length === 0) return null;
  const rest = figures.length - SHOWN;
  return (
    <>
      <h3 className="card-heading">
        {text.targets.about} <span className="soft">{figures.length}</span>
      </h3>
      <ul className="relations">
        {(isOpen || rest <= 1 ? figures : figures.slice(0, SHOWN)).map((figure) => (
          <FigureItem key={`${figure.target.document}|${figure.target.start}`} figure={figure} />
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

function FigureItem({ figure }: Readonly<{ figure: Figure }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { target, column, left, written, right } = figure;
  return (
    <li>
      <button
        type="button"
        className="relation-name"
        title={`${left}${written}${right}`}
        onClick={() => dispatch({ kind: "read", document: target.document, at: target.start })}
      >
        <span>{target.indicator}</span>
      </button>
      <strong>{figureText(figure, scaleOf([figure]))}</strong>
      <span className="soft small">
        {[
          nameOf(corpus, column),
          ...(target.year === null ? [] : [target.year]),
          ...(target.stage === null ? [] : [text.stage[target.stage]]),
        ].join(" · ")}
      </span>
    </li>
  );
}

/** The way from an issuer to all its figures. */
export function OwnFigures({ id }: Readonly<{ id: EntityId }>) {
  const text = useText();
  const dispatch = useDispatch();
  return (
    <p className="own-figures">
      <button
        type="button"
        className="link"
        onClick={() => {
          dispatch({ kind: "filter", change: { issuers: [id] } });
          dispatch({ kind: "targets", change: { rows: "figures", query: "", kind: "all", order: "zone" } });
          dispatch({ kind: "open", place: "targets" });
        }}
      >
        {text.targets.own}
      </button>
    </p>
  );
}
