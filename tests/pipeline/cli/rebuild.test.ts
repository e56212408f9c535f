import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOverview } from "#exchange/dataset.ts";
import { buildCorpus } from "#pipeline/cli/build-corpus.ts";
import { showProgress } from "#pipeline/cli/terminal.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";

const PLANS: Readonly<Record<string, string>> = {
  "甲.txt": "浙江云岭经济开发区2021年工作计划\n推进腾笼换鸟。引进晨光电子有限公司,力争完成投资5亿元。\n",
  "乙.txt": "江苏石湾经济开发区2022年工作计划\n推进机器换人。晨光电子扩大生产。\n",
};
const CHANGED = "江苏石湾经济开发区2022年工作计划\n推进腾笼换鸟和机器换人。\n";
const ADDED = "河南青柳经济开发区2020年工作计划\n推进腾笼换鸟。\n";

const root = mkdtempSync(join(tmpdir(), "zonegraph-rebuild-"));
const corpus = join(root, "corpus");
const first = join(root, "first");
const put = (name: string, text: string): void => writeFileSync(join(corpus, name), text);
const build = (out: string) => buildCorpus(corpus, out, {}, showProgress(true));

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .sort()
      .map((file) => [file, readFileSync(folder + file, "base64")]),
  );
const programsOf = async (out: string): Promise<string[]> =>
  (await loadOverview(folderSource(out))).entities.filter(({ type }) => type === "program").map(({ name }) => name);

beforeAll(async () => {
  mkdirSync(corpus);
  for (const [name, text] of Object.entries(PLANS)) put(name, text);
  await build(first);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The dataset as it was first, and the plans changed behind it. */
function changed(name: string): string {
  const out = join(root, name);
  cpSync(first, out, { recursive: true });
  rmSync(join(corpus, "甲.txt"), { force: true });
  put("乙.txt", CHANGED);
  put("丙.txt", ADDED);
  return out;
}

test("a corpus of which a text was changed, one added and one taken out builds as from nothing, or old names stay in it", async () => {
  const out = changed("again");
  await build(out);
  const fresh = join(root, "fresh");
  await build(fresh);
  expect(contentOf(out)).toEqual(contentOf(fresh));
  expect(await programsOf(out)).toEqual(["机器换人", "腾笼换鸟"]);
});

test.each(["bytes.bin", "index.json"])("damage to drafts/%s costs time and nothing else", async (file) => {
  const fresh = join(root, `whole ${file}`);
  const out = changed(`damaged ${file}`);
  put("乙.txt", PLANS["乙.txt"]!);
  await build(fresh);
  const path = join(out, "drafts", file);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x20, bytes.length >> 1));
  await build(out);
  expect(contentOf(out)).toEqual(contentOf(fresh));
});

test("drafts whose bytes are gone are made again", async () => {
  const out = changed("gone");
  rmSync(join(out, "drafts", "bytes.bin"));
  await build(out);
  expect(await programsOf(out)).toEqual(["机器换人", "腾笼换鸟"]);
});

test("a text that the dataset knows is not read again, or every new document costs the whole corpus", async () => {
  const out = changed("known");
  put("乙.txt", PLANS["乙.txt"]!);
  const [bytes, index] = ["bytes.bin", "index.json"].map((file) => join(out, "drafts", file)) as [string, string];
  const { rules, places } = JSON.parse(readFileSync(index, "utf8")) as {
    rules: string;
    places: [string, number, number][];
  };
  // A draft that says something else than its text shows whether it is taken.
  const drafts = places.map(([key, offset, length]) => {
    const line = gunzipSync(readFileSync(bytes).subarray(offset, offset + length)).toString("utf8");
    return [key, gzipSync(line.replaceAll("机器换人", "机器换房"))] as const;
  });
  let size = 0;
  const moved = drafts.map(([key, { length }]) => {
    size += length;
    return [key, size - length, length];
  });
  writeFileSync(bytes, Buffer.concat(drafts.map(([, draft]) => draft)));
  writeFileSync(index, JSON.stringify({ rules, places: moved }));
  await build(out);
  expect(await programsOf(out)).toContain("机器换房");
});
