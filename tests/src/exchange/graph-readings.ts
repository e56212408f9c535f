import Papa from "papaparse";
import { BOM } from "#exchange/csv.ts";
import type { ExportGraph } from "#exchange/graph/export-graph.ts";
import { type GraphFormat, graphFiles } from "#exchange/graph-files.ts";
import { readAsGephi } from "./gephi-reader.ts";
import { Parser } from "./strict-xml.ts";

/** An element of a graph as a reader of one format has it: the fields by the names of that format, as texts. */
export type Fields = Readonly<Record<string, string>>;
/** What a program that reads a format has, and what it would have refused. */
export type Reading = Readonly<{ nodes: readonly Fields[]; edges: readonly Fields[]; complaints: readonly string[] }>;

/** Writes a graph in a format and reads the files as their programs do; throws at what they cannot read at all. */
export function readBack(graph: ExportGraph, format: GraphFormat): Reading {
  const [first = "", second = ""] = graphFiles(graph, format).map(({ pieces }) => [...pieces].join(""));
  switch (format) {
    case "gexf":
      return fromGexf(first);
    case "graphml":
      return fromGraphml(first);
    case "csv":
    case "excel":
      return fromCsv(first, second);
    case "json":
      return fromGraphology(first);
    case "node-link":
      return fromNodeLink(first);
  }
}

function fromGexf(xml: string): Reading {
  const { nodes, edges, complaints } = readAsGephi(xml);
  const listed = (elements: ReadonlyMap<string, Fields>): Fields[] =>
    [...elements].map(([id, rest]) => ({ id, ...rest }));
  return { nodes: listed(nodes), edges: listed(edges), complaints };
}

const GRAPHML_TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  int: /^-?\d+$/,
  double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  boolean: /^(?:true|false)$/,
};

function fromGraphml(xml: string): Reading {
  const root = new Parser(xml).parse();
  const complaints: string[] = [];
  const keys = new Map<string, Fields>();
  for (const { name, attributes } of root.children) {
    if (name !== "key") continue;
    if (keys.has(attributes.id!)) complaints.push(`key twice ${attributes.id}`);
    keys.set(attributes.id!, attributes);
  }
  if (root.children.findIndex(({ name }) => name === "graph") !== root.children.length - 1)
    complaints.push("a key after the graph");
  const graph = root.children.at(-1)!;
  const elements = (kind: "node" | "edge"): Fields[] =>
    graph.children
      .filter(({ name }) => name === kind)
      .map(({ attributes, children }) => {
        const fields: Record<string, string> = { ...attributes };
        for (const { attributes: data, text } of children) {
          const key = keys.get(data.key!);
          if (key?.for !== kind) complaints.push(`undeclared ${data.key}`);
          else if (!GRAPHML_TYPES[key["attr.type"]!]!.test(text)) complaints.push(`${key["attr.type"]} "${text}"`);
          fields[key?.["attr.name"] ?? data.key!] = text;
        }
        return fields;
      });
  return { nodes: elements("node"), edges: elements("edge"), complaints };
}

function fromCsv(nodes: string, edges: string): Reading {
  const complaints: string[] = [];
  const rows = (csv: string): Fields[] => {
    if (!csv.startsWith(BOM)) complaints.push("no byte order mark");
    if (/(?<!\r)\n|\r(?!\n)/.test(csv)) complaints.push("a line ends otherwise");
    const { data, errors, meta } = Papa.parse<Fields>(csv.slice(1), {
      header: true,
      skipEmptyLines: true,
      delimiter: ",",
    });
    complaints.push(...errors.map(({ message }) => message));
    const names = meta.fields!.map((name) => name.toLowerCase());
    if (new Set(names).size !== names.length) complaints.push("a column twice");
    for (const row of data)
      for (const cell of Object.values(row))
        if (/^[\p{Z}\p{C}]*[=+@＝＋－＠](?!%?$)|^[\p{Z}\p{C}]*-(?!\d|$)|^[\t\r]/u.test(cell))
          complaints.push(`formula ${cell}`);
    return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name.toLowerCase(), cell])));
  };
  // The spreadsheet calls a label a name, and ends by their names beside their ids.
  return {
    nodes: rows(nodes).map((row) => ({ ...row, label: row.name ?? row.label! })),
    edges: rows(edges).map((row) => ({
      ...row,
      source: row.source_id ?? row.source!,
      target: row.target_id ?? row.target!,
    })),
    complaints,
  };
}

type Json = Readonly<Record<string, unknown>>;
const texts = (fields: Json): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));

function fromGraphology(json: string): Reading {
  const { nodes, edges } = JSON.parse(json) as Readonly<Record<"nodes" | "edges", { key: string; attributes: Json }[]>>;
  const flat = ({ key, attributes, ...ends }: { key: string; attributes: Json }): Fields =>
    texts({ id: key, ...ends, ...attributes });
  return { nodes: nodes.map(flat), edges: edges.map(flat), complaints: [] };
}

function fromNodeLink(json: string): Reading {
  const { nodes, links } = JSON.parse(json) as Readonly<Record<"nodes" | "links", Json[]>>;
  const parallel = links.map(({ source, target, key }) => JSON.stringify([source, target, key]));
  return {
    nodes: nodes.map(texts),
    edges: links.map(texts),
    complaints: new Set(parallel).size === parallel.length ? [] : ["parallel edges of one key"],
  };
}
