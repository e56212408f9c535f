import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { viewOf } from "../graph/use-scene.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

const SHOWN = 6;

type Tie = Readonly<{ id: SourceId; weight: number }>;

/** Programs that appear in the same zones, by the number of those zones. */
export function Nearby({ id }: Readonly<{ id: EntityId }>) {
  const text = useText();
  const { corpus } = useSession();
  const ties = viewOf(corpus, "programs").edges.flatMap(({ source, target, weight }) =>
    source === id ? [{ id: target, weight }] : target === id ? [{ id: source, weight }] : [],
  );
  return <Ties name={text.card.nearby} ties={ties} titleOf={text.card.nearbyTitle} />;
}

/** Entities that stand in the same sentences. */
export function Together({ id }: Readonly<{ id: EntityId }>) {
  const text = useText();
  const { corpus } = useSession();
  const ties = corpus
    .relationsOf(id)
    .filter(({ kind, source, target }) => kind === "co-occurs" && source !== target)
    .map(({ source, target, evidence }) => ({ id: source === id ? target : source, weight: evidence }));
  return <Ties name={text.card.together} ties={ties} titleOf={text.card.togetherTitle} />;
}

type TiesProps = Readonly<{ name: string; ties: readonly Tie[]; titleOf: (weight: number) => string }>;

function Ties({ name, ties, titleOf }: TiesProps) {
  const dispatch = useDispatch();
  const { corpus } = useSession();
  if (ties.length === 0) return null;
  const strongest = [...ties].sort((a, b) => b.weight - a.weight || byCodeUnit(a.id, b.id)).slice(0, SHOWN);
  return (
    <div>
      <dt>{name}</dt>
      <dd className="ties">
        {strongest.map(({ id, weight }) => (
          <button
            key={id}
            type="button"
            className="link"
            title={titleOf(weight)}
            onClick={() => dispatch({ kind: "select", subject: id })}
          >
            {nameOf(corpus, id)}
          </button>
        ))}
      </dd>
    </div>
  );
}
