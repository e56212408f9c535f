import type { ReportEntry } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { overlaps, type Span } from "#model/span.ts";
import type { Reading, Recognised } from "#pipeline/reading.ts";

// What recognition nearly took for a mention: names just below the threshold, the most frequent first, for review.

/** A doubtful name of one document: how often it stands there, its scores, and its first place. */
export type Doubt = Readonly<{
  type: EntityType;
  surface: string;
  count: number;
  least: number;
  most: number;
  rules: readonly string[];
  line: number;
  around: string;
}>;

export type Doubts = Readonly<{
  /** Counts the doubtful names of a document. */
  add: (document: DocumentId, doubts: readonly Doubt[]) => void;
  report: () => ReportEntry[];
}>;

type Count = {
  type: EntityType;
  surface: string;
  count: number;
  documents: number;
  least: number;
  most: number;
  rules: Set<string>;
  first: Readonly<{ document: DocumentId; line: number; around: string }>;
};

/** Scores below this are no doubt: a weak wording without any support has 0.4. */
const LEAST = 0.41;
/** Rows of the report. */
const SHOWN = 50;
/** Names held at once; where there are more, the rarest go. */
const HELD = 50_000;
const AROUND = 16;

/**
 * The doubtful names of a document, in the order of their first place: `scored` has all spans with their scores,
 * `mentions` those accepted, and `threshold` is the score from which on a span is a mention.
 */
export function doubtsOf(
  { text }: Reading,
  scored: readonly Recognised[],
  mentions: readonly Span[],
  threshold: number,
): Doubt[] {
  const doubts = new Map<string, Doubt>();
  const lineAt = lineCounter(text);
  let next = 0;
  for (const span of [...scored].sort((a, b) => a.start - b.start)) {
    const { start, end, type, score, rules } = span;
    if (score < LEAST || score >= threshold) continue;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && overlaps(mentions[next]!, span)) continue;
    const surface = text.slice(start, end);
    const key = `${type}:${surface}`;
    const known = doubts.get(key);
    if (known === undefined) {
      const line = lineAt(start);
      const around = text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, " ");
      doubts.set(key, { type, surface, count: 1, least: score, most: score, rules, line, around });
    } else
      doubts.set(key, {
        ...known,
        count: known.count + 1,
        least: Math.min(known.least, score),
        most: Math.max(known.most, score),
        rules: [...new Set([...known.rules, ...rules])],
      });
  }
  return [...doubts.values()];
}

/** Lines of a text, from 1, at offsets that never go back. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) line++;
    return line;
  };
}

/** Opens the count over a corpus; documents come in the order of their ids. */
export function createDoubts(): Doubts {
  const counts = new Map<string, Count>();
  let floor = 0;
  return {
    add: (document, doubts) => {
      for (const doubt of doubts) count(counts, document, doubt);
      while (counts.size > HELD) {
        floor++;
        for (const [key, one] of counts) if (one.count <= floor) counts.delete(key);
      }
    },
    report: () =>
      [...counts]
        .sort(([a, x], [b, y]) => y.documents - x.documents || y.count - x.count || byCodeUnit(a, b))
        .slice(0, SHOWN)
        .map(([, one]) => entryOf(one)),
  };
}

function count(counts: Map<string, Count>, document: DocumentId, doubt: Doubt): void {
  const { type, surface, line, around, least, most } = doubt;
  const key = `${type}:${surface}`;
  const known = counts.get(key);
  if (known === undefined) {
    const first = { document, line, around };
    counts.set(key, {
      ...{ type, surface, first, count: doubt.count, documents: 1 },
      ...{ least, most, rules: new Set(doubt.rules) },
    });
    return;
  }
  known.count += doubt.count;
  known.documents++;
  known.least = Math.min(known.least, least);
  known.most = Math.max(known.most, most);
  for (const rule of doubt.rules) known.rules.add(rule);
}

function entryOf({ surface, type, count, documents, least, most, rules, first }: Count): ReportEntry {
  const scores = least === most ? `${most}` : `${least} to ${most}`;
  return {
    severity: "review",
    code: "doubtful",
    file: first.document,
    line: first.line,
    message: `${surface}: ${type}? ${count} times in ${documents} documents, score ${scores} by ${[...rules].sort(byCodeUnit).join(", ")}; “${first.around}”`,
  };
}
