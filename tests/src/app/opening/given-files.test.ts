import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { filesSource, type GivenFile } from "#app/data/files-source.ts";
import { openSession } from "#app/data/session.ts";
import { unzip } from "#app/opening/unzip.ts";
import { filesOf, OVERVIEW } from "../../sample-dataset.ts";

const given = (files: Readonly<Record<string, string>>, folder = ""): Map<string, GivenFile> =>
  new Map(Object.entries(files).map(([path, text]) => [folder + path, { text: async () => text }]));

/** A zip of the files: one stored, the others deflated. */
async function zipOf(files: Readonly<Record<string, string>>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [index, [path, text]] of Object.entries(files).entries())
    await writer.add(path, new TextReader(text), { level: index === 0 ? 0 : 6 });
  return writer.close();
}

describe("files that a reader hands over", () => {
  test("are a dataset whatever the folder around them is called, or a colleague's copy does not open", async () => {
    const files = given({ ...filesOf(OVERVIEW), "notes.txt": "mine" }, "下载/数据 (2)/");
    const source = filesSource(files);
    if (typeof source === "string") throw new Error(source);
    expect((await openSession(source)).corpus.overview.entities).toHaveLength(OVERVIEW.entities.length);
  });

  test("are said to be none where they are none, or one waits for a page that never comes", async () => {
    expect(filesSource(new Map())).toBe("empty");
    expect(filesSource(given({ "论文.docx": "" }))).toBe("no-manifest");
    const source = filesSource(given({ "manifest.json": '{"format":"other","version":1}' }));
    if (typeof source === "string") throw new Error(source);
    await expect(openSession(source)).rejects.toThrow(/no zonegraph dataset/);
    const { "entities.jsonl": _, ...partial } = filesOf(OVERVIEW);
    const cut = filesSource(given(partial));
    if (typeof cut === "string") throw new Error(cut);
    await expect(openSession(cut)).rejects.toThrow(/entities\.jsonl: missing/);
  });

  test("may come as a zip, which is how datasets travel by mail", async () => {
    const zip = await zipOf(
      Object.fromEntries(Object.entries(filesOf(OVERVIEW)).map(([path, text]) => [`数据/${path}`, text])),
    );
    const source = filesSource(await unzip(zip));
    if (typeof source === "string") throw new Error(source);
    expect((await openSession(source)).corpus.overview.documents).toHaveLength(OVERVIEW.documents.length);
  });

  test("are told apart from a zip that is none", async () => {
    await expect(unzip(new Blob(["not a zip"]))).rejects.toThrow(/not recognized/);
  });
});
