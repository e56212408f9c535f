import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOME } from "#pipeline/cli/home.ts";

// Each call starts a process, so each asks as much as it can.

type Ended = Readonly<{ status: number | null; out: string; err: string }>;

const TSX = join(HOME, "node_modules", "tsx", "dist", "cli.mjs");
const MAIN = join(HOME, "pipeline", "cli", "main.ts");
const folder = mkdtempSync(join(tmpdir(), "zonegraph-commands-"));
const corpus = join(folder, "corpus");
const out = join(folder, "out");

function zonegraph(args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, MAIN, ...args], {
    cwd: HOME,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  mkdirSync(corpus);
  writeFileSync(join(corpus, "一.txt"), "云岭经济开发区2021年工作计划\n推进腾笼换鸟,引进晨光电子有限公司。\n");
  writeFileSync(join(corpus, "空.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("zonegraph", { timeout: 120_000 }, () => {
  test("says what each command takes, or nobody finds the flags", () => {
    const { status, out: help } = zonegraph(["--help"]);
    expect(status).toBe(0);
    const commands = ["build", "open", "annotate", "explain", "documents", "recur", "relations", "targets", "export"];
    for (const command of commands) expect(help).toContain(command);
    for (const command of ["build", "export"]) {
      const asked = zonegraph([command, "--help"]);
      expect(asked.status, command).toBe(0);
      expect(asked.out, command).toMatch(/--out/);
    }
  });

  test("refuses a flag that it does not know, or a typing error does something else than was meant", () => {
    const { status, out: output, err } = zonegraph(["build", corpus, "--out", out, "--strikt"]);
    expect(status).not.toBe(0);
    expect(output).toBe("");
    expect(err).toMatch(/unknown option .--strikt./);
    expect(readdirSync(folder)).toEqual(["corpus"]);
  });

  test("tells a fault in one line without a trace, and ends with an error", () => {
    const { status, err } = zonegraph(["build", join(folder, "none"), "--out", out]);
    expect(status).toBe(1);
    expect(err).toMatch(/^zonegraph: [^\n]*none: [^\n]+\n$/);
  });

  test("builds what can be built with exit 0 and counts what was skipped; --strict makes that an error", () => {
    const built = zonegraph(["build", corpus, "--out", out, "--quiet"]);
    expect(built).toMatchObject({ status: 0, out: "" });
    expect(built.err).toContain("空.txt");
    expect(built.err).toContain("1 document skipped");
    const again = zonegraph(["build", corpus, "--out", out, "--quiet", "--strict"]);
    expect(again.status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["corpus", "out"]);
  });

  test("annotates file after file as JSON Lines with offsets that hold, and strictly where asked", () => {
    const file = join(corpus, "一.txt");
    const { status, out: lines, err } = zonegraph(["annotate", file, join(corpus, "空.txt"), "--strict"]);
    expect(status).toBe(1);
    expect(err).toMatch(/空\.txt: the file is empty/);
    const [row] = lines
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const text = readFileSync(file, "utf8");
    expect(row.document).toBe("一.txt");
    const named = row.mentions.map(({ start, end, type }: Readonly<{ start: number; end: number; type: string }>) => [
      type,
      text.slice(start, end),
    ]);
    expect(named).toContainEqual(["program", "腾笼换鸟"]);
  });

  test("exports from what was built, and names a place that cannot be written", () => {
    const file = join(folder, "graph.gexf");
    expect(zonegraph(["export", out, "--view", "full", "--format", "gexf", "--out", file]).status).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/^<\?xml/);
    const bad = zonegraph(["export", out, "--out", join(file, "below.gexf")]);
    expect(bad.status).toBe(1);
    expect(bad.err).toMatch(/^zonegraph: [^\n]*below\.gexf[^\n]*--out\n$/);
  });

  test("writes all tables with their schema, and never over somebody's folder", () => {
    const tables = join(folder, "tables");
    const written = zonegraph(["export", out, "--tables", tables, "--format", "parquet"]);
    expect([written.status, written.err]).toEqual([0, expect.stringMatching(/^mentions +\d+ rows$/m)]);
    expect(readdirSync(tables).sort()).toEqual([
      "datapackage.json",
      "documents.parquet",
      "entities.parquet",
      "evidence",
      "mentions",
      "relations",
      "targets",
    ]);
    const refused = zonegraph(["export", out, "--tables", corpus]);
    expect(refused.status).toBe(1);
    expect(refused.err).toMatch(/zonegraph: [^\n]*corpus: holds other files [^\n]*\n$/);
    expect(readdirSync(corpus).sort()).toEqual(["一.txt", "空.txt"]);
  });

  test("gives an empty table and says in plain words why, or no answer reads as no difference", () => {
    const { status, out: rows, err } = zonegraph(["keyness", out, "--by", "province", "--format", "csv"]);
    expect([status, rows.split("\r\n").length]).toEqual([0, 2]);
    expect(err).toMatch(/^zonegraph: [^\n]+(?:one issuer only|has an issuer|one group)[^\n]*\.\n$/);
  });

  test("says in one line how to get the native part of jieba where it is missing", () => {
    const broken = join(folder, "no-jieba.cjs");
    writeFileSync(
      broken,
      'const load = require("node:module")._load; require("node:module")._load = function (name, ...rest) { if (name === "nodejieba") throw new Error("no binding\\nat x"); return load.call(this, name, ...rest); };',
    );
    const { status, err } = zonegraph(["annotate", join(corpus, "一.txt")], { NODE_OPTIONS: `--require ${broken}` });
    expect(status).toBe(1);
    expect(err).toMatch(/^zonegraph: nodejieba has no native binding here; [^\n]*npm rebuild nodejieba[^\n]*\n$/);
  });
});
