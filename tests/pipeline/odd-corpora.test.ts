import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PARTITIONS } from "#analysis/partitions.ts";
import { loadDocument, loadOverview } from "#exchange/dataset.ts";
import { coverageRows } from "#exchange/table/coverage.ts";
import { documentRows } from "#exchange/table/documents.ts";
import { relationRows, targetRows } from "#exchange/table/evidence.ts";
import { keynessTable } from "#exchange/table/keyness.ts";
import { namer } from "#exchange/table/named.ts";
import { promiseRows } from "#exchange/table/promises.ts";
import { recurrenceRows, variantRows } from "#exchange/table/recurrence.ts";
import type { DocumentContent, Overview } from "#model/dataset.ts";
import { buildCorpus } from "#pipeline/cli/build-corpus.ts";
import { showProgress } from "#pipeline/cli/terminal.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";

const PLAN = "浙江云岭经济开发区2021年工作计划\n推进腾笼换鸟。引进晨光电子有限公司,力争完成投资5亿元。\n";
const CORPORA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "nothing known": { "一.txt": "推进腾笼换鸟。投资5亿元。", "二.txt": "春风化雨。" },
  "one issuer": { "一.txt": PLAN },
  "two of one year": { "一.txt": PLAN, "二.txt": "浙江云岭经济开发区2021年工作计划\n推进机器换人。完成投资6亿元。\n" },
  duplicates: { "一.txt": PLAN, "二.txt": PLAN },
  "nothing recurs": {
    "一.txt": PLAN,
    "二.txt": `江苏石湾经济开发区2022年工作计划\n推进机器换人。产值${"9".repeat(400)}亿元,引进项目12光年、3个亿亿、0亩,增长-%。\n`,
  },
};

type Read = Readonly<{ overview: Overview; contents: readonly DocumentContent[] }>;
const read = new Map<string, Read>();
const root = mkdtempSync(join(tmpdir(), "zonegraph-odd-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeAll(async () => {
  for (const [name, files] of Object.entries(CORPORA)) {
    const [corpus, out] = [join(root, name, "corpus"), join(root, name, "out")];
    mkdirSync(corpus, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(corpus, file), text);
    await buildCorpus(corpus, out, {}, showProgress(true));
    const source = folderSource(out);
    const overview = await loadOverview(source);
    const contents = await Promise.all(overview.documents.map((entry) => loadDocument(source, entry)));
    read.set(name, { overview, contents });
  }
});

const choice = (by: (typeof PARTITIONS)[number]) => ({ by, group: null, against: null, split: null });
/** All rows of all tables. */
function rowsOf({ overview, contents }: Read): object[] {
  const named = namer(overview);
  const evidence = overview.documents.flatMap((entry, i) => [
    ...relationRows(entry, contents[i]!, named),
    ...targetRows(entry, contents[i]!, named),
  ]);
  return [
    ...documentRows(overview),
    ...coverageRows(overview),
    ...recurrenceRows(overview),
    ...variantRows(overview),
    ...PARTITIONS.flatMap((by) => keynessTable(overview, choice(by)).rows),
    ...evidence,
    ...promiseRows(overview, contents),
  ];
}

/** Every number anywhere in a value. */
const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe("a corpus that is odd has true answers, else NaN or a crash stands where a number should be:", () => {
  test.each(Object.keys(CORPORA))("%s", (name) => {
    const rows = rowsOf(read.get(name)!);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap(numbersIn).filter((number) => !Number.isFinite(number))).toEqual([]);
  });
});

test("without issuers nothing recurs in any, and why is said", () => {
  const { overview } = read.get("nothing known")!;
  expect(recurrenceRows(overview)[0]).toMatchObject({
    issuers: 0,
    of: 0,
    wilson_low: 0,
    wilson_high: 1,
    first_year: null,
  });
  expect(keynessTable(overview, choice("province"))).toMatchObject({
    rows: [],
    note: expect.stringMatching(/has an issuer/),
  });
});

test("two documents of one issuer and year are one issuer, else one zone counts as two", () => {
  const { overview } = read.get("two of one year")!;
  expect(recurrenceRows(overview).map(({ of }) => of)).toEqual([1, 1]);
  expect(coverageRows(overview)).toMatchObject([{ years: [2021], documents: 2 }]);
});

test("a text given twice is two documents of one issuer, and no program recurs by it", () => {
  const [row] = recurrenceRows(read.get("duplicates")!.overview);
  expect(row).toMatchObject({ issuers: 1, of: 1, documents: 2, mentions: 2 });
});

test("figures with impossible numbers or units are left out, those beside them stay", () => {
  const { overview, contents } = read.get("nothing recurs")!;
  const rows = overview.documents.flatMap((entry, i) => targetRows(entry, contents[i]!, namer(overview)));
  expect(rows.map(({ value, unit }) => [value, unit])).toContainEqual([5, "亿元"]);
  expect(rows.map(({ unit }) => unit)).not.toContain("光年");
  expect(recurrenceRows(overview).every(({ issuers }) => issuers === 1)).toBe(true);
});
