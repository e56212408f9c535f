import type { AppendixRow } from "../table/appendix.ts";
import type { DocumentRow } from "../table/documents.ts";
import type { EntityRow } from "../table/entities.ts";
import type { RelationRow, TargetRow } from "../table/evidence.ts";
import type { MentionRow } from "../table/mentions.ts";
import type { PromiseRow } from "../table/promises.ts";
import type { ReviewRow } from "../table/review.ts";
import { type Docs, entity, flag, integer, list, number, text } from "./doc.ts";

// What the columns of the tables of documents and of evidence mean.

const OFFSET = "UTF-16 code units";
const place = (en: string, zh: string) => integer(en, zh, OFFSET);

export const DOCUMENTS: Docs<DocumentRow> = {
  document: text(
    "path of the file below the corpus folder; the id of the document",
    "文件在语料文件夹中的路径,即文件编号",
  ),
  title: text("title, from corpus.csv or the text", "标题(取自 corpus.csv 或正文)"),
  issuer: entity("the zone or government whose document it is; empty where it is not known", "发布主体;不知则空"),
  province: text("province in short form", "省级行政区简称"),
  city: text("city in short form", "地级行政区简称"),
  county: text("county in short form", "县级行政区简称"),
  years: list("every year the document covers", "文件涉及的年份", "year"),
  date: text("date of publication, ISO", "发布日期(ISO)"),
  kind: text(
    "kind of zone as the text says it; for other issuers what they are",
    "开发区种类(依原文);其他主体则为其层级",
  ),
  confidence: number(
    "how sure the issuer is; 1 where corpus.csv gives it",
    "发布主体的把握;corpus.csv 给出时为 1",
    "0 to 1",
  ),
  basis: list(
    "for each field where it comes from, with the span of the text that shows it",
    "各字段的依据及其在正文中的位置",
  ),
  source: text("where it was published, as corpus.csv has it", "出处(取自 corpus.csv)"),
  level: text("level of the zone, as corpus.csv has it", "级别(取自 corpus.csv)"),
  characters: integer("length of the text", "正文长度", OFFSET),
  mentions: integer("mentions of entities", "实体提及次数", "mentions"),
};

export const ENTITIES: Docs<EntityRow> = {
  id: text("id of the entity, type:name", "实体编号(类型:名称)"),
  type: text("zone, park, enterprise, institution, industry, program or place", "实体类型"),
  name: text("canonical name", "规范名称"),
  label: text("short name for labels", "标签用短名"),
  pinyin: text("pinyin of the name without tones", "名称拼音(无声调)"),
  initials: text("initials of the pinyin", "拼音首字母"),
  wordings: list("its wordings with their mentions, most frequent first", "各种说法及次数,多者在前"),
  mentions: integer("mentions of it", "提及次数", "mentions"),
  documents: integer("documents that mention it", "提及它的文件数", "documents"),
  issuers: integer("issuers that mention it", "提及它的主体数", "issuers"),
  first_year: integer(
    "earliest year of an act that mentions it: first seen in this corpus, not first used",
    "最早提及年份(本语料首见)",
    "year",
  ),
  last_year: integer("latest year of an act that mentions it", "最晚提及年份", "year"),
  kind: text("kind of a zone, park, institution or place", "开发区、园区、机构或地名的种类"),
  level: text("level of a zone or program", "开发区或政策的级别"),
  province: text("province of a zone in short form", "开发区所在省级行政区简称"),
  city: text("city of a zone in short form", "开发区所在地级行政区简称"),
  county: text("county of a zone in short form", "开发区所在县级行政区简称"),
  category: text("category of a program", "政策类别"),
  listed: flag("true where the program stands in the lexicon, not only in the texts", "政策是否见于词表"),
  sector: text("sector of an industry", "产业所属门类"),
  code: text("division code of a place", "地名的行政区划代码"),
  ancestors: list("places that hold the place, the nearest last", "上级行政区,近者在后"),
};

export const MENTIONS: Docs<MentionRow> = {
  document: text("document that holds it", "所在文件"),
  issuer: entity("issuer of the document; empty where it is not known", "文件的发布主体;不知则空"),
  entity: entity("what is named", "所指实体"),
  text: text("the words of the document", "原文"),
  start: place("where it begins in the document", "起点"),
  end: place("where it ends", "终点"),
  year: integer("year of the act around it, not of the document", "所在部分(总结或计划)的年份", "year"),
  rules: list("rules that found it", "识别所依规则"),
  score: number("how sure it is", "把握", "0 to 1"),
};

