import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeDocumentContents, encodeDocumentContent } from "#exchange/dataset/document-content.ts";
import { DatasetFault } from "#exchange/dataset/fault.ts";
import { encodeManifest } from "#exchange/dataset/manifest.ts";
import { decodePostings, encodePosting } from "#exchange/dataset/posting.ts";
import { decodeReport, encodeReport } from "#exchange/dataset/report.ts";
import { documentSharder, postingShard } from "#exchange/dataset/sharding.ts";
import { loadDocument, loadOverview, loadPosting, loadReport } from "#exchange/dataset.ts";
import type { DocumentContent } from "#model/dataset.ts";
import { documentId } from "#model/document-id.ts";
import { ENTITY_TYPES, entityId } from "#model/entity.ts";
import { documentSource, RELATION_KINDS, STAGES, STANCES } from "#model/relation.ts";
import { COMPARATORS } from "#model/target.ts";
import { EAST, filesOf, OVERVIEW, sourceOf, TENGLONG } from "../sample-dataset.ts";

const hostile = fc.string({ unit: "binary", maxLength: 12 });
const entity = fc.tuple(fc.constantFrom(...ENTITY_TYPES), hostile).map(([type, name]) => ({
  type,
  id: entityId(type, name),
}));
const year = fc.option(fc.integer({ min: 1949, max: 2100 }));

const contents: fc.Arbitrary<DocumentContent> = fc
  .tuple(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), hostile)
  .chain(([text, name]) => {
    const id = documentId(`${name}.txt`);
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), document: id }));
    const stage = fc.option(fc.constantFrom(...STAGES));
    return fc.record({
      id: fc.constant(id),
      text: fc.constant(text),
      mentions: fc.array(
        fc
          .tuple(span, entity, fc.array(hostile, { maxLength: 3 }), fc.double({ min: 0, max: 1, noNaN: true }))
          .map(([at, { type, id: entityOf }, rules, score]) => ({
            ...at,
            type,
            entity: entityOf,
            rules,
            score: score + 0,
          })),
      ),
      relations: fc.array(
        fc
          .record({
            at: span,
            kind: fc.constantFrom(...RELATION_KINDS),
            source: fc.oneof(
              entity.map((one) => one.id),
              fc.constant(documentSource(id)),
            ),
            target: entity.map((one) => one.id),
            year,
            stage,
            stance: fc.option(fc.constantFrom(...STANCES)),
          })
          .map(({ at, ...rest }) => ({ ...at, ...rest })),
      ),
      targets: fc.array(
        fc
          .record({
            at: span,
            indicator: hostile,
            comparator: fc.constantFrom(...COMPARATORS),
            value: fc.integer(),
            upper: fc.option(fc.integer()),
            unit: hostile,
            year,
            stage,
            about: fc.option(entity.map((one) => one.id)),
          })
          .map(({ at, ...rest }) => ({ ...at, ...rest })),
      ),
    });
  });

test("a document is read back as it was written, whatever its text holds", () => {
  fc.assert(
    fc.property(fc.array(contents, { maxLength: 3 }), (documents) => {
      const lines = documents.map(encodeDocumentContent);
      for (const line of lines) expect(line.slice(0, -1)).not.toContain("\n");
      expect(decodeDocumentContents(lines.join(""), "documents/0000.jsonl")).toEqual(documents);
    }),
  );
});

test("an overview is read back as it was written, so that the page shows what was built", async () => {
  expect(await loadOverview(sourceOf(filesOf(OVERVIEW)))).toEqual(OVERVIEW);
});

test("the same dataset has the same bytes, in whatever order its keys were made", () => {
  const reverse = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reverse);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reverse(inner)]),
    );
  };
  expect(filesOf(reverse(OVERVIEW) as typeof OVERVIEW)).toEqual(filesOf(OVERVIEW));
});

test("a click on a document or an entity loads that one, from a shard that holds others", async () => {
  const blank = { mentions: [], relations: [], targets: [] };
  const other = { id: documentId("东河-2018.txt.bak"), text: "别的", ...blank };
  const wanted = { id: EAST, text: "东河开发区\u2028计划", ...blank };
  const postings = OVERVIEW.entities.map(({ id }, index) => ({
    entity: id,
    documents: index === 2 ? ([[EAST, 4]] as const) : [],
  }));
  const source = sourceOf(filesOf(OVERVIEW, [other, wanted], postings));
  expect(await loadDocument(source, OVERVIEW.documents[1]!)).toEqual(wanted);
  expect(await loadPosting(source, OVERVIEW, 2)).toEqual({ entity: TENGLONG, documents: [[EAST, 4]] });
  await expect(loadDocument(source, OVERVIEW.documents[0]!)).rejects.toThrow("north/2020.txt");
});

