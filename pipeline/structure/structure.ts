import type { DocumentId } from "#model/document-id.ts";
import type { Span } from "#model/span.ts";
import type { Reading, Segmenter, Shape, Token } from "#pipeline/reading.ts";
import { fold } from "#pipeline/text/fold.ts";
import { actsOf } from "./acts.ts";
import { headerLength } from "./header.ts";
import { headingsOf } from "./headings.ts";
import { linesOf } from "./lines.ts";
import { sentencesOf } from "./sentences.ts";

type Words = ReturnType<Segmenter["tag"]>;

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
  return { id, text, folded, ...shape, ...tokensOf(sentences, (index) => words[index]!) };
}

/** A text whose shape was read before; the words of a sentence are cut when they are asked for. */
export function restored(id: DocumentId, text: string, shape: Shape, segmenter: Segmenter): Reading {
  const folded = fold(text);
  const { sentences } = shape;
  const wordsOf = (index: number): Words => segmenter.tag(folded.slice(sentences[index]!.start, sentences[index]!.end));
  return { id, text, folded, ...shape, ...tokensOf(sentences, wordsOf) };
}

function tokensOf(
  sentences: readonly Span[],
  wordsOf: (index: number) => Words,
): Pick<Reading, "tokens" | "forgetTokens"> {
  let made: (readonly Token[] | undefined)[] = [];
  return {
    tokens: (index) => {
      const known = made[index];
      if (known !== undefined) return known;
      const sentence = sentences[index];
      if (sentence === undefined) throw new RangeError(`no sentence ${index}: the document has ${sentences.length}`);
      const tokens = placed(wordsOf(index), sentence);
      made[index] = tokens;
      return tokens;
    },
    forgetTokens: () => {
      made = [];
    },
  };
}

/** The words of a sentence with their offsets. */
function placed(words: Words, sentence: Span): readonly Token[] {
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
