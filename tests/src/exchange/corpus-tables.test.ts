import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanText } from "#exchange/clean-text.ts";
import { CORPUS_TABLES, type CorpusTable } from "#exchange/corpus-tables.ts";
import { BOM, type CsvValue } from "#exchange/csv.ts";
import { parquetCodec } from "#exchange/parquet.ts";
import { type ColumnRow, columnRows } from "#exchange/schema/schema.ts";
import { relationRows } from "#exchange/table/evidence.ts";
import { namer } from "#exchange/table/named.ts";
import { csvCodec, type TableCodec } from "#exchange/table-file.ts";
import { type TableOrder, writeTables } from "#exchange/write-tables.ts";
import type { DatasetSource, DocumentContent, Overview } from "#model/dataset.ts";
import {
  DONGHE,
  EAST,
  filesOf,
  NORTH,
  OVERVIEW,
  sourceOf,
  TENGLONG,
  WEST,
  XISHAN,
  ZHAOSHANG,
} from "../sample-dataset.ts";
import { hostile } from "./hostile-graph.ts";

const mention = (document: DocumentContent["id"], text: string, word: string, entity: typeof TENGLONG) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  document,
  type: "program" as const,
  entity,
  rules: ["lexicon", "quote"],
  score: 0.9,
});
const said = (document: DocumentContent["id"], text: string, programs: Readonly<Record<string, typeof TENGLONG>>) => ({
  id: document,
  text,
  mentions: Object.entries(programs).map(([word, entity]) => mention(document, text, word, entity)),
  relations: [],
  targets: [],
});
const EASTERN = "东河计划\n推进腾笼换鸟。完成固定资产投资1.2亿元。";
const CONTENTS: readonly DocumentContent[] = [
  said(NORTH, "北岸谈招商引资和腾笼换鸟。", { 招商引资: ZHAOSHANG, 腾笼换鸟: TENGLONG }),
  {
    ...said(EAST, EASTERN, { 腾笼换鸟: TENGLONG }),
    relations: [
      {
        kind: "adopts",
        source: DONGHE,
        target: TENGLONG,
        document: EAST,
        start: 5,
        end: 11,
        year: 2018,
        stage: "planned",
        stance: null,
      },
    ],
    targets: [
      {
        document: EAST,
        start: EASTERN.indexOf("1.2"),
        end: EASTERN.indexOf("1.2") + 5,
        indicator: "固定资产投资",
        comparator: "=",
        value: 1.2,
        upper: null,
        unit: "亿元",
        year: 2018,
        stage: "planned",
        about: null,
      },
    ],
  },
  said(WEST, "西山腾笼换鸟,招商引资。", { 腾笼换鸟: TENGLONG, 招商引资: ZHAOSHANG }),
];

/** The sample with each document in a shard of its own, for a corpus that does not fit into one. */
const SHARDED: Overview = {
  ...OVERVIEW,
  manifest: { ...OVERVIEW.manifest, documentShards: 3 },
  documents: OVERVIEW.documents.map((entry, shard) => ({ ...entry, shard })),
};
const FILES = {
  ...filesOf(SHARDED),
  ...Object.fromEntries(
    CONTENTS.map((content, shard) => [
      `documents/000${shard}.jsonl`,
      filesOf(SHARDED, [content])["documents/0000.jsonl"]!,
    ]),
  ),
};

const folder = mkdtempSync(join(tmpdir(), "zonegraph-tables-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens files below a folder of the test. */
const below =
  (name: string): TableOrder["open"] =>
  (path) => {
    const pieces: Uint8Array[] = [];
    return {
      write: (bytes) => pieces.push(bytes),
      close: () => {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), Buffer.concat(pieces));
      },
    };
  };
const write = (
  name: string,
  codec: TableCodec,
  order: Partial<TableOrder> = {},
  source: DatasetSource = sourceOf(FILES),
) => writeTables(source, SHARDED, { codec, open: below(name), ...order });

type Row = Readonly<Record<string, unknown>>;
let ask: (sql: string) => Promise<Row[]>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  await write("csv", csvCodec(false));
  await write("parquet", parquetCodec);
});
const table = (name: CorpusTable, format: "csv" | "parquet" = "parquet"): string =>
  `'${join(folder, format, name)}${name === "documents" || name === "entities" ? "" : "/*"}.${format}'`;

