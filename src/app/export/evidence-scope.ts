import type { DocumentEntry } from "#model/dataset.ts";
import type { GraphView } from "#model/graph.ts";
import { documentSource, type Relation, relationKey, type SourceId } from "#model/relation.ts";
import type { Corpus } from "../data/corpus.ts";
import { inRange, isOpen } from "../filter/range.ts";
import type { Range } from "../state/app-state.ts";

/** The evidence behind a part of a view: relations by key, how many pieces, and the documents that hold them. */
export type EvidenceScope = Readonly<{
  keys: ReadonlySet<string>;
  years: Range;
  pieces: number;
  documents: readonly DocumentEntry[];
}>;

/** What stands behind the edges of a part of a view, in acts of the years asked for; `shared` is what projections are made from. */
export function evidenceScope(corpus: Corpus, part: GraphView, shared: GraphView, years: Range): EvidenceScope {
  const relations = relationsBehind(part, shared).flatMap((id) => corpus.relations.get(id) ?? []);
  const sources = new Set<SourceId>(relations.map(({ source }) => source));
  const byIssuer = relations.every(({ kind }) => kind === "mentions" || kind === "adopts");
  return {
    keys: new Set(relations.map(relationKey)),
    years,
    pieces: relations.reduce((sum, relation) => sum + piecesIn(relation, years), 0),
    documents: corpus.overview.documents.filter(
      ({ id, issuer }) => !byIssuer || sources.has(issuer ?? documentSource(id)),
    ),
  };
}

const piecesIn = ({ evidence, byYear }: Relation, years: Range): number =>
  isOpen(years)
    ? evidence
    : byYear.filter(([year]) => inRange(years, year)).reduce((sum, [, pieces]) => sum + pieces, 0);

/** A tie of a projection stands for the mentions that two nodes of the part have in common. */
function relationsBehind({ view, nodes, edges }: GraphView, shared: GraphView): string[] {
  if (view === "shared" || view === "full") return edges.map(({ id }) => id);
  const held = new Set<SourceId>(nodes.map(({ id }) => id));
  const [own, other] = view === "issuers" ? (["source", "target"] as const) : (["target", "source"] as const);
  const mentions = shared.edges.filter((edge) => held.has(edge[own]));
  const counts = new Map<SourceId, number>();
  for (const edge of mentions) counts.set(edge[other], (counts.get(edge[other]) ?? 0) + 1);
  return mentions.filter((edge) => counts.get(edge[other])! > 1).map(({ id }) => id);
}
