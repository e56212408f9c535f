import fc from "fast-check";
import { buildView } from "#analysis/views.ts";
import { type ExportEdge, type ExportGraph, type ExportNode, exportGraph } from "#exchange/graph/export-graph.ts";
import { type EntityId, entityId } from "#model/entity.ts";
import { RELATION_KINDS, relationKey, SYMMETRIC_KINDS } from "#model/relation.ts";
import { OVERVIEW } from "../sample-dataset.ts";

/** What documents of the web put into names, and exports break on. */
export const HOSTILE = [
  "某政发〔2021〕12号",
  "某政发[2021]12号",
  "《关于加快发展的意见》",
  "“双招双引”",
  '"quoted", and, commas',
  "甲 & 乙 <b>丙</b>",
  "园区(江苏)",
  "火箭🚀",
  "𠮷野",
  "换\f页",
  "换\n行\t列\r\n",
  "全角（括号）",
  "=HYPERLINK(1)",
  "＝1+1",
  "\t=1+1",
  "\r@SUM(1)",
  "\u200b=1+1",
  "\ufeff-2+3",
  "=cmd|' /C calc'!A0",
  "\u202e右到左\u202c",
  "\u200f标记",
  "零\u200b宽\u200d度",
  "1,234.5",
  "空\u0000字节",
  "+86",
  "-1",
  "@某",
  "反\\斜\\杠\\n",
  "孤\ud800立",
  "\ufffe\uffff",
  "]]>",
  "&amp;",
  "a|b;c",
  "全　角空格",
  " ",
  "",
] as const;

export const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((pair) => pair.join("")),
);

const number = fc.oneof(
  fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double({ min: -1e6, max: 1e6 }),
);
const year = fc.option(fc.integer({ min: 1949, max: 2100 }));

const node = (id: EntityId): fc.Arbitrary<ExportNode> =>
  fc.record({
    id: fc.constant(id),
    label: hostile,
    entityType: fc.constantFrom("program", "zone", "document"),
    shortLabel: hostile,
    pinyin: fc.option(hostile),
    initials: fc.option(hostile),
    province: fc.option(hostile),
    category: fc.constant(null),
    firstYear: year,
    lastYear: year,
    documents: fc.nat(),
    mentions: fc.nat(),
    issuers: fc.nat(),
    wordings: fc.option(hostile),
    community: fc.option(fc.nat(30)),
    x: fc.option(number),
    y: fc.option(number),
    colour: fc.constantFrom("#0072b2", "#D55E00", "red", "#f00", ""),
    size: number,
    years: fc.uniqueArray(fc.integer({ min: 1949, max: 2100 }), { maxLength: 3 }),
  });

const edge = (ids: readonly EntityId[]): fc.Arbitrary<ExportEdge> =>
  fc
    .record({
      source: fc.constantFrom(...ids),
      target: fc.constantFrom(...ids),
      relation: fc.constantFrom(...RELATION_KINDS),
      weight: number,
      mentions: fc.nat(),
      documents: fc.nat(),
      adopted: fc.boolean(),
      firstYear: year,
      lastYear: year,
      years: fc.uniqueArray(fc.integer({ min: 1949, max: 2100 }), { maxLength: 3 }),
    })
    .map((edge) => ({
      ...edge,
      id: relationKey({ ...edge, kind: edge.relation }),
      symmetric: SYMMETRIC_KINDS.includes(edge.relation),
    }));

/** Any graph whose edges have both ends and whose ids are there once, with anything in its strings and numbers. */
export const graphs: fc.Arbitrary<ExportGraph> = fc
  .uniqueArray(hostile, { minLength: 1, maxLength: 6 })
  .map((names) => names.map((name) => entityId("program", name)))
  .chain((ids) =>
    fc.record({
      title: hostile,
      generator: hostile,
      nodes: fc.tuple(...ids.map(node)),
      edges: fc.uniqueArray(edge(ids), { selector: ({ id }) => id, maxLength: 8 }),
    }),
  );

/** The graph of the sample corpus, and one with every hostile string as a name. */
export const SAMPLE: ExportGraph = exportGraph(OVERVIEW, buildView(OVERVIEW, "full"));
export const WORST: ExportGraph = (() => {
  const pattern = SAMPLE.nodes[0]!;
  const nodes = HOSTILE.map(
    (name): ExportNode => ({
      ...pattern,
      id: entityId("program", name),
      label: name,
      shortLabel: name,
      wordings: `${name} 3; ${name} 1`,
      province: name === "" ? null : name,
    }),
  );
  const edges = nodes.slice(1).map(
    ({ id }, index): ExportEdge => ({
      ...SAMPLE.edges[0]!,
      id: relationKey({ kind: "mentions", source: nodes[index]!.id, target: id as EntityId }),
      relation: "mentions",
      source: nodes[index]!.id,
      target: id,
    }),
  );
  return { ...SAMPLE, nodes, edges };
})();
