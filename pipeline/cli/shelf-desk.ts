import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { DRAFTS } from "#exchange/dataset/paths.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { Span } from "#model/span.ts";
import type { Desk } from "#pipeline/desk.ts";
import { type Draft, decodeDraft, draftOf, encodeDraft } from "#pipeline/draft.ts";
import type { Given } from "#pipeline/given.ts";
import type { NameKnowledge } from "#pipeline/identify.ts";
import { taught } from "#pipeline/learn.ts";
import { markOf } from "#pipeline/mark.ts";
import type { PhraseDocument } from "#pipeline/phrases/segments.ts";
import { openShelf, type Shelf } from "#pipeline/read/shelf.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { type Marks, type SettleRules, settle } from "#pipeline/settle.ts";
import { createShelf } from "#pipeline/write/shelf.ts";
import type { StagedFolder } from "#pipeline/write/staged-folder.ts";

/** A document on its way to the desk; `key` names its text by its content. */
export type FiledDocument = Readonly<{ id: DocumentId; key: string; given: Given | null; text: string }>;

/** `before` is the dataset that this one replaces, `rules` what both must share for its drafts to be good. */
export type DeskFolders = Readonly<{ staged: StagedFolder; before: string; rules: string }>;

/** Gone before the dataset takes its place. */
const MARKS = "marks";
/** Characters of text whose drafts stay in memory too, so that a corpus of some hundred documents is not unpacked again. */
const HELD = 4_000_000;
/** Fast rather than small: a draft is read and written once a build. */
const LEVEL = 1;

const pack = (text: string): Uint8Array => gzipSync(text, { level: LEVEL });
const unpack = (bytes: Uint8Array): string => gunzipSync(bytes).toString("utf8");

/**
 * A desk whose documents lie on disk between the steps. Drafts of texts that the dataset before knew by the same rules are
 * taken from there, so that only what is new is read.
 */
export function shelfDesk(
  documents: readonly FiledDocument[],
  known: NameKnowledge & SettleRules,
  segmenter: Segmenter,
  { staged, before, rules }: DeskFolders,
): Desk {
  let drafts: Shelf | null = null;
  let marks: Shelf | null = null;
  const settled: { issuer: string; taken: readonly Span[] }[] = [];
  const heldDrafts = new Map<number, Draft>();
  const heldMarks = new Map<number, Marks>();
  let room = HELD;

  const draftAt = (index: number): Draft => {
    const { id, key } = documents[index]!;
    return heldDrafts.get(index) ?? decodeDraft(unpack(drafts!.find(key)!), id);
  };
  const marksAt = (index: number): Marks =>
    heldMarks.get(index) ?? (JSON.parse(unpack(marks!.find(documents[index]!.id)!)) as Marks);
  const textAt = (index: number): PhraseDocument => ({ ...draftAt(index).reading, ...settled[index]! });

  return {
    size: documents.length,
    draft: async (take) => {
      const earlier = openShelf(join(before, DRAFTS), rules);
      const shelf = createShelf(staged, DRAFTS, rules);
      for (const [index, { id, key, text }] of documents.entries()) {
        const bytes = earlier.find(key);
        const found = bytes === null ? null : intact(bytes, id);
        const draft = found ?? draftOf(id, text, known.recognition, segmenter);
        shelf.add(key, found === null ? pack(encodeDraft(draft)) : bytes!);
        if (text.length <= room) {
          room -= text.length;
          heldDrafts.set(index, draft);
        }
        take(draft.extract.evidence);
      }
      earlier.close();
      shelf.finish();
      drafts = openShelf(join(staged.folder, DRAFTS), rules);
    },
    mark: async (learned, take) => {
      const names = taught(learned);
      const shelf = createShelf(staged, MARKS, rules);
      for (const [index, { id, given }] of documents.entries()) {
        const { recognised, inferred, collected } = markOf(draftAt(index), given, names, known);
        const marks: Marks = { recognised, inferred };
        if (heldDrafts.has(index)) heldMarks.set(index, marks);
        else shelf.add(id, pack(JSON.stringify(marks)));
        take(collected);
      }
      shelf.finish();
      marks = openShelf(join(staged.folder, MARKS), rules);
    },
    settle: async (linksOf, take) => {
      for (const [index, { id }] of documents.entries()) {
        const one = settle(draftAt(index), marksAt(index), linksOf(index), known);
        settled.push({ issuer: one.record.issuer ?? id, taken: one.taken });
        take(one);
      }
      marks!.close();
      staged.remove(MARKS);
    },
    texts: function* () {
      for (let index = 0; index < documents.length; index++) yield textAt(index);
    },
    close: () => {
      drafts?.close();
      marks?.close();
    },
  };
}

/** A draft of an earlier build; null where a disk or a person has damaged it. */
function intact(bytes: Uint8Array, id: DocumentId): Draft | null {
  try {
    return decodeDraft(unpack(bytes), id);
  } catch {
    return null;
  }
}
