// Where the files of a dataset lie below its folder.

export const MANIFEST = "manifest.json";
export const DOCUMENTS = "documents.jsonl";
export const ENTITIES = "entities.jsonl";
export const RELATIONS = "relations.jsonl";
export const LAYOUT = "layout.json";
export const REPORT = "report.json";
/** The files that a dataset has one of. */
export const SINGLE_FILES = [MANIFEST, DOCUMENTS, ENTITIES, RELATIONS, LAYOUT, REPORT] as const;
/** A folder that only the builder reads: what it read of each text, so that the next build need not read it again. */
export const DRAFTS = "drafts";

const numbered = (shard: number): string => `${String(shard).padStart(4, "0")}.jsonl`;
export const documentPath = (shard: number): string => `documents/${numbered(shard)}`;
export const postingPath = (shard: number): string => `postings/${numbered(shard)}`;
