import { type EntityId, typeOfId } from "#model/entity.ts";
import type { GraphView, ViewEdge, ViewName, ViewNode } from "#model/graph.ts";
import { byCodeUnit } from "#model/order.ts";
import { isDocumentSource, type Relation, relationKey, type SourceId } from "#model/relation.ts";
import { disparity } from "./backbone.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { type Column, columnsOf, type Inventory } from "./columns.ts";
import { type Association, associations, issuersByProgram, programsByIssuer } from "./projection.ts";

export type ViewOptions = Readonly<{
  /** Draws co-occurrence in a sentence in the full view; it is weak, and left out unless asked for. */
  coOccurrence?: boolean;
  /** Of co-occurrence keeps what the disparity filter finds this unlikely or less (0.05 is usual); typed relations all stay. */
  backbone?: number;
  /** In projections, how many of its strongest ties a node keeps. */
  strongest?: number;
}>;

/** The nodes and edges of a view, nodes by id and edges by key. */
export function buildView(inventory: Inventory, view: ViewName, options: ViewOptions = {}): GraphView {
  const columns = columnsOf(inventory);
  switch (view) {
    case "shared":
      return shared(inventory, columns);
    case "full":
      return full(inventory, columns, options);
    case "issuers":
    case "programs":
      return projected(inventory, columns, view, options.strongest);
  }
}

/** Issuers, and the programs that at least two of them mention. Documents without an issuer are drawn and not counted. */
function shared(inventory: Inventory, columns: readonly Column[]): GraphView {
  const cells = cellsOf(inventory.relations);
  const programs = new Set(issuersByProgram(cells, issuersOf(columns)).keys());
  const edges: ViewEdge[] = [];
  for (const program of programs)
    for (const cell of cells.get(program)!.values()) {
      if (cell.mentions === 0) continue;
      edges.push({
        id: relationKey({ kind: "mentions", source: cell.column, target: program }),
        kind: "mentions",
        source: cell.column,
        target: program,
        weight: cell.mentions,
        mentions: cell.mentions,
        documents: cell.documents,
        adopted: cell.adopted,
        firstYear: cell.byYear[0]?.[0] ?? null,
        lastYear: cell.byYear.at(-1)?.[0] ?? null,
        byYear: cell.byYear,
      });
    }
  return graph("shared", [...columns.map(({ id }) => id), ...programs], edges);
}

/** Every entity and every relation, co-occurrence apart. */
function full(
  inventory: Inventory,
  columns: readonly Column[],
  { coOccurrence = false, backbone }: ViewOptions,
): GraphView {
  const adoptions = new Set(inventory.relations.filter(({ kind }) => kind === "adopts").map(pairKey));
  const ids = new Set<SourceId>([...columns.map(({ id }) => id), ...inventory.entities.map(({ id }) => id)]);
  const typed = inventory.relations.filter(({ kind }) => kind !== "co-occurs");
  const weak = coOccurrence ? inventory.relations.filter(({ kind }) => kind === "co-occurs") : [];
  const edges = [...typed, ...(backbone === undefined ? weak : backboneOf(weak, backbone))].map(
    (relation): ViewEdge => {
      ids.add(relation.source).add(relation.target);
      return {
        id: relationKey(relation),
        kind: relation.kind,
        source: relation.source,
        target: relation.target,
        weight: Math.max(1, relation.evidence),
        mentions: relation.evidence,
        documents: relation.documents,
        adopted: relation.kind === "adopts" || (relation.kind === "mentions" && adoptions.has(pairKey(relation))),
        firstYear: relation.byYear[0]?.[0] ?? null,
        lastYear: relation.byYear.at(-1)?.[0] ?? null,
        byYear: relation.byYear,
      };
    },
  );
  return graph("full", ids, edges);
}

function backboneOf(relations: readonly Relation[], alpha: number): Relation[] {
  const chances = disparity(relations.map(({ source, target, evidence }) => ({ source, target, weight: evidence })));
  return relations.filter((_, index) => chances[index]! < alpha);
}

/** Issuers tied by the programs they share, or programs tied by the issuers that mention both. */
function projected(
  inventory: Inventory,
  columns: readonly Column[],
  view: "issuers" | "programs",
  strongest: number | undefined,
): GraphView {
  const cells = cellsOf(inventory.relations);
  const issuers = issuersOf(columns);
  const holdings = view === "issuers" ? programsByIssuer(cells, issuers) : issuersByProgram(cells, issuers);
  const total = view === "issuers" ? new Set([...holdings.values()].flatMap((held) => [...held])).size : issuers.length;
  const cellOf = (key: EntityId, thing: EntityId): Cell =>
    (view === "issuers" ? cells.get(thing)?.get(key) : cells.get(key)?.get(thing))!;
  const edges = associations(holdings, total, strongest).map((tie) => projectedEdge(tie, cellOf));
  return graph(view, holdings.keys(), edges);
}

/** Counts of a tie are those that both ends reach; its years are those from which both had been seen. */
function projectedEdge(
  { a, b, shared, things }: Association,
  cellOf: (key: EntityId, thing: EntityId) => Cell,
): ViewEdge {
  let [mentions, documents, adopted] = [0, 0, false];
  const years = new Map<number, number>();
  for (const thing of things) {
    const [left, right] = [cellOf(a, thing), cellOf(b, thing)];
    mentions += Math.min(left.mentions, right.mentions);
    documents += Math.min(left.documents, right.documents);
    adopted ||= left.adopted && right.adopted;
    const [one, other] = [left.byYear[0]?.[0], right.byYear[0]?.[0]];
    if (one === undefined || other === undefined) continue;
    const year = Math.max(one, other);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const byYear = [...years].sort(([one], [other]) => one - other);
  return {
    id: relationKey({ kind: "co-occurs", source: a, target: b }),
    kind: "co-occurs",
    source: a,
    target: b,
    weight: shared,
    mentions,
    documents,
    adopted,
    firstYear: byYear[0]?.[0] ?? null,
    lastYear: byYear.at(-1)?.[0] ?? null,
    byYear,
  };
}

const issuersOf = (columns: readonly Column[]): EntityId[] => columns.flatMap(({ issuer }) => issuer ?? []);

const pairKey = ({ source, target }: Pick<Relation, "source" | "target">): string => `${source}|${target}`;

function graph(view: ViewName, ids: Iterable<SourceId>, edges: readonly ViewEdge[]): GraphView {
  const nodes = [...new Set(ids)]
    .sort(byCodeUnit)
    .map((id): ViewNode => ({ id, type: isDocumentSource(id) ? "document" : typeOfId(id) }));
  return { view, nodes, edges: [...edges].sort((a, b) => byCodeUnit(a.id, b.id)) };
}
