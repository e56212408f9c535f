import type { DocumentId } from "#model/document-id.ts";
import type { Span } from "#model/span.ts";
import type { Reading, Segmenter, Token } from "#pipeline/reading.ts";
import { fold } from "#pipeline/text/fold.ts";
import { actsOf } from "./acts.ts";
import { headerLength } from "./header.ts";
import { headingsOf } from "./headings.ts";
import { linesOf } from "./lines.ts";
import { sentencesOf } from "./sentences.ts";

/** Reads the structure of a text: its folded view, header, headings, acts and sentences; tokens when asked for. */
export function structure(id: DocumentId, text: string, segmenter: Segmenter): Reading {
  const folded = fold(text);
  const lines = linesOf(folded);
  const length = headerLength(folded, lines);
  const header = lines.slice(0, length);
  const body = lines.slice(length);
  const headings = headingsOf(folded, body);
  const sentences = sentencesOf(folded, lines);
  return {
    id,
    text,
    folded,
    header,
    headings: headings.map(({ start, end }) => ({ start, end })),
    acts: actsOf(folded, header, body, headings),
    sentences,
    ...tokensOf(folded, sentences, segmenter),
  };
}

function tokensOf(
  folded: string,
  sentences: readonly Span[],
  segmenter: Segmenter,
): Pick<Reading, "tokens" | "forgetTokens"> {
  let tagged: (readonly Token[] | undefined)[] = [];
  const tokens = (index: number): readonly Token[] => {
    const known = tagged[index];
    if (known !== undefined) return known;
    const sentence = sentences[index];
    if (sentence === undefined) throw new RangeError(`no sentence ${index}: the document has ${sentences.length}`);
    let at = sentence.start;
    const fresh: Token[] = [];
    for (const { word, tag } of segmenter.tag(folded.slice(sentence.start, sentence.end))) {
      const start = at;
      at = Math.min(start + word.length, sentence.end);
      fresh.push({ start, end: at, tag });
    }
    tagged[index] = fresh;
    return fresh;
  };
  return {
    tokens,
    forgetTokens: () => {
      tagged = [];
    },
  };
}