test("postings keep every document and its count, however far apart the documents lie", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5_000), { maxLength: 50 }), fc.nat(9), (places, mentions) => {
      const ids = Array.from({ length: 5_001 }, (_, index) => documentId(`${index}.txt`));
      const rows = places.sort((a, b) => a - b).map((place) => [ids[place]!, mentions] as const);
      const line = encodePosting({ entity: TENGLONG, documents: rows }, (id) => ids.indexOf(id));
      expect(decodePostings(line, ids, "postings/0000.jsonl")).toEqual([{ entity: TENGLONG, documents: rows }]);
    }),
    { numRuns: 30 },
  );
});

test("a dataset of another version says so in one line and how to go on", async () => {
  const files = filesOf(OVERVIEW);
  const manifest = encodeManifest(OVERVIEW.manifest).replace(/"version": \d+/, '"version": 99');
  await expect(loadOverview(sourceOf({ ...files, "manifest.json": manifest }))).rejects.toThrow(
    /^manifest\.json: dataset version 99 cannot be read here.*rebuild with "zonegraph build/,
  );
});

test.each([
  ["manifest.json", "{", /^manifest\.json: is not JSON "\{"; .*rebuild/],
  ["manifest.json", '{"format":"gephi","version":1}', /^manifest\.json: format: this is no zonegraph dataset/],
  ["entities.jsonl", '{"id":"program:甲"}\n', /^entities\.jsonl:1: type: expected .*"program".*found undefined/],
  ["relations.jsonl", "\n\n[]\n", /^relations\.jsonl:3: /],
  ["relations.jsonl", "", /^relations\.jsonl: holds 0 lines where the manifest counts 9/],
  ["layout.json", '{"shared":[["甲",0,0,0]]}', /^layout\.json: shared\.0\.0: /],
])("a damaged %s is named with its place, so that nobody searches for it", async (file, damaged, message) => {
  const fault = await loadOverview(sourceOf({ ...filesOf(OVERVIEW), [file]: damaged })).catch((error) => error);
  expect(fault).toBeInstanceOf(DatasetFault);
  expect(fault.message).toMatch(message);
});

test.each([
  ['"mentions":[0,99,0,0,1]', "mentions.0: the span 0 to 99 lies outside the text"],
  ['"mentions":[0,1,7,0,1]', "mentions.0: points outside its tables"],
  ['"mentions":[0,1]', "mentions: the last row is incomplete"],
])("a mention that points nowhere (%s) is refused before the page draws it", (mentions, message) => {
  const line = encodeDocumentContent({ id: EAST, text: "东河", mentions: [], relations: [], targets: [] });
  const damaged = line.replace('"mentions":[]', mentions);
  expect(() => decodeDocumentContents(damaged, "documents/0000.jsonl")).toThrow(`documents/0000.jsonl:1: ${message}`);
});

test("whatever lies in a file, reading it ends in a dataset or in a fault that can be shown", () => {
  const lines = fc.oneof(hostile, fc.json());
  fc.assert(
    fc.property(lines, (text) => {
      for (const read of [(s: string) => decodeDocumentContents(s, "f"), decodeReport]) {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(DatasetFault);
        }
      }
    }),
  );
});

test("the report of a build survives, so that skipped files stay visible", async () => {
  const entries = [
    { severity: "error", code: "too-large", file: "大.txt", line: null, message: "a\nb" },
    { severity: "review", code: "doubtful", file: null, line: 3, message: "" },
  ] as const;
  const files = { ...filesOf(OVERVIEW), "report.json": encodeReport(entries) };
  expect(await loadReport(sourceOf(files))).toEqual(entries);
});

test("a shard closes once it is full and a long document does not drag others along", () => {
  expect([10_000, 30_000, 1, 90_000, 5].map(documentSharder())).toEqual([0, 0, 1, 1, 2]);
  expect([postingShard(0), postingShard(499), postingShard(500)]).toEqual([0, 0, 1]);
});
