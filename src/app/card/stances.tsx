import type { EntityId } from "#model/entity.ts";
import type { RelationInstance, Stance } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import type { Source } from "./use-sources.ts";

/** What an enterprise is to each zone that names it, document by document. */
export function Stances({ id, sources }: Readonly<{ id: EntityId; sources: readonly Source[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const rows = sources.flatMap(({ entry, content }) =>
    firstByStance(content.relations.filter(({ target, stance }) => target === id && stance !== null)).map(
      (instance) => ({ entry, instance }),
    ),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="card-heading">{text.card.stances}</h3>
      <ul className="relations">
        {rows.map(({ entry, instance }) => (
          <li key={`${entry.id}|${instance.stance}`}>
            <button
              type="button"
              className="relation-name"
              onClick={() => dispatch({ kind: "select", subject: instance.source })}
            >
              <span className="mark" data-entity="zone" />
              <span>{nameOf(corpus, instance.source)}</span>
            </button>
            <span className="soft small">{instance.year ?? text.card.noYear}</span>
            <button
              type="button"
              className="link"
              onClick={() => dispatch({ kind: "read", document: entry.id, at: instance.start })}
            >
              {text.stance[instance.stance!]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One instance a stance, the first in the text. */
function firstByStance(instances: readonly RelationInstance[]): RelationInstance[] {
  const first = new Map<Stance, RelationInstance>();
  for (const instance of instances) if (!first.has(instance.stance!)) first.set(instance.stance!, instance);
  return [...first.values()];
}
