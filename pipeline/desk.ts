import { type Draft, draftOf } from "./draft.ts";
import type { CorpusDocument, NameKnowledge } from "./identify.ts";
import type { Evidence, Learned } from "./learn.ts";
import { type Marked, markOf } from "./mark.ts";
import type { PhraseDocument } from "./phrases/segments.ts";
import type { Segmenter } from "./reading.ts";
import { type Links, type Settled, type SettleRules, settle } from "./settle.ts";

/** What the corpus needs of a marked document; its mentions stay on the desk. */
export type MarkedNames = Omit<Marked, "recognised">;

/**
 * Where the documents of a corpus lie while they are worked on. Each step goes through all of them, in one order, and
 * hands over what the corpus needs to know; what a document needs itself stays on the desk.
 */
export type Desk = Readonly<{
  size: number;
  draft: (take: (evidence: readonly Evidence[]) => void) => Promise<void>;
  mark: (learned: Learned, take: (names: MarkedNames) => void) => Promise<void>;
  settle: (linksOf: (index: number) => Links, take: (settled: Settled) => void) => Promise<void>;
  /** The texts with their settled mentions, as often as they are wanted. */
  texts: () => Iterable<PhraseDocument>;
}>;

/** A desk for a corpus that memory holds. */
export function memoryDesk(
  corpus: readonly CorpusDocument[],
  known: NameKnowledge & SettleRules,
  segmenter: Segmenter,
): Desk {
  const drafts: Draft[] = [];
  const marked: Marked[] = [];
  const texts: PhraseDocument[] = [];
  return {
    size: corpus.length,
    draft: async (take) => {
      for (const { id, text } of corpus) {
        const draft = draftOf(id, text, known.recognition, segmenter);
        drafts.push(draft);
        take(draft.extract.evidence);
      }
    },
    mark: async (learned, take) => {
      for (const [i, draft] of drafts.entries()) {
        const names = markOf(draft, corpus[i]!.given, learned, known);
        marked.push(names);
        take(names);
      }
    },
    settle: async (linksOf, take) => {
      for (const [i, draft] of drafts.entries()) {
        const settled = settle(draft, marked[i]!, linksOf(i), known);
        texts.push(phraseDocument(draft, settled));
        take(settled);
      }
    },
    texts: () => texts,
  };
}

/** A settled document as phrases are looked for in it. */
export const phraseDocument = ({ reading }: Draft, { record, content }: Settled): PhraseDocument => ({
  ...reading,
  issuer: record.issuer ?? reading.id,
  taken: content.mentions.map(({ start, end }) => ({ start, end })),
});
