import type { Entity, EntityId, ProgramCategory } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { ByStage, ByYear, SourceId, Wording } from "#model/relation.ts";
import { type Cell, cellsOf, wordingsOf } from "./cells.ts";
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

/** Who does something, not merely mentions it. */
export type Adoption = Readonly<{
  adoptingIssuers: number;
  adoptingInterval: Interval;
  adoptingDocuments: number;
  /** Pieces of evidence of adoption, by stage. */
  stages: ByStage;
  /** Year of the earliest act that shows it done or planned; null where no such act has a year. */
  firstAdopted: number | null;
}>;

/** When something is mentioned: first seen in this corpus, not first used. Null where no act has a year. */
export type Seen = Readonly<{
  firstYear: number | null;
  lastYear: number | null;
  /** First year of each column that has one. */
  firstYears: readonly (readonly [column: SourceId, year: number])[];
  /** Issuers of which the corpus covers a year before the first: none means that it could not be seen earlier. */
  coveredBefore: number | null;
}>;

type Measured = Spread & Seen & Adoption & Readonly<{ documents: number }>;

/** One wording of a program. */
export type Variant = Measured & Readonly<{ surface: string }>;

export type Recurrence = Measured &
  Readonly<{
    program: EntityId;
    name: string;
    category: ProgramCategory | null;
    variants: readonly Variant[];
  }>;

type Program = Extract<Entity, { type: "program" }>;
/** Mentions of something by column; columns without any are left out. */
type Counts = ReadonlyMap<SourceId, number>;
/** What one column says of something: its mentions, and what shows that it is done there. */
type Use = Readonly<{ column: SourceId; mentioned: Tallied; adopted: Tallied | null }>;
type Tallied = Pick<Wording, "evidence" | "documents" | "byYear" | "byStage">;

const NOTHING: Tallied = {
  evidence: 0,
  documents: 0,
  byYear: [],
  byStage: { done: 0, "under-way": 0, planned: 0, none: 0 },
};

/** One row a program, the most widely mentioned first, then the most often mentioned, then by id. */
export function recurrence(inventory: Inventory): Recurrence[] {
  const measure = measurer(columnsOf(inventory));
  const cells = cellsOf(inventory.relations);
  return inventory.entities
    .filter((entity) => entity.type === "program")
    .map((program) => rowOf(program, [...(cells.get(program.id)?.values() ?? [])], measure))
    .sort((a, b) => b.issuers - a.issuers || b.mentions - a.mentions || byCodeUnit(a.program, b.program));
}

const rowOf = (program: Program, cells: readonly Cell[], measure: (uses: readonly Use[]) => Measured): Recurrence => ({
  program: program.id,
  name: program.name,
  category: program.facts.category,
  ...measure(
    cells.map(({ column, mentioning, adopting }) => ({ column, mentioned: mentioning ?? NOTHING, adopted: adopting })),
  ),
  variants: variantsOf(cells, measure),
});

function variantsOf(cells: readonly Cell[], measure: (uses: readonly Use[]) => Measured): Variant[] {
  const uses = new Map<string, Use[]>();
  for (const cell of cells)
    for (const { surface, mentioned, adopted } of wordingsOf(cell)) {
      const use = { column: cell.column, mentioned: mentioned ?? NOTHING, adopted };
      const known = uses.get(surface);
      if (known === undefined) uses.set(surface, [use]);
      else known.push(use);
    }
  return [...uses]
    .map(([surface, all]) => ({ surface, ...measure(all) }))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.surface, b.surface));
}

/** Measures anything over the same columns. */
function measurer(columns: readonly Column[]): (uses: readonly Use[]) => Measured {
  const spread = spreader(columns);
  const seen = seer(columns);
  const issuers = new Set(columns.flatMap(({ id, issuer }) => (issuer === null ? [] : [id])));
  return (uses) => {
    const mentioned = uses.filter(({ mentioned: { evidence } }) => evidence > 0);
    const adopted = uses.flatMap(({ column, adopted }) => (adopted === null ? [] : [{ column, adopted }]));
    const adopting = adopted.filter(({ column }) => issuers.has(column)).length;
    return {
      ...spread(new Map(mentioned.map(({ column, mentioned }) => [column, mentioned.evidence]))),
      ...seen(mentioned.map(({ column, mentioned }) => [column, mentioned.byYear])),
      documents: mentioned.reduce((sum, use) => sum + use.mentioned.documents, 0),
      adoptingIssuers: adopting,
      adoptingInterval: wilson(adopting, issuers.size),
      adoptingDocuments: adopted.reduce((sum, use) => sum + use.adopted.documents, 0),
      stages: stagesOf(adopted.map((use) => use.adopted.byStage)),
      firstAdopted: earliest(adopted.map((use) => use.adopted.byYear)),
    };
  };
}

/** Tells when something was first seen, and in how many issuers it could have been seen earlier. */
function seer(columns: readonly Column[]): (uses: readonly (readonly [SourceId, ByYear])[]) => Seen {
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  const beginnings = columns.flatMap(({ issuer, years }) => (issuer === null || years.length === 0 ? [] : [years[0]!]));
  return (uses) => {
    const firstYear = earliest(uses.map(([, byYear]) => byYear));
    const last = uses.flatMap(([, byYear]) => (byYear.length === 0 ? [] : [byYear.at(-1)![0]]));
    return {
      firstYear,
      lastYear: last.length === 0 ? null : Math.max(...last),
      firstYears: uses
        .flatMap(([column, byYear]) => (byYear.length === 0 ? [] : [[column, byYear[0]![0]] as const]))
        .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
      coveredBefore: firstYear === null ? null : beginnings.filter((year) => year < firstYear).length,
    };
  };
}

const earliest = (years: readonly ByYear[]): number | null => {
  const first = years.flatMap((byYear) => (byYear.length === 0 ? [] : [byYear[0]![0]]));
  return first.length === 0 ? null : Math.min(...first);
};

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

function stagesOf(all: readonly ByStage[]): ByStage {
  const at = (stage: keyof ByStage): number => all.reduce((total, byStage) => total + byStage[stage], 0);
  return { done: at("done"), "under-way": at("under-way"), planned: at("planned"), none: at("none") };
}

/** Mentions per 10,000 UTF-16 code units of text; 0 for an empty text. */
export const rate = (mentions: number, characters: number): number =>
  characters === 0 ? 0 : (mentions * RATE_CHARACTERS) / characters;
