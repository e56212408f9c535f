import { loadDocument, loadPosting, loadReport } from "#exchange/dataset.ts";
import type { DatasetSource, DocumentContent, Posting, ReportEntry } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityId } from "#model/entity.ts";
import type { Corpus } from "./corpus.ts";

/** What is fetched on demand. The same question gives the same promise, as React's `use` asks for. */
export type Library = Readonly<{
  content: (id: DocumentId) => Promise<DocumentContent>;
  posting: (id: EntityId) => Promise<Posting>;
  /** What the builder skipped or wants a person to look at. */
  report: () => Promise<readonly ReportEntry[]>;
}>;

/** Documents kept in memory; a document of a zone is some 100 kB with its mentions. */
const KEPT = 200;

/** A library over a source; shards are fetched once while they are in use. */
export function createLibrary(source: DatasetSource, corpus: Corpus): Library {
  const shards: DatasetSource = { readText: remembered(8, (path) => source.readText(path)) };
  const rows = new Map(corpus.overview.entities.map((entity, row) => [entity.id, row]));
  const report = remembered(1, () => loadReport(source));
  return {
    content: remembered(KEPT, async (id: DocumentId) => {
      const entry = corpus.documents.get(id);
      if (entry === undefined) throw new Error(`document "${id}": not in this dataset`);
      return loadDocument(shards, entry);
    }),
    posting: remembered(KEPT, async (id: EntityId) => loadPosting(shards, corpus.overview, rows.get(id) ?? -1)),
    report: () => report("report"),
  };
}

/** A failure is kept this long, in milliseconds: React asks again when it hears of one, and must get the same to show it. */
const FAILURE_KEPT = 1000;

/** Keeps the answers to the questions asked last; a failure is forgotten after a second, so that asking again tries again. */
export function remembered<K, V>(limit: number, ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const answers = new Map<K, Promise<V>>();
  return (key) => {
    const known = answers.get(key);
    const answer = known ?? ask(key);
    answers.delete(key);
    answers.set(key, answer);
    if (known === undefined) {
      answer.catch(() => setTimeout(() => answers.get(key) === answer && answers.delete(key), FAILURE_KEPT));
      if (answers.size > limit) answers.delete(answers.keys().next().value!);
    }
    return answer;
  };
}
