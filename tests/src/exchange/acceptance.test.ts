import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildView } from "#analysis/views.ts";
import { cleanText, createCleanIds } from "#exchange/clean-text.ts";
import { gexf, timeNote } from "#exchange/gexf.ts";
import { type ExportGraph, exportGraph } from "#exchange/graph/export-graph.ts";
import { EDGE_FIELDS, NODE_FIELDS, weightOf } from "#exchange/graph/fields.ts";
import { GRAPH_FORMATS, type GraphFormat, graphFiles } from "#exchange/graph-files.ts";
import { documentSource } from "#model/relation.ts";
import { DONGHE, NORTH, OVERVIEW, TENGLONG, XISHAN, ZHAOSHANG } from "../sample-dataset.ts";
import { readAsGephi } from "./gephi-reader.ts";
import { readBack } from "./graph-readings.ts";
import { graphs, SAMPLE, WORST } from "./hostile-graph.ts";

// What breaks exports elsewhere, asked of every format: forbidden characters, strict reading, declared and parsing
// attributes, no empty looks, weights above 0, one direction, ids once, names that no program folds together, counts.

const TABLES: ReadonlySet<GraphFormat> = new Set(["csv", "excel"]);

/** A text as a format can give it back: cleaned; in tables behind the mark that keeps it from running, for Gephi without `\`. */
function told(format: GraphFormat, text: string): string {
  const clean = cleanText(text);
  if (!TABLES.has(format)) return clean;
  const safe = format === "csv" ? clean.replaceAll("\\", "＼") : clean;
  return /^[\p{Z}\p{C}]*[=+\-@＝＋－＠](?!%?$)/u.test(safe) ? `'${safe}` : safe;
}

const check = (graph: ExportGraph, format: GraphFormat): void => {
  const { nodes, edges, complaints } = readBack(graph, format);
  expect(complaints).toEqual([]);
  expect([nodes.length, edges.length]).toEqual([graph.nodes.length, graph.edges.length]);
  const idOf = createCleanIds();
  const ids = graph.nodes.map(({ id }) => told(format, idOf(id)));
  expect(nodes.map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(nodes.map(({ label }) => label)).toEqual(graph.nodes.map(({ label }) => told(format, label)));
  expect(edges.map(({ source, target, relation }) => [source, target, relation])).toEqual(
    graph.edges.map(({ source, target, relation }) => [
      told(format, idOf(source)),
      told(format, idOf(target)),
      relation,
    ]),
  );
  if (format === "gexf") return; // Its weights are asked for by the reader.
  expect(edges.map(({ weight }) => Number(weight))).toEqual(graph.edges.map(weightOf));
};

describe.each(GRAPH_FORMATS)("a graph as %s", (format) => {
  test("is whole for its readers whatever its names and numbers are, or a researcher counts what is left", () => {
    fc.assert(
      fc.property(graphs, (graph) => check(graph, format)),
      { numRuns: 120 },
    );
  });

  test("keeps document numbers, book titles, quotation marks, emoji, rare and right-to-left characters", () => {
    check(WORST, format);
    const labels = readBack(WORST, format).nodes.map(({ label }) => label);
    for (const name of [
      "某政发〔2021〕12号",
      "某政发[2021]12号",
      "《关于加快发展的意见》",
      "“双招双引”",
      "𠮷野",
      "火箭🚀",
      "全角（括号）",
    ])
      expect(labels).toContain(name);
  });

  test("holds no character that XML forbids, no NaN and nothing infinite", () => {
    for (const { pieces } of graphFiles(WORST, format)) {
      const text = [...pieces].join("");
      expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\\ud[89a-f]|\\u00[01]/u);
      expect(text).not.toMatch(/\b(?:NaN|Infinity|undefined)\b/);
    }
  });

  test("gives every fact of the sample by its name", () => {
    const named = (name: string): string => (TABLES.has(format) ? name.toLowerCase() : name);
    const [node] = readBack(SAMPLE, format).nodes.filter(({ label }) => label === "腾笼换鸟");
    const [own] = SAMPLE.nodes.filter(({ label }) => label === "腾笼换鸟");
    const [edge] = readBack(SAMPLE, format).edges;
    if (format === "excel") {
      expect(node).toMatchObject({
        type: "program",
        category: "土地与空间",
        first_year: "2018",
        wordings: own!.wordings,
      });
      return;
    }
    for (const { name, value } of NODE_FIELDS) expect(node![named(name)] ?? "", name).toBe(String(value(own!) ?? ""));
    for (const { name, value } of EDGE_FIELDS)
      expect(edge![named(name)] ?? "", name).toBe(String(value(SAMPLE.edges[0]!) ?? ""));
  });
});

describe("time in GEXF", () => {
  const timed = (graph: ExportGraph) => readAsGephi([...gexf(graph, { time: true })].join(""));

  test("is each year of the evidence, so that Gephi's timeline does not fill the years between", () => {
    const { times, isDynamic } = timed(SAMPLE);
    expect(isDynamic).toBe(true);
    expect(times.get(`mentions|${XISHAN}|${TENGLONG}`)).toEqual([2019]);
    expect(times.get(TENGLONG)).toEqual([2018, 2019, 2020]);
    expect(times.get(documentSource(NORTH))).toEqual([2020]);
  });

  test("is not made up where no year is known, and the file says how much that is", () => {
    const undated = `mentions|${DONGHE}|${ZHAOSHANG}`;
    expect(timed(SAMPLE).times.get(undated)).toEqual([]);
    expect(timeNote(SAMPLE)).toBe("No year is known of 1 of 6 nodes and 2 of 8 edges: they have no time");
    expect([...gexf(SAMPLE, { time: true })].join("")).toContain("they have no time</description>");
    expect([...gexf(SAMPLE)].join("")).not.toContain("they have no time");
  });

  test("of a node is that of its mentions, also where the view shows none of their edges", () => {
    const view = buildView(OVERVIEW, "shared");
    const alone = exportGraph(OVERVIEW, { ...view, edges: [] });
    expect(timed(alone).times.get(TENGLONG)).toEqual([2018, 2019, 2020]);
  });

  test("of a tie between two programs is when issuers had both, not when a sentence named both", () => {
    const view = buildView(OVERVIEW, "programs");
    const relations = OVERVIEW.relations.map((one) =>
      one.kind === "co-occurs" ? { ...one, source: ZHAOSHANG, target: TENGLONG, byYear: [[1999, 1]] as const } : one,
    );
    const [tie] = exportGraph({ ...OVERVIEW, relations }, view).edges;
    expect(tie!.years).toEqual([2019]);
  });

  test("comes with the first and the last year as plain columns, for programs without a timeline", () => {
    expect(timed(SAMPLE).nodes.get(TENGLONG)).toMatchObject({ firstYear: "2018", lastYear: "2020" });
  });

  test("never breaks Gephi's rules, whatever the graph", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(timed(graph).complaints).toEqual([]);
        for (const { id, years } of graph.edges)
          if (cleanText(id) === id) expect(timed(graph).times.get(id)).toHaveLength(years.length);
      }),
      { numRuns: 60 },
    );
  });
});
