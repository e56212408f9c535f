import { type Appearance, type AppearanceOptions, appearanceOf, provincesOf } from "#analysis/appearance.ts";
import type { DocumentEntry, Overview } from "#model/dataset.ts";
import type { Entity, ProgramCategory } from "#model/entity.ts";
import type { GraphView, NodeType, Position } from "#model/graph.ts";
import { documentSource, type RelationKind, type SourceId, SYMMETRIC_KINDS } from "#model/relation.ts";

/** A node with everything a file may say of it; null is left out of files. */
export type ExportNode = Readonly<{
  id: SourceId;
  label: string;
  entityType: NodeType;
  shortLabel: string;
  pinyin: string | null;
  initials: string | null;
  province: string | null;
  category: ProgramCategory | null;
  firstYear: number | null;
  lastYear: number | null;
  documents: number;
  mentions: number;
  issuers: number;
  /** Wordings with their counts, most frequent first: one string, for lists break in other programs. */
  wordings: string | null;
  community: number | null;
  x: number | null;
  y: number | null;
  /** `#rrggbb` */
  colour: string;
  size: number;
  /** Years in which it is seen, ascending; for files with time. */
  years: readonly number[];
}>;

/** All edges are written with a direction; `symmetric` says that it means nothing. */
export type ExportEdge = Readonly<{
  id: string;
  source: SourceId;
  target: SourceId;
  relation: RelationKind;
  weight: number;
  mentions: number;
  documents: number;
  adopted: boolean;
  symmetric: boolean;
  firstYear: number | null;
  lastYear: number | null;
  years: readonly number[];
}>;

export type ExportGraph = Readonly<{
  title: string;
  generator: string;
  nodes: readonly ExportNode[];
  edges: readonly ExportEdge[];
}>;

/** Gathers what files say of a view, whole or filtered. Nodes without a place in the layout have no position. */
export function exportGraph(overview: Overview, view: GraphView, options: AppearanceOptions = {}): ExportGraph {
  const positions = overview.layout[view.view];
  const looks = appearanceOf(overview, view, positions, options);
  const provinces = provincesOf(overview);
  const places = new Map(positions.map((position) => [position.id, position]));
  const entities = new Map<SourceId, Entity>(overview.entities.map((entity) => [entity.id, entity]));
  const documents = new Map<SourceId, DocumentEntry>(
    overview.documents.map((entry) => [documentSource(entry.id), entry]),
  );
  const edges = view.edges.map(
    ({ kind, byYear, ...edge }): ExportEdge => ({
      ...edge,
      relation: kind,
      symmetric: SYMMETRIC_KINDS.includes(kind),
      years: byYear.map(([year]) => year),
    }),
  );
  const years = yearsByNode(overview, view, edges);
  const nodes = view.nodes.map(
    ({ id, type }): ExportNode => ({
      id,
      entityType: type,
      ...factsOf(entities.get(id), documents.get(id), id),
      province: provinces.get(id) ?? null,
      ...placed(places.get(id), looks.get(id)!),
      years: [...(years.get(id) ?? [])].sort((a, b) => a - b),
    }),
  );
  return { title: view.view, generator: `Zonegraph ${overview.manifest.generator}`, nodes, edges };
}

type Facts = Omit<ExportNode, "id" | "entityType" | "province" | "community" | "x" | "y" | "colour" | "size" | "years">;

function factsOf(entity: Entity | undefined, document: DocumentEntry | undefined, id: SourceId): Facts {
  const blank = { pinyin: null, initials: null, category: null, wordings: null };
  if (entity !== undefined) {
    const { name, label, pinyin, initials, firstYear, lastYear, documents, mentions, issuers, aliases } = entity;
    return {
      label: name,
      shortLabel: label,
      pinyin,
      initials,
      category: entity.type === "program" ? entity.facts.category : null,
      firstYear,
      lastYear,
      documents,
      mentions,
      issuers,
      wordings: aliases.length === 0 ? null : aliases.map((alias) => `${alias.surface} ${alias.mentions}`).join("; "),
    };
  }
  const title = document?.title ?? id.slice(id.indexOf(":") + 1);
  const [firstYear, lastYear] = [document?.years[0] ?? null, document?.years.at(-1) ?? null];
  const counts = { documents: document === undefined ? 0 : 1, mentions: document?.mentions ?? 0, issuers: 0 };
  return { ...blank, label: title, shortLabel: title, firstYear, lastYear, ...counts };
}

const placed = (
  place: Position | undefined,
  look: Appearance,
): Pick<ExportNode, "community" | "x" | "y" | "colour" | "size"> => ({
  community: place?.community ?? null,
  x: place?.x ?? null,
  y: place?.y ?? null,
  colour: look.colour,
  size: Math.round(look.size * 100) / 100,
});

/** Years in which a node is mentioned, mentions something, or has an edge of the view; a document has its own years too. */
function yearsByNode(
  { relations, documents }: Overview,
  { nodes }: GraphView,
  edges: readonly ExportEdge[],
): Map<SourceId, Set<number>> {
  const found = new Map<SourceId, Set<number>>(nodes.map(({ id }) => [id, new Set()]));
  const add = (id: SourceId, years: Iterable<number>): void => {
    const known = found.get(id);
    if (known !== undefined) for (const year of years) known.add(year);
  };
  for (const { kind, source, target, byYear } of relations) {
    if (kind !== "mentions") continue;
    const years = byYear.map(([year]) => year);
    add(source, years);
    add(target, years);
  }
  for (const { source, target, years } of edges) {
    add(source, years);
    add(target, years);
  }
  for (const { id, years } of documents) add(documentSource(id), years);
  return found;
}
