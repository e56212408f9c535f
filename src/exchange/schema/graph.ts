import type { GraphEdgeRow, GraphNodeRow } from "../table/graph.ts";
import { type ColumnDoc, type Docs, entity, flag, integer, number, text } from "./doc.ts";

// What the columns of nodes.csv and edges.csv mean; the attributes of GEXF and GraphML have the same names.

const years = "first seen in this corpus, not first used";

export const NODES = {
  Id: text("id of the entity, or of a document without an issuer", "实体编号;无主体文件则为文件编号"),
  Label: text("name", "名称"),
  entityType: text("zone, park, enterprise, institution, industry, program, place or document", "实体类型"),
  shortLabel: text("short name for labels", "标签用短名"),
  pinyin: text("pinyin of the name without tones", "名称拼音(无声调)"),
  initials: text("initials of the pinyin", "拼音首字母"),
  province: text("province of a zone", "开发区所在省份"),
  category: text("category of a program", "政策类别"),
  firstYear: integer(`earliest year of an act that mentions it: ${years}`, "最早提及年份(本语料首见)", "year"),
  lastYear: integer("latest year of an act that mentions it", "最晚提及年份", "year"),
  documents: integer("documents that mention it", "提及它的文件数", "documents"),
  mentions: integer("mentions of it", "提及次数", "mentions"),
  issuers: integer("issuers that mention it", "提及它的主体数", "issuers"),
  wordings: text("its wordings, most frequent first", "各种说法,多者在前"),
  community: integer("number of its Louvain community in this view", "本视图中的 Louvain 社群编号"),
  layoutX: number("horizontal position", "横坐标", "graph units"),
  layoutY: number("vertical position", "纵坐标", "graph units"),
  colour: text("colour in this view", "颜色"),
  radius: number("size in this view", "大小", "graph units"),
} as const satisfies Readonly<Record<string, ColumnDoc>>;

export const EDGES = {
  Source: text("id of the node it starts at", "起点编号"),
  Target: text("id of the node it leads to", "终点编号"),
  Type: text("always Directed; symmetric says which edges have no direction", "恒为 Directed;无方向者见 symmetric"),
  Kind: text("kind of relation, by which Gephi keeps parallel edges apart", "关系种类(Gephi 据此区分平行边)"),
  Id: text("id of the edge", "边编号"),
  Weight: number(
    "what the view counts: mentions, pieces of evidence, or shared things; always above 0",
    "本视图的计数,恒大于 0",
  ),
  relation: text("kind of relation", "关系种类"),
  mentions: integer("mentions behind it", "提及次数", "mentions"),
  documents: integer("documents behind it", "文件数", "documents"),
  adopted: flag("true where the issuer does it, did it or plans it, not merely mentions it", "是否实施(不止于提及)"),
  symmetric: flag("true where it has no direction", "是否无方向"),
  firstYear: integer(`earliest year of an act behind it: ${years}`, "最早年份(本语料首见)", "year"),
  lastYear: integer("latest year of an act behind it", "最晚年份", "year"),
} as const satisfies Readonly<Record<string, ColumnDoc>>;

export const GRAPH_NODES: Docs<GraphNodeRow> = {
  name: NODES.Label,
  id: NODES.Id,
  type: NODES.entityType,
  label: NODES.shortLabel,
  province: NODES.province,
  category: NODES.category,
  first_year: NODES.firstYear,
  last_year: NODES.lastYear,
  documents: NODES.documents,
  mentions: NODES.mentions,
  issuers: NODES.issuers,
  wordings: NODES.wordings,
  community: NODES.community,
};

export const GRAPH_EDGES: Docs<GraphEdgeRow> = {
  source: entity("the node it starts at", "起点"),
  relation: EDGES.relation,
  target: entity("the node it leads to", "终点"),
  weight: EDGES.Weight,
  mentions: EDGES.mentions,
  documents: EDGES.documents,
  adopted: EDGES.adopted,
  symmetric: EDGES.symmetric,
  first_year: EDGES.firstYear,
  last_year: EDGES.lastYear,
};
