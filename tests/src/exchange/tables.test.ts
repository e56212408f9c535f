import Papa from "papaparse";
import { expect, test } from "vitest";
import { BOM } from "#exchange/csv.ts";
import { DOCUMENT_COLUMNS, RECURRENCE_COLUMNS, RELATION_COLUMNS, TARGET_COLUMNS } from "#exchange/table/columns.ts";
import { documentRows } from "#exchange/table/documents.ts";
import { relationRows, targetRows } from "#exchange/table/evidence.ts";
import { namer } from "#exchange/table/named.ts";
import { recurrenceRows } from "#exchange/table/recurrence.ts";
import { type Column, table } from "#exchange/tables.ts";
import type { DocumentContent } from "#model/dataset.ts";
import { documentSource } from "#model/relation.ts";
import { DONGHE, EAST, entry, NORTH, OVERVIEW, TENGLONG } from "../sample-dataset.ts";

const whole = (pieces: Iterable<string>): string => [...pieces].join("");
const csvOf = <T extends object>(rows: readonly T[], columns: readonly Column<T>[]): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(whole(table(rows, columns, { format: "csv" })), {
    header: true,
    skipEmptyLines: true,
    delimiter: ",",
  }).data;

const CONTENT: DocumentContent = {
  id: EAST,
  text: "东河开发区推进腾笼换鸟，完成投资1.2亿元",
  mentions: [
    { start: 0, end: 5, document: EAST, type: "zone", entity: DONGHE, rules: ["lexicon"], score: 1 },
    { start: 7, end: 11, document: EAST, type: "program", entity: TENGLONG, rules: ["lexicon"], score: 1 },
  ],
  relations: [
    {
      kind: "adopts",
      source: DONGHE,
      target: TENGLONG,
      document: EAST,
      start: 0,
      end: 11,
      year: 2018,
      stage: "planned",
      stance: null,
    },
  ],
  targets: [
    {
      document: EAST,
      start: 16,
      end: 21,
      indicator: "投资",
      comparator: "=",
      value: 1.2,
      upper: null,
      unit: "亿元",
      year: 2018,
      stage: "done",
      about: null,
    },
  ],
};

test("a row of documents says who issued what and why we think so", () => {
  const basis = [{ field: "issuer", from: "text", start: 0, end: 5 }] as const;
  const documents = [
    entry({
      id: EAST,
      title: "东河计划",
      issuer: DONGHE,
      issuerKind: "zone",
      zoneKind: "经济开发区",
      years: [2018, 2019],
      basis,
    }),
    entry({ id: NORTH, title: "北岸", confidence: 0 }),
  ];
  const rows = documentRows({ documents, entities: OVERVIEW.entities });
  expect(rows[0]).toMatchObject({
    document: EAST,
    issuer: { id: DONGHE, type: "zone", name: "东河经济开发区" },
    years: [2018, 2019],
    kind: "经济开发区",
    confidence: 1,
    basis,
  });
  expect(rows[1]!.issuer).toBeNull();
  expect(csvOf(rows, DOCUMENT_COLUMNS)).toMatchObject([
    { document: EAST, issuer: "东河经济开发区", issuer_id: DONGHE, years: "2018 2019", basis: "issuer text" },
    { document: NORTH, issuer: "", issuer_id: "" },
  ]);
});

test("a row of recurrence can be cited: counts, interval, variants and first years by issuer", () => {
  const row = recurrenceRows(OVERVIEW).find(({ program }) => program === "腾笼换鸟")!;
  expect(row).toMatchObject({
    id: TENGLONG,
    category: "土地与空间",
    issuers: 2,
    of: 2,
    wilson_high: 1,
    documents: 3,
    mentions: 4,
    adopting_issuers: 1,
    first_year: 2018,
    dp: null,
    planned: 1,
    first_years: { 东河经济开发区: 2018, 西山高新区: 2019, 北岸工作要点: 2020 },
    rates: { 东河经济开发区: 2, 西山高新区: 1, 北岸工作要点: 2 },
  });
  expect(row.variants.map(({ surface, mentions }) => [surface, mentions])).toEqual([
    ["腾笼换鸟", 3],
    ["腾笼换凤", 1],
  ]);
  expect(csvOf(recurrenceRows(OVERVIEW), RECURRENCE_COLUMNS)[1]).toMatchObject({
    program: "腾笼换鸟",
    variants: "腾笼换鸟 3; 腾笼换凤 1",
    dp: "",
    first_years: "东河经济开发区 2018; 西山高新区 2019; 北岸工作要点 2020",
  });
});

test("every piece of evidence is a row with its place, and a zone that names itself is none", () => {
  const named = namer(OVERVIEW);
  const rows = relationRows(OVERVIEW.documents[1]!, CONTENT, named);
  expect(rows.map(({ kind, start, end, year, stage }) => [kind, start, end, year, stage])).toEqual([
    ["adopts", 0, 11, 2018, "planned"],
    ["mentions", 7, 11, 2018, null],
  ]);
  expect(rows[0]!.target).toEqual({ id: TENGLONG, type: "program", name: "腾笼换鸟" });
  expect(csvOf(rows, RELATION_COLUMNS)[1]).toMatchObject({ kind: "mentions", source_id: DONGHE, target: "腾笼换鸟" });
  expect(named(documentSource(NORTH))).toEqual({ id: documentSource(NORTH), type: "document", name: "北岸工作要点" });
});

test("targets of different units can be compared in their base unit", () => {
  const [row] = targetRows(OVERVIEW.documents[1]!, CONTENT, namer(OVERVIEW));
  expect(row).toMatchObject({
    issuer: "东河经济开发区",
    value: 1.2,
    unit: "亿元",
    base_value: 120_000_000,
    base_unit: "元",
  });
  expect(csvOf([row!], TARGET_COLUMNS)[0]).toMatchObject({ indicator: "投资", comparator: "=", upper: "" });
});

test("JSON Lines and CSV have the same names, and an empty table still has its head", () => {
  const rows = recurrenceRows(OVERVIEW);
  const json = JSON.parse(whole(table(rows, RECURRENCE_COLUMNS)).split("\n")[0]!);
  expect(Object.keys(json)).toEqual(RECURRENCE_COLUMNS);
  expect(whole(table([], RECURRENCE_COLUMNS, { format: "csv" })).trim()).toBe(RECURRENCE_COLUMNS.join(","));
  expect(whole(table([], RECURRENCE_COLUMNS))).toBe("");
  expect(whole(table(rows, RECURRENCE_COLUMNS, { format: "csv", bom: true })).startsWith(BOM)).toBe(true);
});

test("two issuers of one name are told apart", () => {
  const twin = { ...OVERVIEW.entities[3]!, id: "zone:东河经济开发区@别处" as typeof DONGHE };
  const row = recurrenceRows({ ...OVERVIEW, entities: [...OVERVIEW.entities, twin] })[1]!;
  expect(Object.keys(row.rates)).toContain(DONGHE);
});
