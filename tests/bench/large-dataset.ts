import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Overview } from "#model/dataset.ts";
import { documentId } from "#model/document-id.ts";
import type { EntityId } from "#model/entity.ts";
import { entry, filesOf, overviewOf, program, relation, zone } from "../src/sample-dataset.ts";

const ZONES = 300;
const PROGRAMS = 2_700;
const EDGES = 15_000;
const PROVINCES = ["江苏", "浙江", "安徽", "河南", "湖北", "四川"];
const LETTERS = [..."东河高新开发产业科技园区招商引才绿色智造"];

/** A made-up dataset whose shared strategies are 3,000 nodes and 15,000 edges, as the reach of the page names them. */
export function largeOverview(random: () => number): Overview {
  const nameOf = (n: number): string =>
    Array.from({ length: 5 }, (_, at) => LETTERS[(n >> (at * 2)) % LETTERS.length]).join("") + n;
  const zones = Array.from({ length: ZONES }, (_, n) => zone(`${nameOf(n)}开发区`, PROVINCES[n % PROVINCES.length]!));
  const programs = Array.from({ length: PROGRAMS }, (_, n) => `${nameOf(n)}计划`);
  const documents = zones.map(({ id, name }, n) =>
    entry({
      id: documentId(`${name}.txt`),
      issuer: id,
      issuerKind: "zone",
      years: [2015 + (n % 10)],
      province: PROVINCES[n % PROVINCES.length]!,
    }),
  );
  const ends = new Map<number, Set<number>>();
  let edges = 0;
  const join = (to: number): void => {
    const known = ends.get(to) ?? new Set<number>();
    ends.set(to, known);
    const before = known.size;
    known.add(Math.floor(random() * ZONES));
    edges += known.size - before;
  };
  // Every program is shared by two zones at least; the rest goes to few, as it does in texts.
  for (let to = 0; to < PROGRAMS; to++) while ((ends.get(to)?.size ?? 0) < 2) join(to);
  while (edges < EDGES) join(Math.floor(PROGRAMS * random() ** 2.2));
  const entities = programs.map((name, n) =>
    program(name, { issuers: ends.get(n)!.size, mentions: ends.get(n)!.size }),
  );
  const relations = [...ends].flatMap(([to, from]) =>
    [...from].map((n) =>
      relation("mentions", zones[n]!.id, entities[to]!.id, {
        byYear: [[2015 + (n % 10), 1]],
        surfaces: [[entities[to]!.name, 1]],
      }),
    ),
  );
  const ids: EntityId[] = [...zones, ...entities].map(({ id }) => id);
  const shared = ids.map((id) => {
    const [radius, angle] = [500 * Math.sqrt(random()), 2 * Math.PI * random()];
    return { id, x: radius * Math.cos(angle), y: radius * Math.sin(angle), community: 0 };
  });
  return overviewOf({
    documents,
    entities: [...zones, ...entities],
    relations,
    layout: { shared, full: shared, issuers: [], programs: [] },
  });
}

/** Writes the files that the page loads first; there is no text behind them. */
export function writeOverview(overview: Overview, folder: string): void {
  for (const [path, text] of Object.entries(filesOf(overview))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
