import { loadOverview } from "#exchange/dataset.ts";
import type { DatasetSource } from "#model/dataset.ts";
import { buildColumns, type Columns } from "../filter/columns.ts";
import { type Corpus, indexCorpus } from "./corpus.ts";
import { createLibrary, type Library } from "./library.ts";

/** A dataset that is open: what everybody loads, what filters ask, and the way to what is loaded on demand. */
export type Session = Readonly<{ corpus: Corpus; columns: Columns; library: Library }>;

/** Opens a dataset; rejects with what is wrong with it. */
export async function openSession(source: DatasetSource): Promise<Session> {
  const overview = await loadOverview(source);
  const corpus = indexCorpus(overview);
  return { corpus, columns: buildColumns(overview), library: createLibrary(source, corpus) };
}
