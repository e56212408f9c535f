import type { Element } from "./strict-xml.ts";
import { Parser } from "./strict-xml.ts";

/** What Gephi would have in its tables, when each element is seen, and what it would have complained of. */
export type GephiGraph = Readonly<{
  nodes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  edges: ReadonlyMap<string, Readonly<Record<string, string>>>;
  times: ReadonlyMap<string, readonly number[]>;
  isDynamic: boolean;
  complaints: readonly string[];
}>;

const RESERVED = new Set(["id", "label", "weight", "timeset", "interval", "source", "target", "type", "kind"]);
const PARSES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false)$/,
  double: /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
};

/** Reads GEXF by the rules of Gephi's importer, as far as they lose or refuse data. */
export function readAsGephi(xml: string): GephiGraph {
  const root = new Parser(xml).parse();
  const complaints: string[] = [];
  const complain = (what: string): void => void complaints.push(what);
  if (root.name !== "gexf" || root.attributes.version !== "1.3") complain("version");
  const graph = child(root, "graph")!;
  const order = graph.children.map(({ name }) => name);
  if (order.indexOf("nodes") < order.lastIndexOf("attributes")) complain("attributes after nodes");
  const declared = { node: new Map<string, string>(), edge: new Map<string, string>() };
  for (const { attributes, children } of graph.children.filter(({ name }) => name === "attributes"))
    for (const { attributes: field } of children) {
      const table = declared[attributes.class as "node" | "edge"];
      const id = field.id!.toLowerCase().trim();
      if (RESERVED.has(id) || [...table.keys()].some((known) => known.toLowerCase() === id)) complain(`column ${id}`);
      if (PARSES[field.type!] === undefined) complain(`type ${field.type}`);
      table.set(field.id!, field.type!);
    }
  const isDynamic = graph.attributes.mode === "dynamic";
  if (isDynamic && !["double", undefined].includes(graph.attributes.timeformat)) complain("timeformat");
  const times = new Map<string, readonly number[]>();
  const time = (id: string, element: Pick<Element, "children">): void => {
    const moments = child(element, "spells")?.children ?? [];
    if (moments.length > 0 && !isDynamic) complain(`time in a static graph: ${id}`);
    if (child(element, "spells") !== undefined && moments.length === 0) complain(`no time in the spells of ${id}`);
    for (const { attributes } of moments) {
      const { timestamp, ...others } = attributes;
      // Gephi refuses the other kind of time than the one the graph declares.
      if (graph.attributes.timerepresentation !== "timestamp" || Object.keys(others).length > 0)
        complain(`spell ${id}`);
      if (!PARSES.double!.test(timestamp ?? "")) complain(`timestamp ${timestamp}`);
    }
    const years = moments.map(({ attributes }) => Number(attributes.timestamp));
    if (new Set(years).size !== years.length) complain(`a time twice: ${id}`);
    times.set(id, years);
  };
  const nodes = new Map<string, Record<string, string>>();
  for (const element of child(graph, "nodes")!.children) {
    const id = element.attributes.id!;
    if (id === "" || /[\n\r]|\s$/.test(id)) complain(`id "${id}"`);
    if (nodes.has(id)) complain(`node twice ${id}`);
    nodes.set(id, { label: element.attributes.label!, ...values(element, declared.node, complain) });
    checkLooks(element, complain);
    time(id, element);
  }
  const edges = new Map<string, Record<string, string>>();
  const type = graph.attributes.defaultedgetype;
  for (const { attributes, ...element } of child(graph, "edges")!.children) {
    const { id, source, target, kind, weight } = attributes;
    if (edges.has(id!)) complain(`edge twice ${id}`);
    if (attributes.type !== type) complain(`edge type ${attributes.type}`);
    if (!nodes.has(source!) || !nodes.has(target!)) complain(`end of ${id}`);
    if (!PARSES.double!.test(weight!) || Number(weight) <= 0) complain(`weight ${weight}`);
    if (kind === undefined || kind === "") complain(`kind of ${id}`);
    edges.set(id!, { source: source!, target: target!, kind: kind!, ...values(element, declared.edge, complain) });
    time(id!, element);
  }
  return { nodes, edges, times, isDynamic, complaints };
}

const child = ({ children }: Pick<Element, "children">, name: string): Element | undefined =>
  children.find((one) => one.name === name);

function values(
  element: Pick<Element, "children">,
  declared: ReadonlyMap<string, string>,
  complain: (what: string) => void,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { attributes } of child(element, "attvalues")?.children ?? []) {
    const type = declared.get(attributes.for!);
    if (type === undefined) complain(`undeclared ${attributes.for}`);
    else if (!PARSES[type]!.test(attributes.value!)) complain(`${type} "${attributes.value}"`);
    found[attributes.for!] = attributes.value!;
  }
  return found;
}

function checkLooks({ children }: Element, complain: (what: string) => void): void {
  for (const { name, attributes } of children.filter((one) => one.name.startsWith("viz:"))) {
    if (Object.keys(attributes).length === 0) complain(`empty ${name}`);
    for (const value of Object.values(attributes)) if (!PARSES.double!.test(value)) complain(`${name} ${value}`);
    if (name === "viz:color" && ["r", "g", "b"].some((channel) => !/^\d{1,3}$/.test(attributes[channel] ?? "")))
      complain("colour");
  }
}
