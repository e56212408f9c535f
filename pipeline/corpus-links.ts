import type { Collected } from "./link/collect.ts";
import { issuerOf } from "./link/issuer.ts";
import type { LinkKnowledge } from "./link/knowledge.ts";
import { type LinkTable, linkTable } from "./link/table.ts";
import type { Links } from "./settle.ts";

/** What a corpus says of its names: of every entity, and for each of its documents. */
export type CorpusLinks = Readonly<{ table: LinkTable; of: (index: number) => Links }>;

/** Links the names of a corpus; the order of the documents does not matter. */
export function corpusLinks(collected: readonly Collected[], known: LinkKnowledge): CorpusLinks {
  const table = linkTable(collected, known);
  return {
    table,
    of: (index) => ({
      issuer: issuerOf(collected[index]!, table, known),
      names: table.linksOf(collected[index]!),
    }),
  };
}
