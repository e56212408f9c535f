import type { DocumentId } from "#model/document-id.ts";
import type { Span } from "#model/span.ts";
import type { Reading, Segmenter, Shape, Token } from "#pipeline/reading.ts";
import { fold } from "#pipeline/text/fold.ts";
import { actsOf } from "./acts.ts";
import { headerLength } from "./header.ts";
import { headingsOf } from "./headings.ts";
import { linesOf } from "./lines.ts";
import { sentencesOf } from "./sentences.ts";

/** Reads the structure of a text: its folded view, header, headings, acts, sentences and words. */
export function structure(id: DocumentId, text: string, segmenter: Segmenter): Reading {
  const folded = fold(text);
  const lines = linesOf(folded);
  const length = headerLength(folded, lines);
  const header = lines.slice(0, length);
  const body = lines.slice(length);
  const headings = headingsOf(folded, body);
  const sentences = sentencesOf(folded, lines);
  // All sentences in a row: what the segmenter knows stays in the processor's cache, which halves its time.
  const words = sentences.map(({ start, end }) => segmenter.tag(folded.slice(start, end)));
  const shape = {
    header,
    headings: headings.map(({ start, end }) => ({ start, end })),
    acts: actsOf(folded, header, body, headings),
    sentences,
  };
  return { id, text, folded, ...shape, ...remembered(sentences, (index) => placed(words[index]!, sentences[index]!)) };
}

/** A text whose shape was read before; `tokensOf` gives the tokens of a sentence by its index. */
export const restored = (
  id: DocumentId,
  text: string,
  shape: Shape,
  tokensOf: (folded: string, sentence: number) => readonly Token[],
): Reading => {
  const folded = fold(text);
  return { id, text, folded, ...shape, ...remembered(shape.sentences, (index) => tokensOf(folded, index)) };
};

function remembered(
  sentences: readonly Span[],
  tokensOf: (index: number) => readonly Token[],
): Pick<Reading, "tokens" | "forgetTokens"> {
  let made: (readonly Token[] | undefined)[] = [];
  return {
    tokens: (index) => {
      if (index >= sentences.length) throw new RangeError(`no sentence ${index}: the document has ${sentences.length}`);
      const tokens = made[index] ?? tokensOf(index);
      made[index] = tokens;
      return tokens;
    },
    forgetTokens: () => {
      made = [];
    },
  };
}

/** The words of a sentence with their offsets. */
function placed(words: ReturnType<Segmenter["tag"]>, sentence: Span): readonly Token[] {
  const tokens = new Array<Token>(words.length);
  let at = sentence.start;
  for (let i = 0; i < words.length; i++) {
    const { word, tag } = words[i]!;
    const start = at;
    at = Math.min(start + word.length, sentence.end);
    tokens[i] = { start, end: at, word, tag };
  }
  return tokens;
}
