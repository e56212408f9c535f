import type { Entity, EntityId, ProgramCategory } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { SourceId, Stage } from "#model/relation.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { type Column, columnsOf, type Inventory, issuersIn } from "./columns.ts";
import { type Dispersion, dispersion, type Part } from "./dispersion.ts";
import { type Interval, wilson } from "./wilson.ts";

/** Below these, a dispersion says more about chance than about the program. */
const DISPERSION_MENTIONS = 5;
const DISPERSION_ISSUERS = 5;
const RATE_CHARACTERS = 10_000;

/** How widely something is mentioned. `of` is the number of issuers in the corpus; the interval is that of issuers / of. */
export type Spread = Readonly<{
  issuers: number;
  of: number;
  interval: Interval;
  /** Issuers, then documents without one, each with its mentions and their rate per 10,000 characters. */
  columns: readonly Readonly<{ column: SourceId; mentions: number; rate: number }>[];
  /** Documents without an issuer count here, though not as issuers. */
  mentions: number;
  /** Gries' DP over issuers; null below 5 mentions or 5 issuers. */
  dispersion: Dispersion | null;
}>;

/** One wording of a program. */
export type Variant = Spread & Readonly<{ surface: string }>;

export type Recurrence = Spread &
  Readonly<{
    program: EntityId;
    name: string;
    category: ProgramCategory | null;
    documents: number;
    /** Issuers that do it, not merely mention it. */
    adoptingIssuers: number;
    /** Year of the earliest act that mentions it; null where no act has a year. First seen here, not first used. */
    firstYear: number | null;
    lastYear: number | null;
    /** First year of each column that has one. */
    firstYears: readonly (readonly [column: SourceId, year: number])[];
    /** Pieces of evidence of adoption, by stage. */
    stages: Readonly<Record<Stage | "none", number>>;
    variants: readonly Variant[];
  }>;

type Program = Extract<Entity, { type: "program" }>;
/** Mentions of something by column; columns without any are left out. */
type Counts = ReadonlyMap<SourceId, number>;

/** One row a program, the most widely mentioned first, then the most often mentioned, then by id. */
export function recurrence(inventory: Inventory): Recurrence[] {
  const columns = columnsOf(inventory);
  const spread = spreader(columns);
  const cells = cellsOf(inventory.relations);
  return inventory.entities
    .filter((entity) => entity.type === "program")
    .map((program) => rowOf(program, [...(cells.get(program.id)?.values() ?? [])], spread, columns))
    .sort((a, b) => b.issuers - a.issuers || b.mentions - a.mentions || byCodeUnit(a.program, b.program));
}

function rowOf(
  program: Program,
  cells: readonly Cell[],
  spread: (counts: Counts) => Spread,
  columns: readonly Column[],
): Recurrence {
  const years = cells.flatMap(({ byYear }) => byYear.map(([year]) => year)).sort((a, b) => a - b);
  const adopting = new Set(cells.filter(({ adopted }) => adopted).map(({ column }) => column));
  const first = new Map(cells.flatMap(({ column, byYear }) => (byYear.length > 0 ? [[column, byYear[0]![0]]] : [])));
  return {
    program: program.id,
    name: program.name,
    category: program.facts.category,
    ...spread(new Map(cells.filter(({ mentions }) => mentions > 0).map(({ column, mentions }) => [column, mentions]))),
    documents: cells.reduce((sum, { documents }) => sum + documents, 0),
    adoptingIssuers: columns.filter(({ id, issuer }) => issuer !== null && adopting.has(id)).length,
    firstYear: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    firstYears: columns.flatMap(({ id }) => (first.has(id) ? [[id, first.get(id)!] as const] : [])),
    stages: stagesOf(cells),
    variants: variantsOf(cells, spread),
  };
}

function variantsOf(cells: readonly Cell[], spread: (counts: Counts) => Spread): Variant[] {
  const counts = new Map<string, Map<SourceId, number>>();
  for (const { column, surfaces } of cells)
    for (const [surface, mentions] of surfaces) {
      const known = counts.get(surface);
      if (known === undefined) counts.set(surface, new Map([[column, mentions]]));
      else known.set(column, mentions);
    }
  return [...counts]
    .map(([surface, byColumn]) => ({ surface, ...spread(byColumn) }))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.surface, b.surface));
}

/** Measures the spread of anything over the same columns; the work grows with the columns that have it. */
function spreader(columns: readonly Column[]): (counts: Counts) => Spread {
  const of = issuersIn(columns);
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  return (counts) => {
    const filled = [...counts]
      .map(([id, mentions]) => ({ place: places.get(id) ?? -1, mentions }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => a.place - b.place)
      .map(({ place, mentions }) => ({ column: columns[place]!, mentions }));
    const counted = filled.filter(({ column }) => column.issuer !== null);
    const issuers = counted.length;
    const enough = sum(counted) >= DISPERSION_MENTIONS && issuers >= DISPERSION_ISSUERS;
    return {
      issuers,
      of,
      interval: wilson(issuers, of),
      columns: filled.map(({ column, mentions }) => ({
        column: column.id,
        mentions,
        rate: rate(mentions, column.characters),
      })),
      mentions: sum(filled),
      dispersion: enough ? dispersion(partsOf(columns, counts)) : null,
    };
  };
}

const partsOf = (columns: readonly Column[], counts: Counts): Part[] =>
  columns
    .filter(({ issuer }) => issuer !== null)
    .map(({ id, characters }) => ({ occurrences: counts.get(id) ?? 0, size: characters }));

const sum = (counted: readonly Readonly<{ mentions: number }>[]): number =>
  counted.reduce((total, { mentions }) => total + mentions, 0);

function stagesOf(cells: readonly Cell[]): Recurrence["stages"] {
  const at = (stage: Stage | "none"): number => cells.reduce((total, cell) => total + cell.byStage[stage], 0);
  return { done: at("done"), "under-way": at("under-way"), planned: at("planned"), none: at("none") };
}

/** Mentions per 10,000 UTF-16 code units of text; 0 for an empty text. */
export const rate = (mentions: number, characters: number): number =>
  characters === 0 ? 0 : (mentions * RATE_CHARACTERS) / characters;
