import { createTable } from "#exchange/dataset/table.ts";
import type { Act } from "#model/document.ts";
import type { DocumentId } from "#model/document-id.ts";
import { ENTITY_TYPES } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { Evidence } from "./learn.ts";
import type { Candidate, Reading, Recognised, Segmenter, Token } from "./reading.ts";
import { type Extract, extract, type Knowledge } from "./recognise.ts";
import { restored, structure } from "./structure/structure.ts";

/** What the first reading of a document leaves: all that later steps need of it. */
export type Draft = Readonly<{ reading: Reading; extract: Extract }>;

/** Reads a document for the first time. */
export function draftOf(id: DocumentId, text: string, known: Knowledge, segmenter: Segmenter): Draft {
  const reading = structure(id, text, segmenter);
  const draft = { reading, extract: extract(reading, known) };
  reading.forgetTokens();
  return draft;
}

// A draft on its way to a file or another process is one line: spans are runs of numbers that count from the start
// before, names and rules stand once in a table. It does not hold the document's id: equal texts have equal drafts.

type Line = Readonly<{
  text: string;
  header: readonly number[];
  headings: readonly number[];
  sentences: readonly number[];
  acts: readonly Act[];
  words: readonly string[];
  rules: readonly (readonly string[])[];
  /** start, length, type, name, rule, prior */
  candidates: readonly number[];
  /** start, length, type, name, rules, score */
  scored: readonly number[];
  /** surface, type, score, mentions */
  evidence: readonly number[];
  /** length and tag of every word, sentence after sentence, and how many words each sentence has */
  tokens: readonly number[];
  counts: readonly number[];
}>;

const WIDTH = 6;
const EVIDENCE_WIDTH = 4;
const NONE = -1;

/** The draft as one line of JSON. */
export function encodeDraft({ reading, extract }: Draft): string {
  const words = createTable<string>();
  const rules = createTable<readonly string[]>((list) => list.join("\u0000"));
  const rows = <T extends Candidate | Recognised>(
    spans: readonly T[],
    rest: (span: T) => [number, number],
  ): number[] => {
    const flat: number[] = [];
    let previous = 0;
    for (const span of spans) {
      const name = span.name === null ? NONE : words.indexOf(span.name);
      flat.push(span.start - previous, span.end - span.start, ENTITY_TYPES.indexOf(span.type), name, ...rest(span));
      previous = span.start;
    }
    return flat;
  };
  const candidates = rows(extract.candidates, ({ rule, prior }) => [words.indexOf(rule), prior]);
  const scored = rows(extract.scored, ({ rules: list, score }) => [rules.indexOf(list), score]);
  const evidence = extract.evidence.flatMap(({ surface, type, score, mentions }) => [
    words.indexOf(surface),
    ENTITY_TYPES.indexOf(type),
    score,
    mentions,
  ]);
  const { text, header, headings, sentences, acts } = reading;
  const tokens: number[] = [];
  const counts = sentences.map((_, index) => {
    const within = reading.tokens(index);
    for (const { start, end, tag } of within) tokens.push(end - start, words.indexOf(tag));
    return within.length;
  });
  reading.forgetTokens();
  const shape = { header: flatten(header), headings: flatten(headings), sentences: flatten(sentences), acts };
  const line: Line = {
    text,
    ...shape,
    words: words.values,
    rules: rules.values,
    candidates,
    scored,
    evidence,
    tokens,
    counts,
  };
  return JSON.stringify(line);
}

/** Reads a line that `encodeDraft` wrote, for the document that has its text. */
export function decodeDraft(json: string, id: DocumentId): Draft {
  const line = JSON.parse(json) as Line;
  const { text, acts, words, rules } = line;
  const shape = {
    header: spansOf(line.header),
    headings: spansOf(line.headings),
    sentences: spansOf(line.sentences),
    acts,
  };
  const rows = <T>(flat: readonly number[], rest: (kind: number, weight: number) => T) => {
    const spans: (Omit<Candidate, "rule" | "prior"> & T)[] = [];
    let start = 0;
    for (let at = 0; at < flat.length; at += WIDTH) {
      start += flat[at]!;
      const type = ENTITY_TYPES[flat[at + 2]!]!;
      const name = flat[at + 3]! === NONE ? null : words[flat[at + 3]!]!;
      spans.push({ start, end: start + flat[at + 1]!, type, name, ...rest(flat[at + 4]!, flat[at + 5]!) });
    }
    return spans;
  };
  const evidence: Evidence[] = [];
  for (let at = 0; at < line.evidence.length; at += EVIDENCE_WIDTH)
    evidence.push({
      document: id,
      surface: words[line.evidence[at]!]!,
      type: ENTITY_TYPES[line.evidence[at + 1]!]!,
      score: line.evidence[at + 2]!,
      mentions: line.evidence[at + 3]!,
    });
  return {
    reading: restored(id, text, shape, tokensOf(line, shape.sentences)),
    extract: {
      candidates: rows(line.candidates, (rule, prior) => ({ rule: words[rule]!, prior })),
      scored: rows(line.scored, (list, score) => ({ rules: rules[list]!, score })),
      evidence,
    },
  };
}

/** Gives the words of a sentence as they were cut. */
function tokensOf({ tokens: flat, counts, words }: Line, sentences: readonly Span[]) {
  const from = [0];
  for (const count of counts) from.push(from.at(-1)! + count);
  return (folded: string, sentence: number): Token[] => {
    let { start } = sentences[sentence]!;
    const tokens: Token[] = [];
    for (let at = from[sentence]!; at < from[sentence + 1]!; at++) {
      const end = start + flat[2 * at]!;
      tokens.push({ start, end, word: folded.slice(start, end), tag: words[flat[2 * at + 1]!]! });
      start = end;
    }
    return tokens;
  };
}

function flatten(spans: readonly Span[]): number[] {
  const flat: number[] = [];
  let previous = 0;
  for (const { start, end } of spans) {
    flat.push(start - previous, end - start);
    previous = start;
  }
  return flat;
}

function spansOf(flat: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < flat.length; at += 2) {
    start += flat[at]!;
    spans.push({ start, end: start + flat[at + 1]! });
  }
  return spans;
}
