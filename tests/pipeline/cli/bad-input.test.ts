import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decodeReport } from "#exchange/dataset/report.ts";
import { loadOverview } from "#exchange/dataset.ts";
import type { ReportEntry } from "#model/dataset.ts";
import { buildCorpus, type Outcome } from "#pipeline/cli/build-corpus.ts";
import { openExplorer } from "#pipeline/cli/open-command.ts";
import { showProgress } from "#pipeline/cli/terminal.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { asNobody } from "../as-nobody.ts";

const GOOD = "云岭经济开发区2021年工作计划\n一、推进腾笼换鸟。引进晨光电子有限公司。\n";

const root = mkdtempSync(join(tmpdir(), "zonegraph-input-"));
chmodSync(root, 0o755);
let corpus = "";
let out = "";
let round = 0;
beforeEach(() => {
  const folder = join(root, String(round++));
  corpus = join(folder, "corpus");
  out = join(folder, "out");
  mkdirSync(corpus, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(corpus, name), content);
const build = (): Promise<Outcome> => buildCorpus(corpus, out, {}, showProgress(true));

/** The message of a failure, which must be one line and leave nothing behind. */
async function failure(work: () => Promise<unknown>): Promise<string> {
  const before = readdirSync(join(corpus, "..")).sort();
  let message = "";
  try {
    await work();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(/^[^\n]+[;:,] [^\n]+$/);
  expect(readdirSync(join(corpus, "..")).sort()).toEqual(before);
  return message;
}

describe("a corpus of which nothing can be built says so in one line, or a researcher opens an empty page:", () => {
  test("a missing folder is named", async () => {
    expect(await failure(() => buildCorpus(join(corpus, "none"), out, {}, showProgress(true)))).toContain(
      join(corpus, "none"),
    );
  });

  test("an empty folder is told what belongs there", async () => {
    expect(await failure(build)).toMatch(/holds no documents; put texts \(\.txt or \.md/);
  });

  test("a folder of unreadable texts names the first and why", async () => {
    put("空.txt", "");
    expect(await failure(build)).toMatch(/none of its 1 documents can be read.*空\.txt.*empty/);
  });
});

describe("one build of a corpus with faults", () => {
  const folder = join(root, "faults");
  const files = join(folder, "corpus");
  const dataset = join(folder, "out");
  const rebuild = (): Promise<Outcome> => buildCorpus(files, dataset, {}, showProgress(true));
  const faultOf = (file: string): ReportEntry | undefined =>
    decodeReport(readFileSync(join(dataset, "report.json"), "utf8")).find((entry) => entry.file === file);
  let outcome: Outcome;
  beforeAll(async () => {
    mkdirSync(join(files, "内"), { recursive: true });
    mkdirSync(join(files, "外"));
    const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(files, name), content);
    write("好.txt", GOOD);
    write("空.txt", "");
    write(
      "二进制.txt",
      Uint8Array.from({ length: 4_000 }, (_, i) => i % 7),
    );
    write("假.txt", "%PDF-1.7\nx");
    write("损.txt", Buffer.concat([Buffer.from(GOOD.repeat(5)), Buffer.from([0xff, 0xc0]), Buffer.from("园区")]));
    write("大.txt", "园");
    truncateSync(join(files, "大.txt"), 20_000_001);
    write("corpus.csv", "file,province\n没有.txt,江苏\n好.txt,浙江\n");
    write("内/一.txt", GOOD);
    write("内/corpus.csv", "file,colour\n一.txt,red\n");
    write("外/一.txt", GOOD);
    write("外/corpus.csv", "title\n计划\n");
    outcome = await rebuild();
  });

  const skipped: readonly (readonly [file: string, reason: RegExp])[] = [
    ["空.txt", /empty; /],
    ["二进制.txt", /binary .*; /],
    ["假.txt", /PDF.*; save its text as UTF-8/],
    ["损.txt", /invalid UTF-8 at byte \d+; /],
    ["大.txt", /limit of 20 MB a document; split it/],
  ];
  for (const [file, reason] of skipped)
    test(`skips ${file} with its reason and the way out, or a text is missed without a word`, () => {
      expect(faultOf(file)).toMatchObject({ severity: "error", message: expect.stringMatching(reason) });
    });

  test("builds all the rest, or one bad file costs the corpus", async () => {
    expect(outcome).toMatchObject({ reused: false, skipped: skipped.length });
    const { documents } = await loadOverview(folderSource(dataset));
    expect(documents.map(({ id, province }) => [id, province])).toEqual(expect.arrayContaining([["好.txt", "浙江"]]));
    expect(documents).toHaveLength(3);
    expect(readdirSync(folder).sort()).toEqual(["corpus", "out"]);
  });

  test("names the line of a corpus.csv whose document is not there, or a typing error goes unseen", () => {
    expect(faultOf("corpus.csv")).toMatchObject({ line: 2, message: expect.stringContaining('"没有.txt"') });
  });

  test("names a column that nobody knows, and one that is missing", () => {
    expect(faultOf("内/corpus.csv")?.message).toContain('"colour"');
    expect(faultOf("外/corpus.csv")?.message).toContain('"file"');
  });

  test("is not done again where nothing changed, or every start costs a build", async () => {
    expect(await rebuild()).toMatchObject({ reused: true, skipped: skipped.length });
  });

  test("survives a later one that fails, or a bad day costs the last good dataset", async () => {
    const before = readFileSync(join(dataset, "manifest.json"), "utf8");
    await expect(buildCorpus(corpus, dataset, {}, showProgress(true))).rejects.toThrow(/holds no documents/);
    expect(readFileSync(join(dataset, "manifest.json"), "utf8")).toBe(before);
  });

  test("gives a dataset that a program of another version refuses before anything else", async () => {
    const source = folderSource(dataset);
    const later = {
      readText: async (path: string) => (await source.readText(path)).replace(/"version": \d+,/, '"version": 99,'),
    };
    await expect(loadOverview(later)).rejects.toThrow(/^manifest\.json: [^\n]*99[^\n]*; [^\n]+$/);
  });
});

describe("an output folder", () => {
  test("that holds other files is left alone, or somebody's work is replaced", async () => {
    put("好.txt", GOOD);
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "mine");
    expect(await failure(build)).toMatch(/holds other files \("thesis\.txt"\); choose another folder with --out/);
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });

  test("with another program's manifest.json is left alone", async () => {
    put("好.txt", GOOD);
    mkdirSync(out);
    writeFileSync(join(out, "manifest.json"), '{"name":"web app"}');
    expect(await failure(build)).toMatch(/manifest\.json that is not ours; choose another folder/);
  });

  test("that is a file is named", async () => {
    put("好.txt", GOOD);
    writeFileSync(out, "");
    expect(await failure(build)).toContain(out);
  });

  test("that cannot be written is named, with the way out", async () => {
    put("好.txt", GOOD);
    chmodSync(join(corpus, ".."), 0o555);
    const message = await failure(() => asNobody(build));
    chmodSync(join(corpus, ".."), 0o755);
    expect(message).toMatch(/cannot be written \(EACCES\); choose another folder with --out/);
  });

  test("below a file cannot be made, and says so", async () => {
    put("好.txt", GOOD);
    out = join(corpus, "好.txt", "out");
    expect(await failure(build)).toMatch(/cannot be written \(E(?:NOTDIR|EXIST)\); choose another folder with --out/);
  });
});

test("a folder without a dataset cannot be opened, and is told how one is made", async () => {
  await expect(openExplorer(corpus, null)).rejects.toThrow(/no dataset here .*zonegraph build FOLDER --out/);
});
