import fc from "fast-check";
import Graph from "graphology";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { cleanText, createCleanIds } from "#exchange/clean-text.ts";
import { BOM, csvLine, edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { gexf } from "#exchange/gexf.ts";
import type { ExportGraph } from "#exchange/graph/export-graph.ts";
import { graphml } from "#exchange/graphml.ts";
import { graphJson } from "#exchange/json.ts";
import { DONGHE, NORTH, TENGLONG } from "../sample-dataset.ts";
import { readAsGephi } from "./gephi-reader.ts";
import { graphs, HOSTILE, hostile, SAMPLE, WORST } from "./hostile-graph.ts";
import { Parser } from "./strict-xml.ts";

const whole = (pieces: Iterable<string>): string => [...pieces].join("");
const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.slice(BOM.length), { header: true, skipEmptyLines: true, delimiter: "," })
    .data;

test("the sample arrives in Gephi whole: names, facts, kinds, and colours, sizes and positions where there are any", () => {
  const xml = whole(gexf(SAMPLE));
  const read = readAsGephi(xml);
  expect(read.complaints).toEqual([]);
  expect(read.nodes.get(TENGLONG)).toEqual({
    label: "腾笼换鸟",
    entityType: "program",
    shortLabel: "腾笼换鸟",
    pinyin: "tenglonghuanniao",
    initials: "tlhn",
    category: "土地与空间",
    firstYear: "2018",
    lastYear: "2020",
    documents: "3",
    mentions: "4",
    issuers: "2",
    wordings: "腾笼换鸟 3; 腾笼换凤 1",
  });
  expect(read.nodes.get(DONGHE)).toMatchObject({ label: "东河经济开发区", province: "江苏" });
  expect(read.nodes.get(`document:${NORTH}`)).toMatchObject({ label: "北岸工作要点", entityType: "document" });
  expect(read.edges.get(`adopts|${DONGHE}|${TENGLONG}`)).toMatchObject({
    relation: "adopts",
    adopted: "true",
    symmetric: "false",
  });
  expect(xml).toContain('<viz:color r="213" g="94" b="0"/>');
});

test("a view that was laid out keeps its places in Gephi", () => {
  const placed = { ...SAMPLE, nodes: SAMPLE.nodes.map((node, index) => ({ ...node, x: index, y: -1e-7 })) };
  expect(whole(gexf(placed))).toContain('<viz:position x="3" y="-1e-7"/>');
});

test("whatever names and numbers a graph holds, Gephi takes all its nodes and edges without a complaint", () => {
  fc.assert(
    fc.property(graphs, fc.boolean(), (graph, time) => {
      const read = readAsGephi(whole(gexf(graph, { time })));
      expect(read.complaints).toEqual([]);
      expect([read.nodes.size, read.edges.size]).toEqual([graph.nodes.length, graph.edges.length]);
      expect([...read.nodes.values()].map(({ label }) => label)).toEqual(
        graph.nodes.map(({ label }) => cleanText(label)),
      );
    }),
    { numRuns: 200 },
  );
});

test("document numbers, book titles, quotation marks, emoji and rare characters survive in every file", () => {
  const readable = HOSTILE.filter((name) => cleanText(name) === name && !/^[=+\-@＝]|\\/.test(name));
  expect(readable.length).toBeGreaterThan(12);
  const gephi = [...readAsGephi(whole(gexf(WORST))).nodes.values()];
  const csv = rowsOf(whole(nodesCsv(WORST)));
  const json = Graph.from(JSON.parse(whole(graphJson(WORST))));
  for (const name of readable) {
    expect(gephi.map(({ label }) => label)).toContain(name);
    expect(gephi.map(({ wordings }) => wordings)).toContain(`${name} 3; ${name} 1`.replace(/^ +/, ""));
    expect(csv.map((row) => row.Label)).toContain(name);
    expect(json.mapNodes((_, { label }) => label)).toContain(name);
  }
});

test("GraphML is well formed and holds every node and edge, whatever their names", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const root = new Parser(whole(graphml(graph))).parse();
      const { children } = root.children.find(({ name }) => name === "graph")!;
      const ids = children.map(({ name, attributes }) => `${name} ${attributes.id}`);
      expect(new Set(ids).size).toBe(graph.nodes.length + graph.edges.length);
      const keys = new Set(root.children.map(({ attributes }) => attributes.id));
      for (const { children: data } of children)
        for (const { attributes } of data) expect(keys).toContain(attributes.key);
    }),
  );
});

test("the two CSV files agree on their ids, and no cell is a formula or breaks a line", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const [nodes, edges] = [whole(nodesCsv(graph)), whole(edgesCsv(graph))];
      for (const csv of [nodes, edges]) {
        expect(csv.startsWith(BOM)).toBe(true);
        expect(csv).not.toContain("\\");
        for (const row of Papa.parse<string[]>(csv.slice(1), { delimiter: "," }).data)
          for (const cell of row) expect(cell).not.toMatch(/^[=+@＝＋－＠](?!%?$)|^-(?!\d|$)|[\r\n]/);
      }
      const ids = new Set(rowsOf(nodes).map(({ Id }) => Id));
      expect(ids.size).toBe(graph.nodes.length);
      expect(rowsOf(edges)).toHaveLength(graph.edges.length);
      for (const { Source, Target, Weight } of rowsOf(edges)) {
        expect(ids.has(Source!) && ids.has(Target!)).toBe(true);
        expect(Number(Weight)).toBeGreaterThan(0);
      }
    }),
  );
});

test("graphology and sigma read the JSON, with colours, sizes and places, and no attribute that selects a program", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const read = Graph.from(JSON.parse(whole(graphJson(graph))));
      expect([read.order, read.size]).toEqual([graph.nodes.length, graph.edges.length]);
      read.forEachNode((_, attributes) => expect(attributes).not.toHaveProperty("type"));
    }),
  );
});

test("the same graph has the same bytes in every format", () => {
  const formats = [gexf, graphml, graphJson, nodesCsv, edgesCsv] as const;
  for (const format of formats) expect(whole(format(WORST))).toBe(whole(format(structuredClone(WORST) as ExportGraph)));
});

test("ids that differ only in what files cannot hold stay two ids", () => {
  const idOf = createCleanIds();
  expect(["甲\f", "甲", "甲 ", "", "\u0000", "甲\f"].map(idOf)).toEqual(["甲", "甲~2", "甲~3", "~2", "~3", "甲"]);
});

test("cleaning leaves Chinese text alone, full-width spaces included", () => {
  expect(cleanText("　《某某》〔2021〕　12号　")).toBe("　《某某》〔2021〕　12号　");
  fc.assert(fc.property(hostile, (text) => void expect(cleanText(cleanText(text))).toBe(cleanText(text))));
});

test("a table cell never runs as a formula", () => {
  expect(csvLine(["=1+1", "＝1", -3, null, "a,b", 'c"d', true])).toBe('\'=1+1,\'＝1,-3,,"a,b","c""d",true\r\n');
});

test("years become Gephi's timeline only when they are asked for", () => {
  expect(whole(gexf(SAMPLE))).not.toContain("spell");
  expect(whole(gexf(SAMPLE, { time: true }))).toContain('<spells><spell timestamp="2018"/></spells>');
});
