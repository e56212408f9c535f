import type { DocumentId } from "#model/document-id.ts";
import type { Span } from "#model/span.ts";
import type { Token } from "#pipeline/reading.ts";
import { clausesOf } from "#pipeline/text/clauses.ts";

/** A document as phrases are looked for in it. */
export type PhraseDocument = Readonly<{
  id: DocumentId;
  /** Who speaks: the issuer's id, or what stands for it. */
  issuer: string;
  folded: string;
  sentences: readonly Span[];
  tokens: (sentence: number) => readonly Token[];
  /** What is known already: no phrase reaches into it. In the order of the text. */
  taken: readonly Span[];
}>;

/** Gives the documents from the first to the last, as often as it is called. */
export type Texts = () => Iterable<PhraseDocument>;

/** A stretch of letters without any mark within a clause; `whole` where quotation marks stand directly around it. */
export type Segment = Span & Readonly<{ sentence: number; clause: number; whole: boolean }>;

const LETTER = /[\p{Script=Han}A-Za-z0-9]/u;
/** The block that nearly all Han characters lie in: a number is compared faster than a pattern. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
const isLetter = (folded: string, at: number): boolean => {
  const code = folded.charCodeAt(at);
  return (code >= FIRST_HAN && code <= LAST_HAN) || LETTER.test(folded[at]!);
};

/** The stretches of a document in which phrases may lie, in order. */
export function* segmentsOf({ folded, sentences, taken }: PhraseDocument): Generator<Segment> {
  let next = 0;
  for (const [index, sentence] of sentences.entries())
    for (const clause of clausesOf(folded, sentence)) {
      let start = clause.start;
      for (let at = clause.start; at <= clause.end; at++) {
        while (next < taken.length && taken[next]!.end <= at) next++;
        const name = taken[next];
        const stops = at === clause.end || !isLetter(folded, at) || (name !== undefined && name.start <= at);
        if (!stops) continue;
        if (at > start)
          yield {
            start,
            end: at,
            sentence: index,
            clause: clause.start,
            whole: folded[start - 1] === "“" && folded[at] === "”",
          };
        // A name may go on in the next clause; this one ends here all the same.
        if (at < clause.end && name !== undefined && name.start <= at && at < name.end)
          at = Math.min(name.end, clause.end) - 1;
        start = at + 1;
      }
    }
}
