export const FILE_FORMATS = ["gexf", "graphml", "nodes", "edges", "json"] as const;
/** What the export menu writes; the two CSV tables are files of their own. */
export type FileFormat = (typeof FILE_FORMATS)[number];
