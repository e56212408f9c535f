import type { CSSProperties } from "react";
import type { ColourGroup } from "#analysis/appearance.ts";
import { COLOURED_GROUPS, groupColour } from "#analysis/palette.ts";
import type { GraphView } from "#model/graph.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { toggled } from "../state/reduce.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { colouredGroups, groupsIn } from "./legend-entries.ts";

/** What colours stand for where they do not stand for types. Each entry is a switch: provinces filter, communities hide. */
export function GroupLegend({ view }: Readonly<{ view: GraphView }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { colourBy, hiddenGroups } = useApp((state) => state.picture);
  const provinces = useApp((state) => state.filters.provinces);
  if (colourBy === "type") return null;
  const all = groupsIn(corpus, view, colourBy);
  const rest = all.groups.length - COLOURED_GROUPS;
  const isShown = ({ key }: ColourGroup): boolean =>
    colourBy === "province" ? provinces.length === 0 || provinces.includes(key) : !hiddenGroups.includes(key);
  const toggle = ({ key }: ColourGroup): void =>
    colourBy === "province"
      ? dispatch({ kind: "filter", change: { provinces: toggled(provinces, key) } })
      : dispatch({ kind: "picture", change: { hiddenGroups: toggled(hiddenGroups, key) } });
  return (
    <ul className="legend group-legend" aria-label={text.graph.groups(text.graph.colours[colourBy])}>
      {colouredGroups(all).map((group, number) => (
        <li key={group.key}>
          <button
            type="button"
            className="legend-entry"
            aria-pressed={isShown(group)}
            title={text.graph.groupSize(group.size)}
            onClick={() => toggle(group)}
          >
            <span className="mark" style={hueOf(number)} /> {group.name}
          </button>
        </li>
      ))}
      {(rest > 0 || colourBy === "province") && (
        <li className="legend-entry soft">
          <span className="mark" style={hueOf(null)} />
          {rest > 0 ? text.graph.groupRest(rest) : text.graph.noGroup}
        </li>
      )}
    </ul>
  );
}

const hueOf = (number: number | null): CSSProperties =>
  ({ "--hue": `light-dark(${groupColour(number, "light")}, ${groupColour(number, "dark")})` }) as CSSProperties;
