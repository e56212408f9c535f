import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isReportEntry, readDescriptions, readDocument } from "#pipeline/read/corpus.ts";
import { listCorpus } from "#pipeline/read/corpus-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

describe("a corpus folder", () => {
  test("is listed in one order whatever the file system says, nested folders included", () => {
    mkdirSync(join(folder, "乙"));
    for (const name of ["乙.txt", "甲.md", "a.TXT", "乙/一.txt", "notes.csv", ".hidden.txt"]) put(name, "园区");
    expect(listCorpus(folder).files.map(({ path }) => path)).toEqual(["a.TXT", "乙.txt", "乙/一.txt", "甲.md"]);
  });

  test("is not left through links, and loops of links do no harm", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "秘密.txt"), "园区");
    mkdirSync(join(folder, "内"));
    put("内/一.txt", "园区");
    symlinkSync(outside, join(folder, "外"));
    symlinkSync(folder, join(folder, "内", "环"));
    symlinkSync(join(folder, "空"), join(folder, "空"));
    const { files, report } = listCorpus(folder);
    rmSync(outside, { recursive: true });
    expect(files.map(({ path }) => path)).toEqual(["内/一.txt"]);
    expect(report.map(({ file }) => file)).toEqual(["外", "空"]);
  });

  test("that is not there is named", () => {
    expect(() => listCorpus(join(folder, "无"))).toThrow(/无: cannot read the folder/);
  });

  test("has a corpus.csv for each of its folders, which speaks for that folder only", () => {
    mkdirSync(join(folder, "内"));
    put("一.txt", "园区");
    put("内/一.txt", "园区");
    put("corpus.csv", "file,province\n一.txt,江苏\n");
    put("内/corpus.csv", "file,province\n一.txt,河南\n");
    const { given } = readDescriptions(listCorpus(folder));
    expect([...given].map(([path, { province }]) => [path, province])).toEqual([
      ["一.txt", "江苏"],
      ["内/一.txt", "河南"],
    ]);
  });
});

describe("a document that cannot be read", () => {
  const read = (name: string) => readDocument({ path: name, location: join(folder, name) }, null);

  test("is reported with the reason while others go on", () => {
    put("空.txt", "");
    put("好.txt", "园区");
    expect(read("空.txt")).toMatchObject({
      severity: "error",
      file: "空.txt",
      message: expect.stringContaining("empty"),
    });
    expect(isReportEntry(read("好.txt"))).toBe(false);
    expect(read("无.txt")).toMatchObject({ code: "unreadable" });
  });

  test("because it is over the limit is told the limit", () => {
    put("大.txt", "园");
    truncateSync(join(folder, "大.txt"), 20_000_001);
    expect(read("大.txt")).toMatchObject({ code: "too-large", message: expect.stringContaining("20 MB") });
  });
});
