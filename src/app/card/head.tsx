import type { ReactNode } from "react";
import type { Entity } from "#model/entity.ts";
import { useText } from "../i18n/use-text.ts";

/** Type, category and name of what the card is about. */
export function EntityHead({ entity, children }: Readonly<{ entity: Entity; children?: ReactNode }>) {
  const text = useText();
  const category = entity.type === "program" ? entity.facts.category : null;
  return (
    <>
      <p className="card-kind">
        <span className="mark" data-entity={entity.type} />
        {text.typeOne[entity.type]}
        {category !== null && ` · ${text.category[category]}`}
      </p>
      <h2 className="card-name">{entity.name}</h2>
      {children}
    </>
  );
}

type WordingsProps = Readonly<{
  wordings: readonly (readonly [surface: string, count: number])[];
  /** The one whose lines are shown alone; null for all. */
  chosen: string | null;
  onChoose: (surface: string | null) => void;
}>;

/** Wordings with their counts; one that is pressed leaves only its lines. */
export function Wordings({ wordings, chosen, onChoose }: WordingsProps) {
  const text = useText();
  if (wordings.length === 0) return null;
  return (
    <ul className="wordings" aria-label={text.card.aliases}>
      {wordings.map(([surface, count]) => (
        <li key={surface}>
          <button
            type="button"
            className="wording"
            title={text.card.onlyWording(surface)}
            aria-pressed={chosen === surface}
            disabled={wordings.length === 1}
            onClick={() => onChoose(chosen === surface ? null : surface)}
          >
            {surface} <strong>{count}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
