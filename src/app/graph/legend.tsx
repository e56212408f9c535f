import type { EntityType } from "#model/entity.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";

/** The types of a picture; each is a switch, so the legend is the filter. Shapes alone where colour means something else. */
export function Legend({ types, isColour }: Readonly<{ types: readonly EntityType[]; isColour: boolean }>) {
  const text = useText();
  const hidden = useApp((state) => state.filters.hiddenTypes);
  const dispatch = useDispatch();
  return (
    <ul className={isColour ? "legend" : "legend is-neutral"} aria-label={text.graph.legend}>
      {types.map((type) => (
        <li key={type}>
          <button
            type="button"
            className="legend-entry"
            aria-pressed={!hidden.includes(type)}
            onClick={() => dispatch({ kind: "toggle-type", type })}
          >
            <span className="mark" data-entity={type} /> {text.type[type]}
          </button>
        </li>
      ))}
    </ul>
  );
}
