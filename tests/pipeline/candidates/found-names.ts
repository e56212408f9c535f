import { documentId } from "#model/document-id.ts";
import type { NameLists } from "#pipeline/candidates/name-lists.ts";
import { loadKnowledge } from "#pipeline/cli/resources.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import type { Candidate, Reading, Segmenter } from "#pipeline/reading.ts";
import { structure } from "#pipeline/structure/structure.ts";

const BELIEVED = 0.5;

let lists: NameLists | undefined;
let segmenter: Segmenter | undefined;

/** The strings that a generator proposes and believes, in order of the text; of those within another only the outer one. */
export function foundNames(
  text: string,
  generate: (reading: Reading, lists: NameLists) => readonly Candidate[],
): string[] {
  lists ??= loadKnowledge().recognition.names;
  segmenter ??= loadSegmenter();
  const found = generate(structure(documentId("sentence.txt"), text, segmenter), lists).filter(
    ({ prior }) => prior >= BELIEVED,
  );
  const outer = found.filter(
    (inner) =>
      !found.some((o) => o.start <= inner.start && o.end >= inner.end && o.end - o.start > inner.end - inner.start),
  );
  const names = outer
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => [start, text.slice(start, end)] as const);
  return [...new Map(names).values()];
}
