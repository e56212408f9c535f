import { appearanceOf, type ColourMeasure } from "#analysis/appearance.ts";
import type { Theme } from "#analysis/palette.ts";
import type { GraphView } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";
import type { Corpus } from "../data/corpus.ts";

/** Colour of a node, `#rrggbb`, where colour stands for something else than the type. */
export type Tint = (id: SourceId, theme: Theme) => string;

const UNKNOWN = "#808080";

/** The colours of a view by community or province; null where colour stands for the type, as the style sheet has it. */
export function tintOf(corpus: Corpus, view: GraphView, colourBy: ColourMeasure): Tint | null {
  if (colourBy === "type") return null;
  const looks = (theme: Theme) =>
    appearanceOf(corpus.overview, view, corpus.overview.layout[view.view], { colourBy, theme });
  const byTheme = { light: looks("light"), dark: looks("dark") };
  return (id, theme) => byTheme[theme].get(id)?.colour ?? UNKNOWN;
}
