import type { ReportEntry } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import { byCodeUnit } from "#model/order.ts";
import { overlaps } from "#model/span.ts";
import type { Reading, Recognised } from "#pipeline/reading.ts";

// What recognition nearly took for a mention: names just below the threshold, the most frequent first, for review.

export type Doubts = Readonly<{
  /** Counts the doubtful names of a document: `scored` has all spans with their scores, `mentions` those accepted. */
  add: (reading: Reading, scored: readonly Recognised[], mentions: readonly Recognised[]) => void;
  report: () => ReportEntry[];
}>;

type Count = {
  type: string;
  surface: string;
  count: number;
  documents: number;
  last: DocumentId;
  least: number;
  most: number;
  rules: Set<string>;
  first: Readonly<{ document: DocumentId; line: number; text: string }>;
};

/** Scores below this are no doubt: a weak wording without any support has 0.4. */
const LEAST = 0.41;
/** Rows of the report. */
const SHOWN = 50;
/** Names held at once; where there are more, the rarest go. */
const HELD = 50_000;
const AROUND = 16;

/** Opens the count. `threshold` is the score from which on a span is a mention. */
export function createDoubts(threshold: number): Doubts {
  const counts = new Map<string, Count>();
  let floor = 0;
  return {
    add: (reading, scored, mentions) => {
      let next = 0;
      for (const span of [...scored].sort((a, b) => a.start - b.start)) {
        if (span.score < LEAST || span.score >= threshold) continue;
        while (next < mentions.length && mentions[next]!.end <= span.start) next++;
        if (next < mentions.length && overlaps(mentions[next]!, span)) continue;
        count(counts, reading, span);
      }
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

function count(
  counts: Map<string, Count>,
  { id, text }: Reading,
  { start, end, type, score, rules }: Recognised,
): void {
  const surface = text.slice(start, end);
  const key = `${type}:${surface}`;
  const known = counts.get(key);
  if (known === undefined) {
    const line = text.slice(0, start).split("\n").length;
    const around = text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, " ");
    const first = { document: id, line, text: around };
    counts.set(key, {
      ...{ type, surface, first, count: 1, documents: 1, last: id },
      ...{ least: score, most: score, rules: new Set(rules) },
    });
    return;
  }
  known.count++;
  if (known.last !== id) known.documents++;
  known.last = id;
  known.least = Math.min(known.least, score);
  known.most = Math.max(known.most, score);
  for (const rule of rules) known.rules.add(rule);
}

function entryOf({ surface, type, count, documents, least, most, rules, first }: Count): ReportEntry {
  const scores = least === most ? `${most}` : `${least} to ${most}`;
  return {
    severity: "review",
    code: "doubtful",
    file: first.document,
    line: first.line,
    message: `${surface}: ${type}? ${count} times in ${documents} documents, score ${scores} by ${[...rules].sort(byCodeUnit).join(", ")}; “${first.text}”`,
  };
}
