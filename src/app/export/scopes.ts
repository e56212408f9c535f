import type { GraphView } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";
import type { Selection } from "../state/app-state.ts";

export const SCOPES = ["whole", "filtered", "selected"] as const;
/** The whole view, what the page shows of it, or the selection with its neighbours in that. */
export type Scope = (typeof SCOPES)[number];

type Visible = Readonly<{
  shows: (id: SourceId) => boolean;
  joins: (source: SourceId, target: SourceId) => boolean;
}>;

/** The parts of a view that can be written; those that equal the whole, or hold nothing, are left out. */
export function scopesOf(view: GraphView, visible: Visible, selection: Selection | null): Map<Scope, GraphView> {
  const scopes = new Map<Scope, GraphView>([["whole", view]]);
  const filtered = partOf(view, visible.shows, visible.joins);
  if (filtered.nodes.length < view.nodes.length || filtered.edges.length < view.edges.length)
    scopes.set("filtered", filtered);
  const near = selection === null ? new Set<SourceId>() : around(filtered, selection);
  if (near.size > 0)
    scopes.set(
      "selected",
      partOf(filtered, (id) => near.has(id)),
    );
  return scopes;
}

/** A pair is the two; one node comes with all that an edge joins to it. */
function around({ nodes, edges }: GraphView, { subject, partner }: Selection): Set<SourceId> {
  const held = new Set(nodes.map(({ id }) => id));
  if (partner !== null && held.has(partner)) return new Set([subject, partner].filter((id) => held.has(id)));
  if (!held.has(subject)) return new Set();
  const touching = edges.filter(({ source, target }) => source === subject || target === subject);
  return new Set([subject, ...touching.flatMap(({ source, target }) => [source, target])]);
}

const partOf = (
  view: GraphView,
  keeps: (id: SourceId) => boolean,
  joins: (source: SourceId, target: SourceId) => boolean = () => true,
): GraphView => ({
  ...view,
  nodes: view.nodes.filter(({ id }) => keeps(id)),
  edges: view.edges.filter(({ source, target }) => keeps(source) && keeps(target) && joins(source, target)),
});
