import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROGRAM_CATEGORIES } from "#model/entity.ts";
import type { LexiconData, LexiconEntry, WordEntry } from "#pipeline/lexicon.ts";
import { reason } from "./corpus-files.ts";
import { decode } from "./decode.ts";
import { entry, gazetteerType, parseTable, type Row, type Table, tableFiles, word } from "./lexicon.ts";

/** The file of wordings that are never mentions; only a user has one. */
const REJECT_FILE = "reject.tsv";
const REJECT_COLUMNS = ["surface", "type", "note"];
/** A column that is for people only, allowed in every file. */
const NOTE = "note";

/**
 * Reads a researcher's own lexicon: the files of the lexicon that ships (`shipped`), any of them, and reject.tsv. Lines
 * carry the path of their file. Throws on the first file or line that says nothing the program can follow.
 */
export function readUserLexicon(folder: string, shipped: string): LexiconData {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder; name one that holds lexicon files (.tsv).`);
  const known = new Set([...tableFiles(shipped), REJECT_FILE]);
  const files = tableFiles(folder);
  if (files.length === 0) throw new Error(`${folder}: holds no lexicon files; put ${[...known][0]} or the like there.`);
  const entries: LexiconEntry[] = [];
  const words: Record<string, WordEntry[]> = {};
  for (const name of files) {
    const file = path.join(folder, name);
    if (!known.has(name))
      throw new Error(`${file}:1: unknown lexicon file "${name}"; use one of ${[...known].join(", ")}.`);
    const table = readTable(file);
    checkHeader(table, file, columnsOf(name, shipped));
    const type = gazetteerType(name);
    if (type === undefined) words[name.slice(0, -4)] = table.rows.map((row) => word(row, file));
    else entries.push(...table.rows.map((row) => checked(entry(row, type, file), row)));
  }
  return { entries, words };
}

function readTable(file: string): Table {
  let text: string;
  try {
    const bytes = readFileSync(file);
    text = bytes.length === 0 ? "" : decode(bytes).text;
  } catch (error) {
    throw new Error(`${file}: ${reason(error)}`);
  }
  return parseTable(text, file);
}

function columnsOf(name: string, shipped: string): readonly string[] {
  if (name === REJECT_FILE) return REJECT_COLUMNS;
  return parseTable(readFileSync(path.join(shipped, name), "utf8"), name).header?.columns ?? [];
}

/** A file without its header line would lose its first line, and a misspelled column all its cells. */
function checkHeader({ header }: Table, file: string, columns: readonly string[]): void {
  if (header === null) return;
  const at = `${file}:${header.line}`;
  if (header.columns[0] !== columns[0])
    throw new Error(`${at}: no header "${header.columns.join(" ")}"; begin with the line ${columns.join("⇥")}.`);
  const unknown = header.columns.find((column) => !columns.includes(column) && column !== NOTE);
  if (unknown !== undefined)
    throw new Error(`${at}: unknown column "${unknown}"; use ${[...columns, NOTE].join(", ")}.`);
}

function checked(one: LexiconEntry, row: Row): LexiconEntry {
  const { [NOTE]: _, ...facts } = one.facts;
  const { category } = facts;
  if (one.type === "program" && category !== undefined && !PROGRAM_CATEGORIES.some((known) => known === category))
    throw new Error(
      `${one.file}:${row.line}: unknown category "${category}"; use one of ${PROGRAM_CATEGORIES.join(", ")}.`,
    );
  return { ...one, facts };
}
