import type { DocumentId } from "#model/document-id.ts";
import { type CorpusLinks, corpusLinks } from "./corpus-links.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Given } from "./given.ts";
import type { IssuerKnowledge } from "./issuer/issuer.ts";
import { learn, taught } from "./learn.ts";
import type { Linked } from "./link/apply.ts";
import type { LinkKnowledge } from "./link/knowledge.ts";
import { type Marked, markOf } from "./mark.ts";
import type { Segmenter } from "./reading.ts";
import type { Knowledge } from "./recognise.ts";
import { linkedMentions } from "./settle.ts";

/** A document as it was read: its text, and what corpus.csv says of it. */
export type CorpusDocument = Readonly<{ id: DocumentId; text: string; given: Given | null }>;

/** What the stages up to linking need to know, prepared once. */
export type NameKnowledge = Readonly<{ recognition: Knowledge; linking: LinkKnowledge; issuers: IssuerKnowledge }>;

/** Ears for progress: `stage` opens a part with its number of steps, `step` counts one. */
export type Listener = Readonly<{ stage: (name: string, steps: number) => void; step: () => void }>;

/** A corpus held in memory whose names are known. */
export type Identified = Readonly<{
  drafts: readonly Draft[];
  marked: readonly Marked[];
  links: CorpusLinks;
  mentionsOf: (index: number) => Linked[];
}>;

/** Runs the stages from text to linked mentions over a corpus in memory; the order of the documents does not matter. */
export function identify(
  corpus: readonly CorpusDocument[],
  known: NameKnowledge,
  segmenter: Segmenter,
  listener: Listener,
): Identified {
  const each = <T, R>(name: string, items: readonly T[], work: (item: T, index: number) => R): R[] => {
    listener.stage(name, items.length);
    return items.map((item, index) => {
      const result = work(item, index);
      listener.step();
      return result;
    });
  };
  const drafts = each("reading", corpus, ({ id, text }) => draftOf(id, text, known.recognition, segmenter));
  const learned = taught(learn(drafts.flatMap(({ extract }) => extract.evidence)));
  const marked = each("recognising", drafts, (draft, i) => markOf(draft, corpus[i]!.given, learned, known));
  const links = corpusLinks(
    marked.map(({ collected }) => collected),
    known.linking,
  );
  return { drafts, marked, links, mentionsOf: (i) => linkedMentions(drafts[i]!, marked[i]!, links.of(i)) };
}
