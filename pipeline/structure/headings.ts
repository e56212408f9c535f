import type { Span } from "#model/span.ts";
import { markerOf } from "./markers.ts";

/** A heading is a whole line (`line`) or the topic in front of the prose of a line. */
export type Heading = Span & Readonly<{ rank: number | null; wholeLine: boolean }>;

const LONGEST_LINE = 60;
const LONGEST_NUMBERED_TOPIC = 50;
const LONGEST_BARE_TOPIC = 16;
/** Topics inside a line: “一是加快人才引育。”, “(二)做大朋友圈,…”. */
const INNER_TOPIC =
  /(?:[〇零一二三四五六七八九十]{1,3}是|\([〇零一二三四五六七八九十]{1,3}\))[^。;:,!?\n]{2,16}[。:,]/g;

/** The headings of the body, in order: numbered or short lines, topics in front of a line, topics of inner items. */
export function headingsOf(folded: string, body: readonly Span[]): Heading[] {
  return body.flatMap((line) => {
    const text = folded.slice(line.start, line.end);
    const marker = markerOf(text);
    const rank = marker?.rank ?? null;
    const rest = text.slice(marker?.length ?? 0);
    const inner = innerTopics(text, line.start);
    if (text.length <= LONGEST_LINE && !/[。;!?](?!$)/.test(rest) && (marker !== null || !/[。;:!?,]$/.test(rest)))
      return [{ ...line, rank, wholeLine: true }];
    const stop = rest.search(/[。:]/);
    const longest = marker === null ? LONGEST_BARE_TOPIC : LONGEST_NUMBERED_TOPIC;
    if (stop < 2 || stop > longest || (marker === null && /[,、“”"]/.test(rest.slice(0, stop)))) return inner;
    const end = line.start + text.length - rest.length + stop;
    const topic = { start: line.start, end, rank, wholeLine: false };
    return [topic, ...inner.filter(({ start }) => start >= end)];
  });
}

const innerTopics = (text: string, offset: number): Heading[] =>
  [...text.matchAll(INNER_TOPIC)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length - 1,
    rank: null,
    wholeLine: false,
  }));
