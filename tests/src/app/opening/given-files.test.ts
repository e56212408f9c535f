import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { filesSource, type GivenFile } from "#app/data/files-source.ts";
import { openSession } from "#app/data/session.ts";
import { unzip } from "#app/opening/unzip.ts";
import { filesOf, OVERVIEW } from "../../sample-dataset.ts";

const given = (files: Readonly<Record<string, string>>, folder = ""): Map<string, GivenFile> =>
  new Map(Object.entries(files).map(([path, text]) => [folder + path, { text: async () => text }]));

/** A zip of the files, written by hand: one stored, the others deflated. */
function zipOf(files: Readonly<Record<string, string>>): Blob {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  Object.entries(files).forEach(([path, text], index) => {
    const name = Buffer.from(path);
    const data = index === 0 ? Buffer.from(text) : deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(index === 0 ? 0 : 8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.from([0x50, 0x4b, 3, 4]);
    parts.push(head, common, name, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 0, 0]), common, tail, name);
    offset += head.length + common.length + name.length + data.length;
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Blob([Buffer.concat([...parts, listed, end])]);
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
    const zip = zipOf(
      Object.fromEntries(Object.entries(filesOf(OVERVIEW)).map(([path, text]) => [`数据/${path}`, text])),
    );
    const source = filesSource(await unzip(zip));
    if (typeof source === "string") throw new Error(source);
    expect((await openSession(source)).corpus.overview.documents).toHaveLength(OVERVIEW.documents.length);
  });

  test("are told apart from a zip that is none", async () => {
    await expect(unzip(new Blob(["not a zip"]))).rejects.toThrow(/no zip file/);
  });
});