describe("the tables of a dataset", () => {
  test("have the rows that the commands print, so that two people count alike", async () => {
    const named = namer(SHARDED);
    const relations = SHARDED.documents.flatMap((entry, shard) => relationRows(entry, CONTENTS[shard]!, named));
    const rows = await ask(
      `select kind, source_id, target_id, document, start, "end", year from ${table("relations")}`,
    );
    expect(rows).toEqual(
      relations.map(({ kind, source, target, document, start, end, year }) => ({
        kind,
        source_id: source.id,
        target_id: target.id,
        document,
        start,
        end,
        year,
      })),
    );
    const counts = async (format: "csv" | "parquet") =>
      Promise.all(
        (Object.keys(CORPUS_TABLES) as CorpusTable[]).map(async (name) => [
          name,
          (await ask(`select count(*)::int as n from ${table(name, format)}`))[0]!.n,
        ]),
      );
    const expected = [
      ["documents", 3],
      ["entities", 5],
      ["mentions", 5],
      ["relations", 6],
      ["evidence", 1],
      ["targets", 1],
    ];
    expect(await counts("parquet")).toEqual(expected);
    expect(await counts("csv")).toEqual(expected);
  });

  test("say of each mention its words, its place and its issuer, and of evidence the sentence", async () => {
    expect(await ask(`select * from ${table("mentions")} where document = '${WEST}' order by start`)).toMatchObject([
      {
        text: "腾笼换鸟",
        start: 2,
        end: 6,
        issuer: "西山高新区",
        issuer_id: XISHAN,
        entity_type: "program",
        year: 2019,
      },
      { text: "招商引资", rules: "lexicon quote", score: 0.9 },
    ]);
    expect(await ask(`select sentence, stage, title from ${table("evidence")}`)).toEqual([
      { sentence: "推进腾笼换鸟。", stage: "planned", title: "东河计划" },
    ]);
    expect(
      await ask(`select name, category, listed, wordings from ${table("entities")} where name = '腾笼换鸟'`),
    ).toEqual([{ name: "腾笼换鸟", category: "土地与空间", listed: true, wordings: "腾笼换鸟 3; 腾笼换凤 1" }]);
  });

  test("have types: years and offsets are whole numbers, figures are numbers, flags are flags", async () => {
    const types = async (name: CorpusTable) =>
      Object.fromEntries(
        (await ask(`describe select * from ${table(name)}`)).map(({ column_name, column_type }) => [
          column_name,
          column_type,
        ]),
      );
    expect(await types("targets")).toMatchObject({
      start: "INTEGER",
      year: "INTEGER",
      base_value: "DOUBLE",
      unit: "VARCHAR",
    });
    expect(await types("entities")).toMatchObject({ listed: "BOOLEAN", documents: "INTEGER", wordings: "VARCHAR" });
  });

  test("are the same in CSV and Parquet, Chinese text and empty cells included", async () => {
    for (const name of Object.keys(CORPUS_TABLES) as CorpusTable[]) {
      const texts = `read_csv(${table(name, "csv")}, all_varchar = true)`;
      const columns = columnRows(CORPUS_TABLES[name]).map(({ column }) => `"${column}"::varchar as "${column}"`);
      // DuckDB writes a whole double as 1.0.
      const same = (rows: Row[]) =>
        rows.map((row) =>
          Object.values(row).map((cell) => (typeof cell === "string" ? cell.replace(/\.0$/, "") : cell)),
        );
      expect(same(await ask(`select ${columns} from ${table(name)}`)), name).toEqual(
        same(await ask(`select ${columns} from ${texts}`)),
      );
    }
  });

  test("are written in parts that end between two documents, and no part is lost", async () => {
    const parts = await write("parts", csvCodec(false), { partRows: 2 });
    const mentions = parts.filter(({ table: name }) => name === "mentions");
    expect(mentions.map(({ path, rows }) => [path, rows])).toEqual([
      ["mentions/mentions-0000.csv", 2],
      ["mentions/mentions-0001.csv", 1],
      ["mentions/mentions-0002.csv", 2],
    ]);
    expect(await ask(`select count(*)::int as n from '${join(folder, "parts")}/mentions/*.csv'`)).toEqual([{ n: 5 }]);
  });

  test("read each shard once and hold one at a time, or a large corpus fills the memory", async () => {
    const read: string[] = [];
    const source: DatasetSource = {
      readText: (path) => {
        read.push(path);
        return sourceOf(FILES).readText(path);
      },
    };
    let shards = 0;
    const written: number[] = [];
    await write(
      "once",
      csvCodec(false),
      { onShard: () => shards++, open: () => ({ write: () => written.push(shards), close: () => {} }) },
      source,
    );
    expect(read).toEqual(["documents/0000.jsonl", "documents/0001.jsonl", "documents/0002.jsonl"]);
    // Rows of a shard leave before the next is read.
    for (const seen of [0, 1, 2]) expect(written).toContain(seen);
  });

  test("exist with their columns where nothing was found", async () => {
    const bare = { ...FILES, "documents/0001.jsonl": "" };
    await write("bare", parquetCodec, {}, sourceOf(bare));
    const columns = await ask(`describe select * from '${join(folder, "bare")}/targets/*.parquet'`);
    expect(columns.map(({ column_name }) => column_name)).toEqual(columnRows("targets").map(({ column }) => column));
  });

  test("answer the three questions of the README as they stand there", async () => {
    for (const file of ["README.md", "README.zh.md"]) {
      const readme = readFileSync(join(import.meta.dirname, "../../..", file), "utf8");
      const queries = /```sql\n([\s\S]+?)```/
        .exec(readme)![1]!
        .split(";")
        .filter((query) => query.trim() !== "");
      const [recurring, adopted, targets] = await Promise.all(
        queries.map((query) => ask(query.replaceAll("'tables/", `'${join(folder, "parquet")}/`))),
      );
      expect(recurring!.map((row) => Object.values(row)[0])).toEqual(["腾笼换鸟", "招商引资"]);
      expect(Object.values(recurring![0]!).map(Number).slice(1)).toEqual([2, 2, 2018]);
      expect(adopted!.flatMap((row) => Object.values(row))).toEqual([
        "东河经济开发区",
        2018,
        "planned",
        "推进腾笼换鸟。",
      ]);
      expect(targets!.flatMap((row) => Object.values(row))).toEqual(["江苏", "东河经济开发区", 2018, "planned", 1.2]);
    }
  });
});

