import { type ColourGroups, type ColourMeasure, colourGroups } from "#analysis/appearance.ts";
import { COLOURED_GROUPS } from "#analysis/palette.ts";
import type { GraphView } from "#model/graph.ts";
import type { Corpus } from "../data/corpus.ts";

const NO_GROUPS: ColourGroups = { numberOf: new Map(), groups: [] };
const known = new WeakMap<GraphView, Map<ColourMeasure, ColourGroups>>();

/** What colours tell apart in a view; nothing where colour stands for the type. */
export function groupsIn(corpus: Corpus, view: GraphView, colourBy: ColourMeasure): ColourGroups {
  if (colourBy === "type") return NO_GROUPS;
  const byMeasure = known.get(view) ?? new Map<ColourMeasure, ColourGroups>();
  known.set(view, byMeasure);
  const groups =
    byMeasure.get(colourBy) ?? colourGroups(corpus.overview, view, corpus.overview.layout[view.view], colourBy);
  byMeasure.set(colourBy, groups);
  return groups;
}

/** The groups that have a colour of their own. */
export const colouredGroups = ({ groups }: ColourGroups): ColourGroups["groups"] => groups.slice(0, COLOURED_GROUPS);
