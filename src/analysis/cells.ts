import { type EntityId, typeOfId } from "#model/entity.ts";
import type { Relation, SourceId, Stage } from "#model/relation.ts";
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
  byYear: Relation["byYear"];
  adopted: boolean;
  /** Pieces of evidence of adoption by stage; all 0 where it is not adopted. */
  byStage: Readonly<Record<Stage | "none", number>>;
}>;

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
});

const mentioned = (cell: Cell, { evidence, documents, surfaces, byYear }: Relation): Cell => ({
  ...cell,
  mentions: evidence,
  documents,
  surfaces,
  byYear,
});

const adopted = (cell: Cell, { byStage }: Relation): Cell => ({ ...cell, adopted: true, byStage });
