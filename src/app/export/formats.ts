export const GRAPH_FORMATS = ["gexf", "graphml", "nodes", "edges", "json"] as const;
export const PICTURE_FORMATS = ["svg", "png2", "png4"] as const;
export const EVIDENCE_FORMATS = ["evidence-csv", "evidence-md"] as const;
/** What the page writes: the graph (the two CSV tables are files of their own), the picture, the sentences behind it. */
export type GraphFormat = (typeof GRAPH_FORMATS)[number];
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];
export type FileFormat = GraphFormat | PictureFormat | EvidenceFormat;

export const FORMATS = {
  graph: GRAPH_FORMATS,
  picture: PICTURE_FORMATS,
  evidence: EVIDENCE_FORMATS,
} as const;
export type FormatGroup = keyof typeof FORMATS;
export const FORMAT_GROUPS = Object.keys(FORMATS) as readonly FormatGroup[];

/** What the name of a file ends in. */
export const ENDINGS: Readonly<Record<FileFormat, string>> = {
  gexf: "gexf",
  graphml: "graphml",
  nodes: "nodes.csv",
  edges: "edges.csv",
  json: "json",
  svg: "svg",
  png2: "2x.png",
  png4: "4x.png",
  "evidence-csv": "evidence.csv",
  "evidence-md": "evidence.md",
};

/** The group a format belongs to. */
export const groupOf = (format: FileFormat): FormatGroup =>
  FORMAT_GROUPS.find((group) => (FORMATS[group] as readonly FileFormat[]).includes(format))!;
