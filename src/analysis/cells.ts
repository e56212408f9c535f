import { type EntityId, typeOfId } from "#model/entity.ts";
import type { ByStage, ByYear, Relation, SourceId, Wording } from "#model/relation.ts";
import type { Inventory } from "./columns.ts";

/** What the documents of one column say of one program. */
export type Cell = Readonly<{
  column: SourceId;
  program: EntityId;
  mentions: number;
  documents: number;
  /** Wordings counted apart, most frequent first. */
  surfaces: Relation["surfaces"];
  /** Mentions by year of the act, ascending. */
  byYear: ByYear;
  adopted: boolean;
  /** Pieces of evidence of adoption, by stage and by year; nothing where it is not adopted. */
  byStage: ByStage;
  adoptedByYear: ByYear;
  /** What it was counted from. */
  mentioning: Relation | null;
  adopting: Relation | null;
}>;

/** One wording in a cell: how it is mentioned, and how it stands in what shows adoption; null where it does not. */
export type CellWording = Readonly<{ surface: string; mentioned: Wording | null; adopted: Wording | null }>;

/** The wordings of a cell, in the order of their code units; a cell without mentions has none. */
export function wordingsOf({ surfaces, mentioning, adopting }: Cell): CellWording[] {
  const [only] = surfaces;
  if (mentioning === null || only === undefined) return [];
  if (surfaces.length === 1)
    return [{ surface: only[0], mentioned: whole(only[0], mentioning), adopted: adopting && whole(only[0], adopting) }];
  return mentioning.wordings.map((mentioned) => ({
    surface: mentioned.surface,
    mentioned,
    adopted: adopting?.wordings.find(({ surface }) => surface === mentioned.surface) ?? null,
  }));
}

/** Where there is one wording, the relation tells of it. */
const whole = (surface: string, { evidence, documents, byYear, byStage }: Relation): Wording => ({
  surface,
  evidence,
  documents,
  byYear,
  byStage,
});

const NO_STAGES: Cell["byStage"] = { done: 0, "under-way": 0, planned: 0, none: 0 };

/** The cells that are not empty, by program and column. A program that is adopted but not mentioned by name has a cell too. */
export function cellsOf(relations: Inventory["relations"]): Map<EntityId, Map<SourceId, Cell>> {
  const cells = new Map<EntityId, Map<SourceId, Cell>>();
  for (const relation of relations) {
    const { kind, source, target } = relation;
    if ((kind !== "mentions" && kind !== "adopts") || typeOfId(target) !== "program") continue;
    let row = cells.get(target);
    if (row === undefined) {
      row = new Map();
      cells.set(target, row);
    }
    const cell = row.get(source) ?? emptyCell(source, target);
    row.set(source, kind === "mentions" ? mentioned(cell, relation) : adopted(cell, relation));
  }
  return cells;
}

const emptyCell = (column: SourceId, program: EntityId): Cell => ({
  column,
  program,
  mentions: 0,
  documents: 0,
  surfaces: [],
  byYear: [],
  adopted: false,
  byStage: NO_STAGES,
  adoptedByYear: [],
  mentioning: null,
  adopting: null,
});

const mentioned = (cell: Cell, relation: Relation): Cell => ({
  ...cell,
  mentions: relation.evidence,
  documents: relation.documents,
  surfaces: relation.surfaces,
  byYear: relation.byYear,
  mentioning: relation,
});

const adopted = (cell: Cell, relation: Relation): Cell => ({
  ...cell,
  adopted: true,
  byStage: relation.byStage,
  adoptedByYear: relation.byYear,
  adopting: relation,
});
