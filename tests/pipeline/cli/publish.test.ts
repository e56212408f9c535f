import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publish } from "#pipeline/cli/publish-command.ts";
import { OVERVIEW } from "../../src/sample-dataset.ts";

const root = mkdtempSync(join(tmpdir(), "zonegraph-publish-"));
const [app, dataset, site] = ["app", "dataset", "site"].map((name) => join(root, name)) as [string, string, string];
const manifest = { ...OVERVIEW.manifest, documentShards: 1, postingShards: 1 };
const PAGE = '<!doctype html>\n<html><head><meta charset="utf-8" /><script type="module" src="./assets/a.js"></script>';

beforeAll(() => {
  for (const folder of [join(app, "assets"), join(dataset, "documents"), join(dataset, "postings")])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(app, "index.html"), PAGE);
  writeFileSync(join(app, "stamp.txt"), "of the builder");
  writeFileSync(join(app, "assets", "a.js"), "1");
  const names = ["documents.jsonl", "entities.jsonl", "relations.jsonl", "layout.json", "report.json"];
  for (const name of [...names, "documents/0000.jsonl", "postings/0000.jsonl"])
    writeFileSync(join(dataset, name), name);
  writeFileSync(join(dataset, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(dataset, "interviews.docx"), "not for the public");
});
afterAll(() => rmSync(root, { recursive: true }));

describe("publish", () => {
  test("takes along the page and the dataset and nothing else, or private files go public", () => {
    const files = publish(app, dataset, manifest, site);
    const written = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    expect(written).toHaveLength(files);
    const names = written.map(({ name }) => name);
    expect(names).toContain("a.js");
    expect(names).toContain(".nojekyll");
    expect(names).not.toContain("stamp.txt");
    expect(names).not.toContain("interviews.docx");
    expect(readFileSync(join(site, "dataset", "documents", "0000.jsonl"), "utf8")).toBe("documents/0000.jsonl");
  });

  test("says in the page what it may do before any script, or text of a document could run on a host without headers", () => {
    const page = readFileSync(join(site, "index.html"), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!;
    expect(policy[1]).toContain("default-src 'none'");
    expect(policy[1]).not.toMatch(/unsafe|https?:|\*|frame-ancestors/);
    expect(policy.index).toBeLessThan(page.indexOf("<script"));
  });

  test("replaces its own older site and refuses any other folder, or a typing error deletes work", () => {
    publish(app, dataset, manifest, site);
    const other = join(root, "thesis");
    mkdirSync(other);
    writeFileSync(join(other, "chapter.txt"), "years of work");
    expect(() => publish(app, dataset, manifest, other)).toThrow(
      /thesis: holds other files \("chapter\.txt"\); choose another folder/,
    );
    expect(readFileSync(join(other, "chapter.txt"), "utf8")).toBe("years of work");
    expect(() => publish(app, dataset, manifest, dataset)).toThrow(/holds other files/);
  });

  test("leaves the older site where a file of the dataset is missing, or half a site goes online", () => {
    expect(() => publish(app, dataset, { ...manifest, documentShards: 2 }, site)).toThrow(
      /0001\.jsonl: missing; rebuild/,
    );
    expect(existsSync(join(site, "index.html"))).toBe(true);
    expect(readdirSync(root).filter((name) => name.includes("partial"))).toEqual([]);
  });
});