describe("the schema beside the tables", () => {
  const described = () => JSON.parse(readFileSync(join(folder, "csv", "datapackage.json"), "utf8"));

  test("names every file with its rows, and every column in its order with its meaning in both languages", () => {
    for (const { name, path, rows, schema } of described().resources) {
      const csv = readFileSync(join(folder, "csv", path), "utf8");
      const [head, ...lines] = Papa.parse<string[]>(csv, { delimiter: ",", skipEmptyLines: true }).data;
      expect(schema.fields.map((field: Row) => field.name)).toEqual(head);
      expect(lines, name).toHaveLength(rows);
      for (const { description, description_zh } of schema.fields)
        expect([description, description_zh].join()).toMatch(/[a-z].*\p{Script=Han}/u);
    }
    expect(described().resources.map(({ name }: Row) => name)).toEqual(Object.keys(CORPUS_TABLES));
  });

  test("points each table at the ones its ids are keys of", () => {
    const names = new Set(described().resources.map(({ name }: Row) => name));
    for (const { schema } of described().resources)
      for (const { fields, reference } of schema.foreignKeys) {
        expect(schema.fields.map((field: Row) => field.name)).toContain(fields);
        expect(names).toContain(reference.resource);
      }
  });
});

const COLUMNS: readonly ColumnRow[] = (["text", "integer", "number", "flag"] as const).map((type) => ({
  table: "test",
  column: type,
  type,
  unit: null,
  en: "",
  zh: "",
}));
const cells = fc.tuple(
  fc.option(hostile),
  fc.option(fc.integer()),
  fc.option(fc.double({ noDefaultInfinity: true, noNaN: true })),
  fc.option(fc.boolean()),
);
const bytesOf = (codec: TableCodec, rows: readonly (readonly CsvValue[])[]): Buffer => {
  const file = codec.create(COLUMNS, "test");
  return Buffer.concat([...rows.map((row) => file.add([row])), file.end()]);
};

describe("whatever stands in a cell", () => {
  test("Parquet gives it back, but for what no file can hold", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 12 }), async (rows) => {
        // DuckDB remembers the foot of a file by its name.
        const file = join(folder, `any-${run++}.parquet`);
        writeFileSync(file, bytesOf(parquetCodec, rows));
        const read = await ask(`select * from '${file}'`);
        expect(read.map((row) => Object.values(row))).toEqual(
          // DuckDB's client takes a byte order mark away.
          rows.map(([text, ...rest]) => [cleanText(text ?? "").replace(/^\ufeff/, "") || null, ...rest]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("CSV keeps lines and cells apart, and nothing runs as a formula", () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 12 }), fc.boolean(), (rows, bom) => {
        const csv = bytesOf(csvCodec(bom), rows).toString("utf8");
        expect(csv.startsWith(BOM)).toBe(bom);
        const [head, ...lines] = Papa.parse<string[]>(csv.slice(bom ? 1 : 0), { delimiter: ",", newline: "\r\n" }).data;
        expect(head).toEqual(["text", "integer", "number", "flag"]);
        expect(lines.slice(0, -1).map(([text, ...rest]) => [text!.replace(/^'/, ""), ...rest])).toEqual(
          rows.map(([text, ...rest]) => [
            cleanText(text ?? "").replace(/^'/, ""),
            ...rest.map((cell) => (cell === null ? "" : String(cell))),
          ]),
        );
        for (const [text] of lines) expect(text).not.toMatch(/^[\p{Z}\p{C}]*[=+\-@](?!%?$)/u);
      }),
    );
  });

  test("a number that has no room is a fault, not another number", () => {
    expect(() => bytesOf(parquetCodec, [["a", 2 ** 31, 0, true]])).toThrow(/integer "2147483648" .*--format csv/);
    expect(() => bytesOf(parquetCodec, [["a", 1.5, 0, true]])).toThrow(/integer "1.5"/);
  });
});
