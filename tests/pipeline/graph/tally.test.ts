import { expect, test } from "vitest";
import type { DocumentRecord } from "#model/document.ts";
import { documentId } from "#model/document-id.ts";
import { entityId, type Mention } from "#model/entity.ts";
import type { RelationInstance } from "#model/relation.ts";
import { documentTally } from "#pipeline/graph/document-tally.ts";
import { createTally } from "#pipeline/graph/tally.ts";
import { entry } from "../../src/sample-dataset.ts";

const ZONE = entityId("zone", "青岭经济开发区");
const PROGRAM = entityId("program", "腾笼换鸟");

const documentOf = (name: string, text: string, year: number): DocumentRecord & { text: string } => ({
  ...entry({ id: documentId(name), issuer: ZONE, years: [year], characters: text.length }),
  text,
});
const mention = (document: string, start: number, end: number): Mention => ({
  start,
  end,
  document: documentId(document),
  type: "program",
  entity: PROGRAM,
  rules: [],
  score: 1,
});
const adopts = (document: string, end: number, year: number): RelationInstance => ({
  kind: "adopts",
  source: ZONE,
  target: PROGRAM,
  document: documentId(document),
  start: 0,
  end,
  year,
  stage: "planned",
  stance: null,
});

test("wordings of one issuer have documents, years and stages of their own, else a shift of words cannot be dated", () => {
  const tally = createTally();
  tally.add(
    documentTally(documentOf("a.txt", "推进腾笼换鸟。", 2020), [mention("a.txt", 2, 6)], [adopts("a.txt", 7, 2020)]),
  );
  tally.add(
    documentTally(
      documentOf("b.txt", "推进腾笼换凤。说过腾笼换鸟。", 2021),
      [mention("b.txt", 2, 6), mention("b.txt", 9, 13)],
      [adopts("b.txt", 7, 2021)],
    ),
  );
  const [adoption, mentions] = tally.relations();
  expect(mentions!.wordings.map(({ surface, documents, byYear }) => [surface, documents, byYear])).toEqual([
    ["腾笼换凤", 1, [[2021, 1]]],
    [
      "腾笼换鸟",
      2,
      [
        [2020, 1],
        [2021, 1],
      ],
    ],
  ]);
  expect(adoption!.wordings.map(({ surface, evidence, byStage }) => [surface, evidence, byStage.planned])).toEqual([
    ["腾笼换凤", 1, 1],
    ["腾笼换鸟", 1, 1],
  ]);
});

test("an issuer with one wording keeps none apart, else files of large corpora grow for nothing", () => {
  const tally = createTally();
  tally.add(
    documentTally(documentOf("a.txt", "推进腾笼换鸟。", 2020), [mention("a.txt", 2, 6)], [adopts("a.txt", 7, 2020)]),
  );
  expect(tally.relations().map(({ wordings }) => wordings)).toEqual([[], []]);
});
