import type { CoverageRow } from "../table/coverage.ts";
import type { KeynessRow } from "../table/keyness.ts";
import type { RecurrenceRow, VariantRow } from "../table/recurrence.ts";
import { type Docs, integer, list, number, record, text } from "./doc.ts";

// What the columns of the tables of recurrence mean. “Mentioned in” and “adopts” are counted apart.

const share = (en: string, zh: string) => number(en, zh, "share, 0 to 1");

const SPREAD = {
  issuers: integer("issuers that mention it", "提及它的主体数", "issuers"),
  of: integer("issuers in the corpus", "语料中的主体数", "issuers"),
  wilson_low: share("lower end of Wilson's 95 % interval of issuers / of", "主体占比的威尔逊 95% 区间下限"),
  wilson_high: share("upper end of the same", "同上,上限"),
  documents: integer(
    "documents that mention it, those without an issuer included",
    "提及它的文件数(含无主体文件)",
    "documents",
  ),
  mentions: integer("mentions", "提及次数", "mentions"),
  rates: record("mentions per 10,000 characters, by issuer", "各主体每万字提及次数", "per 10,000 UTF-16 code units"),
  dp: number(
    "Gries' deviation of proportions over issuers; empty below 5 mentions or 5 issuers",
    "Gries 离散度 DP;不足 5 次或 5 个主体则空",
    "0 even to 1 uneven",
  ),
  dp_norm: number(
    "the same, divided by its largest possible value (Lijffijt and Gries 2012)",
    "归一化的 DP",
    "0 even to 1 uneven",
  ),
  first_year: integer(
    "year of the earliest act that mentions it: first seen in this corpus, not first used",
    "最早提及年份:在本语料中首见,并非首用",
    "year",
  ),
  last_year: integer("year of the latest act that mentions it", "最晚提及年份", "year"),
  first_years: record("first year seen, by issuer", "各主体首见年份", "year"),
  covered_before: integer(
    "issuers of which the corpus covers a year before first_year: 0 means it could not be seen earlier",
    "首见年份之前已有文件的主体数;为 0 则无从更早看到",
    "issuers",
  ),
  coverage: record(
    "years of which the corpus has documents, by issuer that mentions it",
    "提及它的各主体在语料中有文件的年份",
    "year",
  ),
  adopting_issuers: integer(
    "issuers that do it, did it or plan it, not merely mention it",
    "实施它的主体数(不止于提及)",
    "issuers",
  ),
  adopting_low: share(
    "lower end of Wilson's 95 % interval of adopting_issuers / of",
    "实施主体占比的威尔逊 95% 区间下限",
  ),
  adopting_high: share("upper end of the same", "同上,上限"),
  adopting_documents: integer("documents that show adoption", "表明实施的文件数", "documents"),
  first_adopted: integer("year of the earliest act that shows adoption", "最早表明实施的年份", "year"),
  done: integer("pieces of evidence of adoption that say it is done", "表明已完成的证据数", "pieces of evidence"),
  under_way: integer("the same, under way", "表明进行中的证据数", "pieces of evidence"),
  planned: integer("the same, planned", "表明计划中的证据数", "pieces of evidence"),
  no_stage: integer("the same, of no known stage", "阶段不明的证据数", "pieces of evidence"),
} as const;

const NAMES = {
  program: text("canonical name of the program", "政策的规范名称"),
  id: text("its id", "政策编号"),
  category: text("category of the program", "政策类别"),
} as const;

export const RECURRENCE: Docs<RecurrenceRow> = {
  ...NAMES,
  variants: list(
    "its wordings with their mentions, most frequent first; in JSON with their own counts",
    "各种说法及次数,多者在前;JSON 中附各自计数",
  ),
  ...SPREAD,
};

export const VARIANTS: Docs<VariantRow> = {
  ...NAMES,
  surface: text("the wording", "说法"),
  share: share("its share of the mentions of the program", "占该政策提及次数的份额"),
  ...SPREAD,
};

export const COVERAGE: Docs<CoverageRow> = {
  issuer: text("name of the issuer", "发布主体"),
  issuer_id: text("its id", "主体编号"),
  province: text("its province", "所在省份"),
  level: text("its level, where it is known", "级别(已知者)"),
  years: list("years of which the corpus has documents", "有文件的年份", "year"),
  documents: integer("its documents", "文件数", "documents"),
  characters: integer("their length", "文件总长度", "UTF-16 code units"),
};

export const KEYNESS: Docs<KeynessRow> = {
  ...NAMES,
  group: text("the group of issuers", "主体组"),
  against: text("what it is compared with", "对照组"),
  counted: text("mentions or adoptions: what an issuer must have of the program to count", "计数依据:提及或实施"),
  in_group: integer("issuers of the group that have it", "组内具有它的主体数", "issuers"),
  group_issuers: integer("issuers of the group", "组内主体数", "issuers"),
  in_other: integer("issuers of the other side that have it", "对照组具有它的主体数", "issuers"),
  other_issuers: integer("issuers of the other side", "对照组主体数", "issuers"),
  log_ratio: number(
    "log2 of the ratio of shares, half an issuer added to each count (Hardie 2014); above 0 where the group leads",
    "份额之比的 log2(各加半个主体);大于 0 表示该组更多",
    "log2",
  ),
  g2: number("Dunning's log-likelihood ratio, which ranks", "Dunning 对数似然比,用于排序", "G²"),
  p: number("Fisher's exact test, two-sided", "Fisher 精确检验(双侧)", "probability"),
  q: number(
    "p adjusted over all rows of the table (Benjamini and Hochberg 1995)",
    "对全表各行校正后的 p(Benjamini–Hochberg)",
    "false discovery rate",
  ),
};
