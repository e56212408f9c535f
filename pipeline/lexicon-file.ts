import { byCodeUnit } from "#model/order.ts";

/** A program for a user's programs.tsv. */
export type NewProgram = Readonly<{ name: string; surfaces: readonly string[]; category: string | null }>;

type Line = { comments: string[]; cells: string[] };

const HEADER = ["name", "surfaces", "weak", "category", "level"];

/**
 * The text of programs.tsv with programs added: lines sorted by name, comments kept above their lines. A program whose
 * line is there gets the surfaces it lacks, and its category where none is given. `content` is empty for a new file.
 */
export function addPrograms(content: string, programs: readonly NewProgram[]): string {
  const { top, header, lines, bottom } = parse(content);
  const column = (name: string): number => {
    if (!header.includes(name)) header.push(name);
    return header.indexOf(name);
  };
  for (const { name, surfaces, category } of programs) {
    let line = lines.find(({ cells }) => cells[0] === name);
    if (line === undefined) {
      line = { comments: [], cells: [name] };
      lines.push(line);
    }
    const { cells } = line;
    const known = (cells[column("surfaces")] ?? "").split("|").filter((surface) => surface !== "");
    const added = surfaces.filter((surface) => surface !== name && !known.includes(surface));
    set(cells, column("surfaces"), [...known, ...added].join("|"));
    if (category !== null && !cells[column("category")]) set(cells, column("category"), category);
  }
  lines.sort((a, b) => byCodeUnit(a.cells[0]!, b.cells[0]!));
  const rows = lines.flatMap(({ comments, cells }) => {
    const width = header.length;
    return [...comments, Array.from({ length: width }, (_, i) => cells[i] ?? "").join("\t")];
  });
  return `${[...top, header.join("\t"), ...rows, ...bottom].join("\n")}\n`;
}

function parse(content: string): { top: string[]; header: string[]; lines: Line[]; bottom: string[] } {
  const top: string[] = [];
  const lines: Line[] = [];
  let header: string[] | null = null;
  let comments: string[] = [];
  for (const text of content.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    if (text.trim() === "") continue;
    if (text.startsWith("#")) (header === null ? top : comments).push(text);
    else {
      const cells = text.split("\t").map((cell) => cell.trim());
      if (header === null) header = cells;
      else lines.push({ comments, cells });
      comments = [];
    }
  }
  return { top, header: header ?? [...HEADER], lines, bottom: comments };
}

function set(cells: string[], index: number, value: string): void {
  while (cells.length <= index) cells.push("");
  cells[index] = value;
}
