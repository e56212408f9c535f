import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LEXICON_FOLDER } from "#pipeline/cli/home.ts";
import { readUserLexicon } from "#pipeline/read/user-lexicon.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "zonegraph-lexicon-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, file), content);
  return readUserLexicon(folder, LEXICON_FOLDER);
};

describe("a slip in a researcher's file would be ignored without a word", () => {
  it.each([
    ["program.tsv", "name\n甲计划\n", /program\.tsv:1: unknown lexicon file "program\.tsv"; use one of /],
    ["programs.tsv", "甲计划\n乙计划\n", /programs\.tsv:1: no header "甲计划"; begin with the line name⇥/],
    ["programs.tsv", "# mine\nname\tsurface\n", /programs\.tsv:2: unknown column "surface"; use name, surfaces, /],
    [
      "programs.tsv",
      "name\tcategory\n甲计划\t招商\n",
      /programs\.tsv:2: unknown category "招商"; use one of 招商引资, /,
    ],
    ["reject.tsv", "surface\n\t\n甲\t乙\n", /reject\.tsv:3: more cells than columns "甲\t乙"; remove/],
  ])("%s is told with its line: %j", (file, content, fault) => {
    expect(() => read(file, content)).toThrow(fault);
  });

  it("tells a folder that is not there or holds nothing", () => {
    expect(() => readUserLexicon(path.join(folder, "none"), LEXICON_FOLDER)).toThrow(/none: no such folder; /);
    expect(() => readUserLexicon(folder, LEXICON_FOLDER)).toThrow(/: holds no lexicon files; /);
  });
});

describe("a file that Excel or Notepad wrote could not be used", () => {
  it("reads a byte order mark, Windows line ends and notes", () => {
    const { entries } = read("parks.tsv", "\uFEFFname\tsurfaces\tnote\r\n云岭科创港\t科创港|云岭港\t报纸\r\n");
    expect(entries).toMatchObject([{ type: "park", name: "云岭科创港", surfaces: ["科创港", "云岭港"], facts: {} }]);
    expect(entries[0]!.file).toBe(path.join(folder, "parks.tsv"));
  });

  it("reads GB18030", () => {
    // 甲乙丙丁戊己庚辛
    const name = [0xbc, 0xd7, 0xd2, 0xd2, 0xb1, 0xfb, 0xb6, 0xa1, 0xce, 0xec, 0xbc, 0xba, 0xb8, 0xfd, 0xd0, 0xc1];
    const bytes = Uint8Array.from([...Buffer.from("surface\n"), ...name, 0x0a]);
    expect(read("reject.tsv", bytes).words.reject).toMatchObject([{ word: "甲乙丙丁戊己庚辛", line: 2 }]);
  });
});
