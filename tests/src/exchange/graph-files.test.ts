import fc from "fast-check";
import Graph from "graphology";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { cleanText, createCleanIds } from "#exchange/clean-text.ts";
import { csvLine, edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { nodesExcel } from "#exchange/excel.ts";
import { gexf } from "#exchange/gexf.ts";
import type { ExportGraph } from "#exchange/graph/export-graph.ts";
import { GRAPH_FORMATS, graphFiles } from "#exchange/graph-files.ts";
import { graphJson } from "#exchange/json.ts";
import { DONGHE, NORTH, TENGLONG } from "../sample-dataset.ts";
import { readAsGephi } from "./gephi-reader.ts";
import { graphs, hostile, SAMPLE, WORST } from "./hostile-graph.ts";

const whole = (pieces: Iterable<string>): string => [...pieces].join("");

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

test("Gephi's CSV has no backslash, which Gephi alone takes for an escape; Excel's keeps it", () => {
  for (const csv of [nodesCsv(WORST), edgesCsv(WORST)]) expect(whole(csv)).not.toContain("\\");
  expect(whole(nodesExcel(WORST))).toContain("反\\斜\\杠\\n");
});

test("a cell that Excel cannot hold is cut, or its rest becomes a line of its own", () => {
  const long = { ...SAMPLE, nodes: SAMPLE.nodes.map((node) => ({ ...node, wordings: "长".repeat(40_000) })) };
  const cells = Papa.parse<string[]>(whole(nodesExcel(long)), { delimiter: "," }).data.flat();
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  expect(cells).toContain(`${"长".repeat(32_765)}…`);
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
  const texts = (graph: ExportGraph) =>
    GRAPH_FORMATS.flatMap((format) => graphFiles(graph, format).map(({ pieces }) => whole(pieces)));
  expect(texts(WORST)).toEqual(texts(structuredClone(WORST)));
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
