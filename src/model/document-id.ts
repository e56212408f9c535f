/** The file's path below the corpus folder, with `/` between names: stable, readable, unique. */
export type DocumentId = string & { readonly __brand: "DocumentId" };
export const documentId = (path: string): DocumentId => path as DocumentId;
