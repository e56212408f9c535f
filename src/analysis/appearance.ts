import type { Entity } from "#model/entity.ts";
import type { GraphView, Position } from "#model/graph.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId } from "#model/relation.ts";
import { columnsOf, type Inventory } from "./columns.ts";
import { groupColour, type Theme, typeColour } from "./palette.ts";

export const SIZE_MEASURES = ["issuers", "documents", "mentions", "degree"] as const;
export type SizeMeasure = (typeof SIZE_MEASURES)[number];

export const COLOUR_MEASURES = ["type", "community", "province"] as const;
export type ColourMeasure = (typeof COLOUR_MEASURES)[number];

export type Appearance = Readonly<{ colour: string; size: number }>;
export type AppearanceOptions = Readonly<{ sizeBy?: SizeMeasure; colourBy?: ColourMeasure; theme?: Theme }>;

/** Radii in pixels; the area grows with the measure. */
const SMALLEST = 3;
const LARGEST = 14;
/** Issuers are the ground on which issuers are counted: where that is the measure, they have no measure of their own. */
const ISSUER = 8;

/** Colour and radius of every node of a view; facts and positions are not touched. */
export function appearanceOf(
  inventory: Inventory,
  view: GraphView,
  positions: readonly Position[],
  { sizeBy = "issuers", colourBy = "type", theme = "light" }: AppearanceOptions = {},
): Map<SourceId, Appearance> {
  const measures = measuresOf(inventory, view, sizeBy);
  const largest = [...measures.values()].reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const groups = colourBy === "type" ? null : groupsOf(inventory, positions, colourBy);
  return new Map(
    view.nodes.map(({ id, type }) => [
      id,
      {
        colour: groups === null ? typeColour(type, theme) : groupColour(groups.get(id) ?? null, theme),
        size: sizeOf(measures.get(id) ?? null, largest),
      },
    ]),
  );
}

function sizeOf(value: number | null, largest: number): number {
  if (value === null) return ISSUER;
  return largest <= 0 ? SMALLEST : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / largest);
}

/** The chosen measure of every node; an issuer is measured by what it says, and has null as its number of issuers. */
export function measuresOf(inventory: Inventory, view: GraphView, sizeBy: SizeMeasure): Map<SourceId, number | null> {
  const degrees = new Map<SourceId, number>(view.nodes.map(({ id }) => [id, 0]));
  for (const { source, target } of view.edges)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  if (sizeBy === "degree") return degrees;
  const entities = new Map<SourceId, Entity>(inventory.entities.map((entity) => [entity.id, entity]));
  const issuing = new Map(columnsOf(inventory).map((column) => [column.id, column]));
  const said = new Map<SourceId, number>();
  if (sizeBy === "mentions")
    for (const { kind, source, evidence } of inventory.relations)
      if (kind === "mentions") said.set(source, (said.get(source) ?? 0) + evidence);
  return new Map(
    view.nodes.map(({ id }) => {
      const column = issuing.get(id);
      if (column === undefined) return [id, entities.get(id)?.[sizeBy] ?? 0];
      return [id, sizeBy === "documents" ? column.documents : sizeBy === "issuers" ? null : (said.get(id) ?? 0)];
    }),
  );
}

/** Numbers of groups: communities as the layout has them, provinces by how often they occur. */
function groupsOf(
  inventory: Inventory,
  positions: readonly Position[],
  colourBy: "community" | "province",
): Map<SourceId, number> {
  if (colourBy === "community") return new Map(positions.map(({ id, community }) => [id, community]));
  const provinces = provincesOf(inventory);
  const counts = new Map<string, number>();
  for (const province of provinces.values()) counts.set(province, (counts.get(province) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).map(([province]) => province);
  return new Map([...provinces].map(([id, province]) => [id, order.indexOf(province)]));
}

/** Provinces of issuers and zones, where known. */
export function provincesOf(inventory: Pick<Inventory, "documents" | "entities">): Map<SourceId, string> {
  const provinces = new Map<SourceId, string>();
  for (const entity of inventory.entities)
    if (entity.type === "zone" && entity.facts.province !== null) provinces.set(entity.id, entity.facts.province);
  for (const { id, province } of columnsOf(inventory)) if (province !== null) provinces.set(id, province);
  return provinces;
}
