import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPES, type EntityType, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { LexiconEntry } from "#pipeline/lexicon.ts";
import { readLexicon } from "#pipeline/read/lexicon.ts";

const FOLDER = path.join(import.meta.dirname, "../../pipeline/lexicon");
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".tsv"))
  .sort(byCodeUnit);
const { entries, words } = readLexicon(FOLDER);

/** Lines of a file that are neither blank nor comments, with their number; the header comes first. */
const linesOf = (file: string): { cells: string[]; line: number }[] =>
  readFileSync(path.join(FOLDER, file), "utf8")
    .split("\n")
    .map((text, index) => ({ cells: text.split("\t"), text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== "" && !text.startsWith("#"));

const at = (entry: LexiconEntry): string => `${entry.file}:${entry.line}: ${entry.name}`;

/** Wordings that name the entity wherever they stand: the surfaces, and the name unless it is listed as weak. */
const strongOf = (entry: LexiconEntry): string[] => [
  ...(entry.weak.includes(entry.name) ? [] : [entry.name]),
  ...entry.surfaces,
];

/** For each wording the lines that list it, once a line. */
function owners(list: readonly LexiconEntry[], wordings: (entry: LexiconEntry) => readonly string[]) {
  const found = new Map<string, LexiconEntry[]>();
  for (const entry of list)
    for (const wording of new Set(wordings(entry))) found.set(wording, [...(found.get(wording) ?? []), entry]);
  return found;
}

/** Fact columns whose values are a closed set. */
const CLOSED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "programs.tsv": { category: PROGRAM_CATEGORIES },
  "institutions.tsv": { kind: ["university", "institute", "laboratory", "association", "centre"] },
  "zones.tsv": { level: ["国家级", "省级"] },
  "places.tsv": { kind: ["region", "country", "foreign-city", "domestic"] },
};

/** Rows that a gazetteer holds at the least; far fewer mean that a file was cut or overwritten. */
const LEAST: Readonly<Record<string, number>> = {
  "enterprises.tsv": 2000,
  "industries.tsv": 1000,
  "institutions.tsv": 800,
  "parks.tsv": 150,
  "places.tsv": 300,
  "programs.tsv": 300,
  "zones.tsv": 300,
};

/** The types whose names each stop list excludes. */
const STOPPED: Readonly<Record<string, readonly EntityType[]>> = {
  stops: ENTITY_TYPES,
  "generic-names": ["park", "zone", "institution"],
  "place-stops": ["place"],
  "program-stops": ["program"],
};

describe("lexicon files", () => {
  it.each(FILES)(
    "%s has no more cells than its header and no gazetteer fewer, so that no fact lands astray",
    (file) => {
      const [header, ...rows] = linesOf(file);
      const width = header!.cells.length;
      const wrong = rows.filter(({ cells }) => cells.length > width || (file in LEAST && cells.length < width));
      expect(wrong.map(({ line, cells }) => `${file}:${line}: ${cells[0]}`)).toEqual([]);
    },
  );

  it.each(FILES)(
    "%s is sorted without repeated lines, so that a new line is easy to place and none counts twice",
    (file) => {
      const rows = linesOf(file).slice(1);
      const keys = rows.map(({ cells }) => cells[0]!);
      expect(keys.filter((key, i) => i > 0 && byCodeUnit(keys[i - 1]!, key) > 0)).toEqual([]);
      const lines = rows.map(({ cells }) => cells.join("\t"));
      expect(lines.filter((line, i) => lines.indexOf(line) < i)).toEqual([]);
    },
  );

  it.each(FILES)("%s has no stray blanks, so that no wording silently never matches", (file) => {
    const wrong = linesOf(file).flatMap(({ cells, line }) =>
      cells.flatMap((cell) => cell.split("|").map((value) => ({ value, line, lone: cell === value }))),
    );
    const bad = wrong.filter(({ value, lone }) => value !== value.trim() || (value === "" && !lone));
    expect(bad.map(({ value, line }) => `${file}:${line}: "${value}"`)).toEqual([]);
  });
});

describe("gazetteers", () => {
  const files = Object.keys(LEAST);

  it.each(files)("%s gives each wording to one name, so that one mention is not counted for two entities", (file) => {
    const list = entries.filter((entry) => entry.file === file);
    const shared = [...owners(list, (entry) => [entry.name, ...entry.surfaces, ...entry.weak])].filter(
      ([, lines]) => lines.length > 1,
    );
    expect(shared.map(([wording, lines]) => `${wording}: ${lines.map(at).join(", ")}`)).toEqual([]);
  });

  it.each(files)("%s says of no wording that it is both strong and weak", (file) => {
    const list = entries.filter((entry) => entry.file === file);
    const both = list.filter((entry) => entry.surfaces.some((surface) => entry.weak.includes(surface)));
    const repeated = list.filter((entry) => new Set(entry.surfaces).size < entry.surfaces.length);
    expect([...both, ...repeated].map(at)).toEqual([]);
  });

  it.each(files)("%s keeps its size, so that recognition does not lose its names unnoticed", (file) => {
    expect(entries.filter((entry) => entry.file === file).length).toBeGreaterThanOrEqual(LEAST[file]!);
  });

  it("use only known values in closed columns, so that filters and colours miss nobody", () => {
    const unknown = entries.filter((entry) =>
      Object.entries(CLOSED[entry.file] ?? {}).some(
        ([column, values]) => entry.facts[column] !== undefined && !values.includes(entry.facts[column]),
      ),
    );
    expect(unknown.map(at)).toEqual([]);
  });

  it("give every industry a sector of a short taxonomy, so that industries can be grouped", () => {
    const sectors = new Map<string, number>();
    for (const entry of entries.filter(({ type }) => type === "industry"))
      sectors.set(entry.facts.sector ?? "", (sectors.get(entry.facts.sector ?? "") ?? 0) + 1);
    expect([...sectors.keys()]).not.toContain("");
    expect(sectors.size).toBeLessThanOrEqual(40);
    expect([...sectors].filter(([, rows]) => rows < 5)).toEqual([]);
  });

  it("agree on the type of a wording, except where two-readings.tsv decides it", () => {
    const decided = new Map((words["two-readings"] ?? []).map(({ word, facts }) => [word, facts.prefer]));
    const contested = [...owners(entries, strongOf)].filter(([, lines]) => new Set(lines.map((l) => l.type)).size > 1);
    const undecided = contested.filter(([wording, lines]) => !lines.some((l) => l.type === decided.get(wording)));
    expect(undecided.map(([wording, lines]) => `${wording}: ${lines.map(at).join(", ")}`)).toEqual([]);
  });

  it.each(Object.keys(STOPPED))("do not name what %s.tsv stops, so that no line is dead", (list) => {
    const stopped = new Set((words[list] ?? []).map(({ word }) => word));
    const dead = entries
      .filter(({ type }) => STOPPED[list]!.includes(type))
      .flatMap((entry) =>
        strongOf(entry).flatMap((wording) => (stopped.has(wording) ? [`${at(entry)} ${wording}`] : [])),
      );
    expect(stopped.size).toBeGreaterThan(0);
    expect(dead).toEqual([]);
  });
});

describe("place-changes.tsv", () => {
  it("leads from each former name to a six-digit code and another name, so that old documents find today's place", () => {
    const wrong = (words["place-changes"] ?? []).filter(
      ({ word, facts }) =>
        !/^\d{6}$/.test(facts.code ?? "") ||
        !/^(19|20)\d\d$/.test(facts.until ?? "") ||
        (facts.successor ?? word) === word,
    );
    expect(wrong.map(({ word, line }) => `${line}: ${word}`)).toEqual([]);
    expect(words["place-changes"]?.length).toBeGreaterThan(200);
  });
});
