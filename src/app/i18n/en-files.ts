import type { Text } from "./zh.ts";

const count = (value: number, one: string): string => `${value} ${value === 1 ? one : `${one}s`}`;

/** The words about files in English. */
export const enExporting: Text["exporting"] = {
  menu: "Export",
  scopes: "How much",
  scope: { whole: "Whole graph", filtered: "What is shown", selected: "Selection and neighbours" },
  formats: "As what",
  group: { graph: "Graph", picture: "Picture", evidence: "Evidence" },
  format: {
    gexf: "GEXF (Gephi)",
    graphml: "GraphML",
    nodes: "CSV, nodes",
    edges: "CSV, edges",
    json: "JSON",
    svg: "SVG",
    png2: "PNG, 2×",
    png4: "PNG, 4×",
    "evidence-csv": "CSV",
    "evidence-md": "Markdown",
  },
  hint: {
    graph:
      "Gephi opens GEXF; choose a Chinese font such as Noto Sans CJK for its labels. R and Python read GraphML or CSV.",
    picture: "Drawn with the sizes and colours of the moment, with a legend; texts in SVG stay texts.",
    evidence: "A row a piece: who, what, year, stage, the sentence, and title, paragraph and character offsets.",
  },
  pieces: (pieces, documents) => `${count(pieces, "piece")} of evidence · ${count(documents, "document")}`,
  reading: (documents, all) => (documents === 0 ? "Writing…" : `${documents} of ${count(all, "document")} read`),
  done: (file) => `Saved as ${file}`,
  failed: (reason) => `Could not be written: ${reason}`,
  save: "Save",
  appendix: {
    title: "Evidence",
    counts: (pieces, documents) => `${count(pieces, "piece")}, from ${count(documents, "document")}.`,
    made: (generator, corpus, rules) => `Zonegraph ${generator}, corpus ${corpus}, rules ${rules}.`,
  },
};

/** The words about kept views. */
export const enSaved: Text["saved"] = {
  menu: "Saved",
  title: "Saved views",
  name: "Name this view",
  keep: "Save",
  none: "Nothing saved yet. Views are kept in this browser, and can be saved as a file for colleagues.",
  kept: (name) => `“${name}” saved`,
  remove: (name) => `Delete “${name}”`,
  elsewhere: "other corpus",
  toFile: "Save as a file",
  fromFile: "Load from a file",
  loaded: (views) => `${count(views, "view")} loaded`,
  unreadable: (file) => `“${file}” holds no saved views`,
};

/** The words about opening a dataset. */
export const enOpening: Text["opening"] = {
  title: "Open another dataset",
  hint: "Drop the folder of a dataset, or a zip of it, anywhere on the page, or choose it here. Nothing leaves this machine; reloading brings back the first dataset.",
  folder: "Choose a folder…",
  zip: "Choose a zip…",
  drop: "Let go to open the dataset",
  close: "Close this message",
  empty: "There are no files here.",
  "no-manifest":
    "This is no dataset: it holds no manifest.json. Give the whole folder that zonegraph build wrote, or a zip of it.",
  failed: (reason) => `Cannot be opened: ${reason}`,
};
