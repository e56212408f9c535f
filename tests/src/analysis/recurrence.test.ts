import { expect, test } from "vitest";
import { columnsOf } from "#analysis/columns.ts";
import { coverageByYear } from "#analysis/coverage.ts";
import { keyness } from "#analysis/keyness.ts";
import { cellValue, compareColumns, matrix } from "#analysis/matrix.ts";
import { recurrence } from "#analysis/recurrence.ts";
import { documentId } from "#model/document-id.ts";
import { entityId } from "#model/entity.ts";
import { documentSource } from "#model/relation.ts";
import {
  DONGHE,
  entry,
  HEHUO,
  NORTH,
  OVERVIEW,
  overviewOf,
  program,
  relation,
  TENGLONG,
  XISHAN,
  ZHAOSHANG,
  zone,
} from "../sample-dataset.ts";

test("a document without an issuer has its own column under its title and is not counted in N", () => {
  const columns = columnsOf(OVERVIEW);
  expect(columns.map(({ id, name }) => [id, name])).toEqual([
    [DONGHE, "东河经济开发区"],
    [XISHAN, "西山高新区"],
    [documentSource(NORTH), "北岸工作要点"],
  ]);
  const row = recurrence(OVERVIEW).find(({ program: id }) => id === TENGLONG)!;
  expect([row.issuers, row.of]).toEqual([2, 2]);
  expect(row.columns.map(({ column }) => column)).toContain(documentSource(NORTH));
});

test("a row tells mentioned from adopted, first seen from latest, and wordings apart", () => {
  const row = recurrence(OVERVIEW).find(({ program: id }) => id === TENGLONG)!;
  expect(row).toMatchObject({
    name: "腾笼换鸟",
    category: "土地与空间",
    mentions: 4,
    documents: 3,
    adoptingIssuers: 1,
    firstYear: 2018,
    lastYear: 2020,
    firstYears: [
      [DONGHE, 2018],
      [XISHAN, 2019],
      [documentSource(NORTH), 2020],
    ],
    stages: { done: 0, "under-way": 0, planned: 1, none: 0 },
    dispersion: null,
  });
  expect(row.columns).toEqual([
    { column: DONGHE, mentions: 2, rate: 2 },
    { column: XISHAN, mentions: 1, rate: 1 },
    { column: documentSource(NORTH), mentions: 1, rate: 2 },
  ]);
  expect(row.variants.map(({ surface, mentions, issuers }) => [surface, mentions, issuers])).toEqual([
    ["腾笼换鸟", 3, 2],
    ["腾笼换凤", 1, 1],
  ]);
});

test("a wording has documents, first years, adoption and stages of its own, else a shift of words cannot be dated", () => {
  const row = recurrence(OVERVIEW).find(({ program: id }) => id === TENGLONG)!;
  const [bird, phoenix] = row.variants;
  expect(bird).toMatchObject({
    surface: "腾笼换鸟",
    documents: 3,
    firstYear: 2018,
    lastYear: 2020,
    adoptingIssuers: 0,
  });
  expect(phoenix).toMatchObject({
    surface: "腾笼换凤",
    documents: 1,
    firstYears: [[DONGHE, 2018]],
    adoptingIssuers: 1,
    firstAdopted: 2018,
    stages: { done: 0, "under-way": 0, planned: 1, none: 0 },
  });
  expect(phoenix!.interval.low).toBeGreaterThan(0);
});

test("first seen stands beside the issuers that could have been seen earlier", () => {
  const row = recurrence(OVERVIEW).find(({ program: id }) => id === ZHAOSHANG)!;
  expect([row.firstYear, row.coveredBefore]).toEqual([2019, 1]);
});

test("the programs that most zones share come first", () => {
  expect(recurrence(OVERVIEW).map(({ program: id }) => id)).toEqual([ZHAOSHANG, TENGLONG, HEHUO]);
});

test("dispersion is shown only where there is enough to disperse", () => {
  const spreadOver = (zones: number) => {
    const names = Array.from({ length: zones }, (_, index) => `第${index}开发区`);
    return recurrence(
      overviewOf({
        documents: names.map((name) => entry({ id: documentId(`${name}.txt`), issuer: entityId("zone", name) })),
        entities: [...names.map((name) => zone(name, null)), program("腾笼换鸟")],
        relations: names.map((name) => relation("mentions", entityId("zone", name), TENGLONG, { evidence: 2 })),
      }),
    )[0]!.dispersion;
  };
  expect(spreadOver(4)).toBeNull();
  expect(spreadOver(5)!.dp).toBeCloseTo(0, 12);
});

test("an empty corpus and one in which nothing recurs have true answers", () => {
  expect(recurrence(overviewOf({ documents: [], entities: [], relations: [] }))).toEqual([]);
  const alone = recurrence(overviewOf({ documents: [], entities: [program("腾笼换鸟")], relations: [] }))[0]!;
  expect(alone).toMatchObject({ issuers: 0, of: 0, interval: { low: 0, high: 1 }, firstYear: null, variants: [] });
});

test("a cell of the matrix shows mentions, adoption or rate, and rows below the minimum stay out", () => {
  const table = matrix(OVERVIEW, 2);
  expect(table.rows.map(({ program: id }) => id)).toEqual([ZHAOSHANG, TENGLONG]);
  const row = table.rows[1]!;
  const cell = row.cells.get(DONGHE)!;
  expect(
    ["mentioned", "adopted", "rate"].map((measure) => cellValue(cell, table.columns[0]!, measure as "rate")),
  ).toEqual([2, 1, 2]);
});

test("zones are compared by what they share, what only one does and what one lacks", () => {
  const { shared, only, missing } = compareColumns(matrix(OVERVIEW).rows, [DONGHE, XISHAN]);
  expect(shared).toEqual([ZHAOSHANG, TENGLONG]);
  expect(only.get(DONGHE)).toEqual([HEHUO]);
  expect(missing.get(XISHAN)).toEqual([HEHUO]);
});

test("keyness compares groups of issuers and says nothing where a group is empty", () => {
  const rows = keyness(OVERVIEW, new Set([DONGHE]), new Set([XISHAN]));
  expect(rows[0]).toMatchObject({ program: HEHUO, inGroup: 1, group: 1, inOther: 0, other: 1, p: 1, q: 1 });
  expect(rows[0]!.logRatio).toBeGreaterThan(0);
  expect(keyness(OVERVIEW, new Set([DONGHE]), new Set())).toEqual([]);
});

test("statements about time stand beside the years that the corpus covers", () => {
  expect(coverageByYear(OVERVIEW.manifest.coverage)).toEqual([
    { year: 2018, issuers: 1 },
    { year: 2019, issuers: 1 },
  ]);
});
