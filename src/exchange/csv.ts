import Papa from "papaparse";
import { cleanText, createCleanIds } from "./clean-text.ts";
import type { ExportGraph } from "./graph/export-graph.ts";
import { EDGE_FIELDS, NODE_FIELDS, weightOf } from "./graph/fields.ts";

export type CsvValue = string | number | boolean | null;

/** Excel on Chinese Windows takes a file for GBK unless it starts with this; Gephi passes over it. */
export const BOM = "\uFEFF";
const LINE_END = "\r\n";
/**
 * A cell that starts so is a formula to a spreadsheet, also in full width and behind what cannot be seen; a mark that stands
 * alone (=, +%) is none.
 */
const FORMULA = /^[\p{Z}\p{C}]*[=+\-@＝＋－＠](?!%?$)/u;

/** A line of CSV. Texts are cleaned and set on one line; what a spreadsheet would take for a formula starts with `'`. */
export function csvLine(values: readonly CsvValue[]): string {
  const cells = values.map((value) => (typeof value === "string" ? safe(cleanText(value)) : finite(value)));
  return Papa.unparse([cells], { newline: LINE_END }) + LINE_END;
}

/** nodes.csv for Gephi's spreadsheet import, in pieces; import it before edges.csv. */
export function* nodesCsv(graph: ExportGraph): Generator<string> {
  const idOf = createCleanIds();
  yield BOM +
    csvLine(["Id", "Label", ...NODE_FIELDS.map(({ name }) => name), "layoutX", "layoutY", "colour", "radius"]);
  for (const node of graph.nodes)
    yield gephiLine([
      idOf(node.id),
      node.label,
      ...NODE_FIELDS.map(({ value }) => value(node)),
      node.x,
      node.y,
      node.colour,
      node.size,
    ]);
}

/** edges.csv for Gephi's spreadsheet import, in pieces. */
export function* edgesCsv(graph: ExportGraph): Generator<string> {
  const idOf = createCleanIds();
  const edgeIdOf = createCleanIds();
  // Ids are cleaned in the order of the nodes, so that both files agree.
  for (const { id } of graph.nodes) idOf(id);
  const head = ["Source", "Target", "Type", "Kind", "Id", "Weight"];
  yield BOM + csvLine([...head, ...EDGE_FIELDS.map(({ name }) => name)]);
  for (const edge of graph.edges)
    yield gephiLine([
      idOf(edge.source),
      idOf(edge.target),
      "Directed",
      edge.relation,
      edgeIdOf(edge.id),
      weightOf(edge),
      ...EDGE_FIELDS.map(({ value }) => value(edge)),
    ]);
}

/** Gephi takes a backslash for an escape, and others do not: the full-width one means the same to a reader. */
const gephiLine = (values: readonly CsvValue[]): string =>
  csvLine(values.map((value) => (typeof value === "string" ? value.replaceAll("\\", "＼") : value)));

const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const finite = (value: CsvValue): CsvValue => (typeof value === "number" && !Number.isFinite(value) ? null : value);
