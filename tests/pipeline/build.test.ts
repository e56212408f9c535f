import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnsOf } from "#analysis/columns.ts";
import { recurrence } from "#analysis/recurrence.ts";
import { loadDocument, loadOverview, loadPosting } from "#exchange/dataset.ts";
import type { DocumentContent, Overview } from "#model/dataset.ts";
import { documentSource } from "#model/relation.ts";
import { buildCorpus } from "#pipeline/cli/build-corpus.ts";
import { showProgress } from "#pipeline/cli/terminal.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";

// Four small plans of zones that do not exist, and one of which nobody can tell whose it is.

const PLANS: Readonly<Record<string, string>> = {
  "甲/云岭-2021.txt":
    "浙江云岭经济开发区2021年工作计划\n一、产业升级\n大力推进腾笼换鸟,盘活闲置土地。引进晨光电子有限公司,总投资5亿元。\n二、营商环境\n深化最多跑一次改革,与浙江大学共建创新中心。\n",
  "甲/云岭-2022.txt":
    "浙江云岭经济开发区2022年工作总结\n一年来,我区完成腾笼换凤项目6个,晨光电子有限公司建成投产。规上工业增加值增长8%。\n",
  "乙/石湾.txt":
    "江苏石湾高新技术产业开发区2021年工作计划\n积极推进腾笼换鸟和亩均论英雄改革。\n大力发展新能源汽车、生物医药产业。推进智慧园区建设。\n",
  "乙/青柳.md":
    "河南青柳经济技术开发区2020年工作报告\n落实放管服改革,发展装备制造产业。\n对接长三角地区,引进华宇机械集团。\n",
  "无名.txt": "2021年工作计划\n继续推进腾笼换鸟。加快发展生物医药产业。\n",
};

const root = mkdtempSync(join(tmpdir(), "zonegraph-build-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes the plans in an order of its own and builds them; returns the folder of the dataset. */
async function built(name: string, paths: readonly string[]): Promise<string> {
  const corpus = join(root, name, `corpus of ${name}`);
  for (const path of paths) {
    mkdirSync(dirname(join(corpus, path)), { recursive: true });
    writeFileSync(join(corpus, path), PLANS[path]!);
  }
  const out = join(root, name, "out");
  await buildCorpus(corpus, out, {}, showProgress(true));
  return out;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

let first = "";
let overview: Overview;
let contents: DocumentContent[] = [];
beforeAll(async () => {
  first = await built("first", Object.keys(PLANS));
  const source = folderSource(first);
  overview = await loadOverview(source);
  contents = await Promise.all(overview.documents.map((entry) => loadDocument(source, entry)));
});

describe("a dataset", () => {
  test("is the same to the byte wherever and in whatever order its texts lie, or nobody can repeat a study", async () => {
    const second = await built("second", Object.keys(PLANS).reverse());
    const files = filesOf(first);
    expect(files).toContain("manifest.json");
    expect(filesOf(second)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
  });

  test("quotes what stands in the text, or evidence cannot be trusted", () => {
    const aliases = new Map(overview.entities.map(({ id, aliases }) => [id, aliases.map(({ surface }) => surface)]));
    for (const { id, text, mentions } of contents) {
      expect(text).toBe(PLANS[id]);
      for (const { start, end, entity, document } of mentions) {
        expect(document).toBe(id);
        expect(aliases.get(entity)).toContain(text.slice(start, end));
      }
      for (const [index, { start }] of mentions.entries())
        expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }
    expect(contents.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(15);
  });

  test("shows every relation inside the text that it comes from, or an edge has nothing behind it", () => {
    const evidence = new Map<string, number>();
    for (const { id, text, relations } of contents)
      for (const { kind, source, target, document, start, end } of relations) {
        expect(document).toBe(id);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).not.toBe("");
        const key = `${kind}|${source}|${target}`;
        evidence.set(key, (evidence.get(key) ?? 0) + 1);
      }
    const counted = overview.relations.filter(({ kind }) => kind !== "mentions" && kind !== "co-occurs");
    expect(counted.length).toBeGreaterThan(5);
    for (const { kind, source, target, evidence: pieces } of counted)
      expect(evidence.get(`${kind}|${source}|${target}`), `${kind}|${source}|${target}`).toBe(pieces);
  });

  test("counts in its manifest what its files hold, or a summary lies", async () => {
    const { counts } = overview.manifest;
    const lines = (file: string): number => readFileSync(join(first, file), "utf8").trimEnd().split("\n").length;
    const sum = (numbers: Readonly<Record<string, number>>): number =>
      Object.values(numbers).reduce((a, b) => a + b, 0);
    expect(lines("documents.jsonl")).toBe(counts.documents);
    expect(lines("entities.jsonl")).toBe(sum(counts.entities));
    expect(lines("relations.jsonl")).toBe(sum(counts.relations));
    expect(counts.mentions).toBe(contents.reduce((total, { mentions }) => total + mentions.length, 0));
    expect(counts.characters).toBe(contents.reduce((total, { text }) => total + text.length, 0));
    for (const [index, { id, mentions }] of overview.entities.entries()) {
      const posting = await loadPosting(folderSource(first), overview, index);
      expect(
        posting.documents.reduce((total, [, count]) => total + count, 0),
        id,
      ).toBe(mentions);
    }
  });

  test("gives a text without an issuer a column of its own and counts it among no zones, or shares are wrong", () => {
    const nameless = overview.documents.find(({ id }) => id === "无名.txt")!;
    expect(nameless.issuer).toBeNull();
    expect(overview.manifest.counts.issuers).toBe(3);
    const row = recurrence(overview).find(({ name }) => name === "腾笼换鸟")!;
    expect(row).toMatchObject({ issuers: 2, of: 3 });
    const mentioning = overview.relations.filter(({ kind, target }) => kind === "mentions" && target === row.program);
    expect(mentioning.map(({ source }) => source)).toContain(documentSource(nameless.id));
    expect(
      columnsOf(overview)
        .filter(({ issuer }) => issuer === null)
        .map(({ id }) => id),
    ).toEqual([documentSource(nameless.id)]);
  });

  test("has a place in the picture for whatever a view shows, or a node is not drawn", () => {
    const { shared, full } = overview.layout;
    const placed = new Set(full.map(({ id }) => id as string));
    for (const { source, target } of overview.relations)
      for (const id of [source, target]) expect(placed.has(id), id).toBe(true);
    for (const { x, y } of [...shared, ...full]) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});
