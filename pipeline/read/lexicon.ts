import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type EntityType, isEntityType } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { LexiconData, LexiconEntry, WordEntry } from "#pipeline/lexicon.ts";

/** Which file holds the gazetteer of which type. */
const GAZETTEERS: Readonly<Record<string, EntityType>> = {
  "enterprises.tsv": "enterprise",
  "industries.tsv": "industry",
  "institutions.tsv": "institution",
  "parks.tsv": "park",
  "places.tsv": "place",
  "programs.tsv": "program",
  "zones.tsv": "zone",
};

/** A line of a lexicon file: the first cell, and the other filled ones by the header of their column. */
export type Row = Readonly<{ cells: Readonly<Record<string, string>>; key: string; line: number }>;
/** A lexicon file; the header is null where the file has no lines. */
export type Table = Readonly<{
  header: Readonly<{ columns: readonly string[]; line: number }> | null;
  rows: readonly Row[];
}>;

/** The type of the entities that a file holds; undefined for word lists. */
export const gazetteerType = (file: string): EntityType | undefined => GAZETTEERS[file];

/**
 * Reads a folder of lexicon files (pipeline/lexicon/README.md). A file with a gazetteer's name holds entities, every
 * other one words. Throws on the first malformed line, as `<file>:<line>: <what> "<value>"; <what next>.`
 */
export function readLexicon(folder: string): LexiconData {
  const entries: LexiconEntry[] = [];
  const words: Record<string, WordEntry[]> = {};
  for (const file of tableFiles(folder)) {
    const { rows } = parseTable(readFileSync(path.join(folder, file), "utf8"), path.join(folder, file));
    const type = gazetteerType(file);
    if (type === undefined) words[file.slice(0, -4)] = rows.map((row) => word(row, file));
    else entries.push(...rows.map((row) => entry(row, type, file)));
  }
  return { entries, words };
}

/** The lexicon files of a folder, in the order of their names. */
export const tableFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort(byCodeUnit);

/** Parses a lexicon file. Throws on the first line that has too many cells or no word. */
export function parseTable(content: string, file: string): Table {
  const rows: Row[] = [];
  let header: Table["header"] = null;
  for (const [index, raw] of content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === "" || raw.startsWith("#")) continue;
    const cells = raw.split("\t").map((cell) => cell.trim());
    if (header === null) {
      header = { columns: cells, line: index + 1 };
      continue;
    }
    if (cells.length > header.columns.length)
      throw new Error(`${file}:${index + 1}: more cells than columns "${raw}"; remove the extra tabs.`);
    if (cells[0] === "" || cells[0] === undefined)
      throw new Error(`${file}:${index + 1}: no value in the first column "${raw}"; fill it or delete the line.`);
    const [, ...columns] = header.columns;
    rows.push({
      cells: Object.fromEntries(columns.flatMap((column, i) => (cells[i + 1] ? [[column, cells[i + 1]!]] : []))),
      key: cells[0],
      line: index + 1,
    });
  }
  return { header, rows };
}

const list = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((value) => value !== "");

/** The entity that a line of a gazetteer speaks of. */
export function entry(row: Row, fileType: EntityType, file: string): LexiconEntry {
  const { surfaces, weak, type, ...facts } = row.cells;
  return {
    type: type !== undefined && isEntityType(type) ? type : fileType,
    name: row.key,
    surfaces: list(surfaces),
    weak: list(weak),
    facts,
    file,
    line: row.line,
  };
}

/** The word that a line of a word list speaks of. */
export const word = (row: Row, file: string): WordEntry => ({ word: row.key, facts: row.cells, file, line: row.line });
