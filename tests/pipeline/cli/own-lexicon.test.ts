import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { decodeReport } from "#exchange/dataset/report.ts";
import { HOME } from "#pipeline/cli/home.ts";

const TSX = join(HOME, "node_modules", "tsx", "dist", "cli.mjs");
const folder = mkdtempSync(join(tmpdir(), "zonegraph-own-"));
const [corpus, out, lexicon] = ["corpus", "out", "mine"].map((name) => join(folder, name)) as [string, string, string];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function zonegraph(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, join(HOME, "pipeline/cli/main.ts"), ...args], {
    cwd: HOME,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

const rows = (jsonl: string): Record<string, unknown>[] =>
  jsonl
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("a phrase goes from the review into the lexicon and from there into the graph, or reviewing is in vain", () => {
  mkdirSync(corpus);
  for (const [name, place] of [
    ["甲", "云岭"],
    ["乙", "石桥"],
  ])
    writeFileSync(join(corpus, `${name}.txt`), `${place}经济开发区2021年工作总结\n全区落实“星桥燎岸”,群众得到实惠。\n`);
  zonegraph("build", corpus, "--out", out, "--quiet");
  const before = rows(zonegraph("review", out));
  expect(before.map(({ wording }) => wording)).toContain("星桥燎岸");
  zonegraph("accept", out, "星桥燎岸", "--lexicon", lexicon, "--category", "人才");
  expect(readFileSync(join(lexicon, "programs.tsv"), "utf8")).toBe(
    "name\tsurfaces\tweak\tcategory\tlevel\n星桥燎岸\t\t\t人才\t\n",
  );
  zonegraph("build", corpus, "--out", out, "--quiet", "--lexicon", lexicon);
  const report = decodeReport(readFileSync(join(out, "report.json"), "utf8"));
  const [line] = report.filter(({ code }) => code === "user-lexicon");
  expect(line).toMatchObject({ file: join(lexicon, "programs.tsv"), line: 2 });
  expect(line!.message).toMatch(/^program 星桥燎岸: 2 mentions gained, 0 lost/);
}, 300_000);
