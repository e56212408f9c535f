import { join } from "node:path";
import { DRAFTS } from "#exchange/dataset/paths.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { Span } from "#model/span.ts";
import type { Desk } from "#pipeline/desk.ts";
import { decodeDraft } from "#pipeline/draft.ts";
import type { Given } from "#pipeline/given.ts";
import type { PhraseDocument } from "#pipeline/phrases/segments.ts";
import { openShelf, type Shelf } from "#pipeline/read/shelf.ts";
import { createShelf } from "#pipeline/write/shelf.ts";
import type { StagedFolder } from "#pipeline/write/staged-folder.ts";
import type { Crew } from "./crew/crew.ts";
import { unpack } from "./crew/packed-steps.ts";

/** A document on its way to the desk; `key` names its text by its content. */
export type FiledDocument = Readonly<{ id: DocumentId; key: string; given: Given | null; text: () => string }>;

export type DeskFolders = Readonly<{ staged: StagedFolder; before: string; rules: string }>;

/** Gone before the dataset takes its place. */
const MARKS = "marks";
/** Characters of settled text that may lie in memory for the passes over all texts. */
const HELD = 10_000_000;

/**
 * A desk whose documents lie on disk between the steps. Drafts of texts that the dataset `before` knew by the same rules
 * are taken from there, so that only what is new is read.
 */
export function shelfDesk(
  documents: readonly FiledDocument[],
  crew: Crew,
  { staged, before, rules }: DeskFolders,
): Desk {
  let drafts: Shelf;
  let marks: Shelf;
  const settled: { issuer: string; taken: readonly Span[] }[] = [];
  const held = new Map<number, PhraseDocument>();
  let room = HELD;

  const textAt = (index: number): PhraseDocument => {
    const known = held.get(index);
    if (known !== undefined) return known;
    const { id } = documents[index]!;
    const { reading } = decodeDraft(unpack(draftOf(index)), id);
    const text = { ...reading, ...settled[index]! };
    if (reading.text.length <= room) {
      room -= reading.text.length;
      held.set(index, text);
    }
    return text;
  };
  const draftOf = (index: number): Uint8Array => drafts.find(documents[index]!.key)!;

  return {
    size: documents.length,
    draft: async (take) => {
      const known = openShelf(join(before, DRAFTS), rules);
      const shelf = createShelf(staged, DRAFTS, rules);
      const tasks = function* () {
        for (const { id, key, text } of documents) yield { id, text: text(), draft: known.find(key) };
      };
      let index = 0;
      await crew.run("draft", null, tasks(), ({ draft, evidence }) => {
        shelf.add(documents[index++]!.key, draft);
        take(evidence);
      });
      known.close();
      shelf.finish();
      drafts = openShelf(join(staged.folder, DRAFTS), rules);
    },
    mark: async (learned, take) => {
      const shelf = createShelf(staged, MARKS, rules);
      const tasks = function* () {
        for (const [index, { id, given }] of documents.entries()) yield { id, given, draft: draftOf(index) };
      };
      let index = 0;
      await crew.run("mark", learned, tasks(), ({ marks, names }) => {
        shelf.add(documents[index++]!.id, marks);
        take(names);
      });
      shelf.finish();
      marks = openShelf(join(staged.folder, MARKS), rules);
    },
    settle: async (linksOf, take) => {
      const tasks = function* () {
        for (const [index, { id }] of documents.entries())
          yield { id, draft: draftOf(index), marks: marks.find(id)!, links: linksOf(index) };
      };
      await crew.run("settle", null, tasks(), (one) => {
        settled.push({ issuer: one.record.issuer ?? one.record.id, taken: one.taken });
        take(one);
      });
      marks.close();
      staged.remove(MARKS);
    },
    texts: function* () {
      for (let index = 0; index < documents.length; index++) yield textAt(index);
    },
    close: () => drafts.close(),
  };
}
