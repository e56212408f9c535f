import type { ColourGroup } from "#analysis/appearance.ts";
import { groupColour } from "#analysis/palette.ts";
import { edgesCsv, nodesCsv } from "#exchange/csv.ts";
import { gexf } from "#exchange/gexf.ts";
import { type ExportGraph, exportGraph } from "#exchange/graph/export-graph.ts";
import { graphml } from "#exchange/graphml.ts";
import { graphJson } from "#exchange/json.ts";
import { svg } from "#exchange/svg.ts";
import { ENTITY_TYPES } from "#model/entity.ts";
import type { GraphView } from "#model/graph.ts";
import type { Session } from "../data/session.ts";
import { colouredGroups, groupsIn } from "../graph/legend-entries.ts";
import { createWidths } from "../graph/name-layer.ts";
import { type Palette, readPalette } from "../graph/palette.ts";
import { tintOf } from "../graph/tint.ts";
import { sceneOf } from "../graph/use-scene.ts";
import type { Text } from "../i18n/zh.ts";
import type { PictureState } from "../state/app-state.ts";
import { download, textFile } from "./download.ts";
import { drawingOf, type LegendMark } from "./drawing.ts";
import type { EvidenceScope } from "./evidence-scope.ts";
import { ENDINGS, type FileFormat, type GraphFormat, type PictureFormat } from "./formats.ts";
import { paintPng } from "./paint.ts";
import { evidenceFile } from "./write-evidence.ts";

type Writer = Readonly<{ kind: string; write: (graph: ExportGraph) => Iterable<string> }>;

const WRITERS: Readonly<Record<GraphFormat, Writer>> = {
  gexf: { kind: "application/gexf+xml", write: gexf },
  graphml: { kind: "application/graphml+xml", write: graphml },
  nodes: { kind: "text/csv", write: nodesCsv },
  edges: { kind: "text/csv", write: edgesCsv },
  json: { kind: "application/json", write: graphJson },
};

/** What is written, and as what. */
export type Order = Readonly<{
  session: Session;
  /** The whole view, and the part of it that is written. */
  view: GraphView;
  part: GraphView;
  evidence: EvidenceScope;
  picture: PictureState;
  format: FileFormat;
  name: string;
  text: Text;
}>;

/** Writes the file and hands it to the reader; `onRead` hears how many documents have been read. */
export async function save(order: Order, onRead: (documents: number) => void): Promise<void> {
  const { format, name } = order;
  download(`${name}.${ENDINGS[format]}`, await fileOf(order, onRead));
}

async function fileOf(order: Order, onRead: (documents: number) => void): Promise<Blob> {
  const { session, part, picture, format, evidence, text } = order;
  switch (format) {
    case "svg":
    case "png2":
    case "png4":
      return pictureFile(order, format);
    case "evidence-csv":
    case "evidence-md":
      return evidenceFile(session, evidence, format, text, onRead);
    default: {
      const { kind, write } = WRITERS[format];
      const { sizeBy, colourBy } = picture;
      return textFile(kind, write(exportGraph(session.corpus.overview, part, { sizeBy, colourBy })));
    }
  }
}

async function pictureFile({ session, view, part, picture, text }: Order, format: PictureFormat): Promise<Blob> {
  const { corpus } = session;
  const palette = readPalette(document.body);
  const tint = tintOf(corpus, view, picture.colourBy);
  const context = document.createElement("canvas").getContext("2d")!;
  const widths = createWidths(context);
  const drawing = drawingOf(sceneOf(corpus, view, picture.sizeBy), part, {
    title: `Zonegraph · ${text.view[view.view]}`,
    palette,
    hueOf: ({ id, kind }) => tint?.(id, palette.theme) ?? palette.hues[kind],
    density: 1,
    legend: legendOf(colouredGroups(groupsIn(corpus, view, picture.colourBy)), part, palette, text),
    widthOf: (words, font) => widths(words, font, palette.font),
  });
  if (format === "svg") return textFile("image/svg+xml", svg(drawing));
  return paintPng(drawing, format === "png2" ? 2 : 4);
}

function legendOf(groups: readonly ColourGroup[], part: GraphView, palette: Palette, text: Text): LegendMark[] {
  if (groups.length > 0)
    return groups.map(({ name }, number) => ({ name, colour: groupColour(number, palette.theme), isSquare: false }));
  const present = new Set(part.nodes.map(({ type }) => type));
  return ENTITY_TYPES.filter((type) => present.has(type)).map((type) => ({
    name: text.type[type],
    colour: palette.hues[type],
    isSquare: type === "zone",
  }));
}