export const RELATIONS: Docs<RelationRow> = {
  kind: text("kind of relation: adopts, hosts, courts …; mentions is counted apart", "关系种类;提及另计"),
  source: entity(
    "who: mostly the issuer; a document without one stands for itself",
    "主体,多为发布主体;无发布主体的文件代表自己",
  ),
  target: entity("what or whom", "客体"),
  document: text("document that shows it", "所在文件"),
  start: place("where the evidence begins in the document", "证据起点"),
  end: place("where it ends", "证据终点"),
  year: integer("year of the act around it, not of the document", "所在部分(总结或计划)的年份", "year"),
  stage: text("done, under-way, planned, or empty", "已完成、进行中、计划中,或空"),
  stance: text(
    "what the issuer has to do with the enterprise: resident, prospect, distressed, partner, other",
    "企业与发布主体的关系:已落户、招引中、困难、合作、其他",
  ),
};

export const TARGETS: Docs<TargetRow> = {
  document: text("document that names the figure", "所在文件"),
  issuer: text("its issuer", "发布主体"),
  start: place("where the figure begins", "数字起点"),
  end: place("where it ends, unit included", "数字终点(含单位)"),
  indicator: text("what the figure is of, in the words of the text", "指标(依原文用词)"),
  comparator: text(
    "=, >=, <=, range, ~ (about), +% (growth on the year before)",
    "=、>=、<=、range(区间)、~(约)、+%(同比增长)",
  ),
  value: number("the figure as written; the lower end of a range", "原文数值;区间取下限", "see unit"),
  upper: number("upper end of a range", "区间上限", "see unit"),
  unit: text("unit as written, with 万 and 亿", "原文单位(含万、亿)"),
  year: integer("year it is for", "所属年份", "year"),
  stage: text("done, under-way or planned", "已完成、进行中或计划中"),
  about: text("id of the program, industry or park it is about", "所涉政策、产业或园区的编号"),
  base_value: number("the figure in the base unit, for comparing", "折算为基本单位的数值,便于比较", "see base_unit"),
  base_unit: text(
    "base unit: 元, 美元, 平方米, 米, 吨, %, …; a unit nobody knows is its own",
    "基本单位;不认识的单位保持原样",
  ),
};

export const PROMISES: Docs<PromiseRow> = {
  issuer: text("who promised", "承诺主体"),
  issuer_id: text("its id", "主体编号"),
  year: integer("year it was promised for", "承诺所属年份", "year"),
  kind: text("program, enterprise or target", "政策、企业或指标"),
  item: text("name of the program or enterprise, or the indicator", "政策或企业名称,或指标"),
  outcome: text(
    "kept, moved (still under way, planned again, or below the figure), gone (nothing is said) or open (no report of that year in the corpus)",
    "kept 兑现;moved 推迟或未达;gone 未再提;open 语料中无当年总结",
  ),
  planned_document: text("document of the plan", "计划所在文件"),
  planned_start: place("where the plan says it", "计划起点"),
  planned_end: place("where that ends", "计划终点"),
  planned_text: text("words of the plan", "计划原文"),
  answer_document: text("document that answers", "回应所在文件"),
  answer_start: place("where the answer begins", "回应起点"),
  answer_end: place("where it ends", "回应终点"),
  answer_text: text("words of the answer", "回应原文"),
  before_document: text(
    "document of the last report before the plan that speaks of the same",
    "此前最近一次总结中同一事项所在文件",
  ),
  before_start: place("where it does", "起点"),
  before_end: place("where that ends", "终点"),
  before_text: text("its words", "原文"),
  planned_value: number("planned figure in the base unit", "计划数值(基本单位)", "see unit"),
  reported_value: number("reported figure in the base unit", "完成数值(基本单位)", "see unit"),
  unit: text("base unit of both figures", "两数值的基本单位"),
};

export const REVIEW: Docs<ReviewRow> = {
  code: text("what is in doubt", "待定事项的类别"),
  wording: text("the wording in doubt, as accept takes it", "待定的说法,可交给 accept"),
  file: text("file it stands in", "所在文件"),
  line: integer("line of the file", "行号", "line"),
  message: text("what a person has to decide", "需要人来决定的事"),
};

export const APPENDIX: Docs<AppendixRow> = {
  kind: RELATIONS.kind,
  source: RELATIONS.source,
  target: RELATIONS.target,
  year: RELATIONS.year,
  stage: RELATIONS.stage,
  stance: RELATIONS.stance,
  hit: text("the evidence itself", "证据原文"),
  sentence: text("the sentence around it", "所在句子"),
  issuer: text("issuer of the document", "发布主体"),
  title: DOCUMENTS.title,
  date: DOCUMENTS.date,
  headings: text("headings above the place, outermost first", "所在位置的各级标题"),
  paragraph: integer("number of the paragraph, from 1", "段落序号,从 1 起", "paragraph"),
  document: RELATIONS.document,
  start: RELATIONS.start,
  end: RELATIONS.end,
  published: DOCUMENTS.source,
};
