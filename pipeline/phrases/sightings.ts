import type { DocumentId } from "#model/document-id.ts";
import type { Token } from "#pipeline/reading.ts";
import { automaton } from "#pipeline/text/aho-corasick.ts";
import { segmentsOf, type Texts } from "./segments.ts";

/** Where a phrase was seen first: document, line from 1, and the words around it. */
export type Sighting = Readonly<{ document: DocumentId; line: number; text: string }>;

/** What the first occurrences of a phrase tell. */
export type Seen = {
  sighting: Sighting | null;
  /** Share of occurrences whose edges are edges of words. */
  aligned: number;
  /** Share of its characters in words that the segmenter does not know: the more, the likelier a coinage. */
  coined: number;
  /** Share of occurrences before a noun that makes a program of them. */
  headed: number;
  /** Its words where it was seen first. */
  words: readonly Readonly<{ word: string; tag: string }>[];
  looked: number;
};

/** Occurrences that are looked at. */
const LOOKS = 6;
const AROUND = 16;

/** Looks at the first occurrences of the phrases with the eyes of the segmenter; in the order given. */
export function sightings(documents: Texts, phrases: readonly string[], heads: ReadonlySet<string>): Seen[] {
  const machine = automaton(phrases);
  const seen = phrases.map((): Seen => ({ sighting: null, aligned: 0, coined: 0, headed: 0, words: [], looked: 0 }));
  for (const document of documents()) {
    const { folded, id, tokens } = document;
    for (const segment of segmentsOf(document)) {
      const length = segment.end - segment.start;
      const units = new Uint16Array(length);
      for (let i = 0; i < length; i++) units[i] = folded.charCodeAt(segment.start + i);
      machine.scan(units, length, (phrase, from, to) => {
        const one = seen[phrase]!;
        if (one.looked >= LOOKS) return;
        const start = segment.start + from;
        const end = segment.start + to;
        const within = tokens(segment.sentence).filter((token) => token.end > start && token.start < end);
        one.looked++;
        if (within[0]!.start === start && within.at(-1)!.end === end) one.aligned++;
        one.coined += unknown(within) / (end - start);
        if (isHeaded(folded, end, heads)) one.headed++;
        if (one.looked === 1) one.words = within.map(({ word, tag }) => ({ word, tag }));
        one.sighting ??= {
          document: id,
          line: folded.slice(0, start).split("\n").length,
          text: folded.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, " "),
        };
      });
    }
  }
  for (const one of seen) {
    one.aligned /= Math.max(1, one.looked);
    one.coined /= Math.max(1, one.looked);
    one.headed /= Math.max(1, one.looked);
  }
  return seen;
}

/** True where a head follows, over a closing quotation mark. */
function isHeaded(folded: string, end: number, heads: ReadonlySet<string>): boolean {
  const from = folded[end] === "”" ? end + 1 : end;
  return [2, 3, 4].some((length) => heads.has(folded.slice(from, from + length)));
}

/** Characters in words of one character or of no known kind. */
const unknown = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { start, end, tag }) => sum + (end - start === 1 || tag === "x" ? end - start : 0), 0);
