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
  const groups = colourBy === "type" ? null : colourGroups(inventory, view, positions, colourBy).numberOf;
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

/** Groups that colours tell apart, the biggest first; what is in no group, or in one too many, is grey. */
export type ColourGroups = Readonly<{
  numberOf: ReadonlyMap<SourceId, number>;
  /** By number: the province, or a community by its most mentioned member; and how many nodes. */
  groups: readonly ColourGroup[];
}>;

/** `key` is the province, or the id of the member that a community is known by. */
export type ColourGroup = Readonly<{ key: string; name: string; size: number }>;

/** The groups of a view by community or province. */
export function colourGroups(
  inventory: Inventory,
  view: GraphView,
  positions: readonly Position[],
  colourBy: "community" | "province",
): ColourGroups {
  const keys =
    colourBy === "province"
      ? provincesOf(inventory)
      : new Map<SourceId, string>(positions.map(({ id, community }) => [id, String(community)]));
  const members = new Map<string, SourceId[]>();
  for (const { id } of view.nodes) {
    const key = keys.get(id);
    if (key === undefined) continue;
    const known = members.get(key);
    if (known === undefined) members.set(key, [id]);
    else known.push(id);
  }
  const order = [...members].sort(([a, m], [b, n]) => n.length - m.length || byCodeUnit(a, b));
  const entities = new Map<SourceId, Entity>(inventory.entities.map((entity) => [entity.id, entity]));
  return {
    numberOf: new Map(order.flatMap(([, ids], number) => ids.map((id) => [id, number] as const))),
    groups: order.map(([key, ids]) => {
      const known = colourBy === "province" ? null : mostMentioned(ids, entities);
      return { key: known?.id ?? key, name: known?.label ?? key, size: ids.length };
    }),
  };
}

/** The member that most speak of: what a community is known by. */
function mostMentioned(ids: readonly SourceId[], entities: ReadonlyMap<SourceId, Entity>): Entity | null {
  let most: Entity | null = null;
  for (const id of ids) {
    const entity = entities.get(id);
    if (entity === undefined) continue;
    if (
      most === null ||
      entity.issuers > most.issuers ||
      (entity.issuers === most.issuers && entity.mentions > most.mentions)
    )
      most = entity;
  }
  return most;
}

/** Provinces of issuers and zones, where known. */
export function provincesOf(inventory: Pick<Inventory, "documents" | "entities">): Map<SourceId, string> {
  const provinces = new Map<SourceId, string>();
  for (const entity of inventory.entities)
    if (entity.type === "zone" && entity.facts.province !== null) provinces.set(entity.id, entity.facts.province);
  for (const { id, province } of columnsOf(inventory)) if (province !== null) provinces.set(id, province);
  return provinces;
}
