import type { ReportEntry } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityId, EntityType } from "#model/entity.ts";
import { overlaps, type Span } from "#model/span.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { bareWording } from "#pipeline/text/wording.ts";

// What each line of a researcher's lexicon changed: the mentions of a corpus read with it against those read without.

/** A mention as the comparison needs it. */
export type Compared = Span & Readonly<{ type: EntityType; entity: EntityId; rules: readonly string[] }>;

export type UserEffects = Readonly<{
  /** Compares the mentions of one document, each list in the order of the text. */
  add: (
    document: Readonly<{ id: DocumentId; text: string }>,
    before: readonly Compared[],
    after: readonly Compared[],
  ) => void;
  /** An entry a line of the lexicon, in their order, and one for what no line explains by itself. */
  report: () => ReportEntry[];
}>;

/** Characters around a change within which the word of a word list is held to be its reason. */
const NEAR = 8;
const EXAMPLE = 12;

type Change = Readonly<{ before: Compared | null; after: Compared | null }>;
type Count = {
  gained: number;
  lost: number;
  renamed: number;
  present: number;
  was: Set<string>;
  documents: Set<DocumentId>;
  example: string | null;
};
type Line = Readonly<{ file: string; line: number; what: string; count: Count }>;

/** Opens the comparison for a user's lexicon, as it was read. */
export function userEffects(user: LexiconData): UserEffects {
  const line = (file: string, number: number, what: string): Line => ({ file, line: number, what, count: newCount() });
  const named = new Map<string, Line>();
  const entities = new Map<string, Line>();
  const rejected = new Map<string, Line>();
  const listed: (readonly [word: string, line: Line])[] = [];
  const lines: Line[] = [];
  for (const entry of user.entries) {
    const one = line(entry.file, entry.line, `${entry.type} ${entry.name}`);
    lines.push(one);
    entities.set(`${entry.type}:${entry.name}`, one);
    for (const wording of [entry.name, ...entry.surfaces, ...entry.weak])
      named.set(`${entry.type}:${bareWording(wording)}`, one);
  }
  for (const [list, words] of Object.entries(user.words))
    for (const { word, facts, file, line: number } of words) {
      const one = line(file, number, list === "reject" ? `not a mention: ${word}` : `${word} in ${list}`);
      lines.push(one);
      if (list === "reject") rejected.set(`${facts.type ?? ""}:${bareWording(word)}`, one);
      else listed.push([word, one]);
    }
  const elsewhere = line("", 0, "other mentions, as a consequence");

  const owner = (text: string, { type, start, end }: Compared): Line | undefined =>
    named.get(`${type}:${bareWording(text.slice(start, end))}`);
  const rejecter = (text: string, { type, start, end }: Compared): Line | undefined => {
    const surface = bareWording(text.slice(start, end));
    return rejected.get(`${type}:${surface}`) ?? rejected.get(`:${surface}`);
  };

  return {
    add: ({ id, text }, before, after) => {
      for (const mention of after) {
        const one = owner(text, mention);
        if (one !== undefined) one.count.present++;
      }
      const changes = changesOf(before, after);
      const reason = ({ before, after }: Change): Line | undefined => {
        const reject = before === null || before.type === after?.type ? undefined : rejecter(text, before);
        if (reject !== undefined) return reject;
        if (after !== null) return owner(text, after) ?? entities.get(after.entity);
        return before === null ? undefined : owner(text, before);
      };
      const told = changes.map((change) => [change, reason(change)] as const);
      for (const [change, own] of told) {
        const span = (change.after ?? change.before)!;
        const cause =
          own ??
          told.find(([other, line]) => line !== undefined && overlaps((other.after ?? other.before)!, span))?.[1] ??
          owners(after, span, text, owner) ??
          near(listed, text, span) ??
          elsewhere;
        count(cause.count, change, id, text);
      }
    },
    report: () => [
      ...lines.map((one) => entryOf(one, one.file, one.line)),
      ...(changed(elsewhere.count) ? [entryOf(elsewhere, null, null)] : []),
    ],
  };
}

/** The line behind the first mention that overlaps the span. */
const owners = (
  after: readonly Compared[],
  span: Span,
  text: string,
  owner: (text: string, mention: Compared) => Line | undefined,
): Line | undefined => {
  const over = after.find((mention) => overlaps(mention, span) && owner(text, mention) !== undefined);
  return over === undefined ? undefined : owner(text, over);
};

function near(listed: readonly (readonly [string, Line])[], text: string, { start, end }: Span): Line | undefined {
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return listed.find(([word]) => around.includes(word))?.[1];
}

/** What differs; the same span with another entity is one change. */
function changesOf(before: readonly Compared[], after: readonly Compared[]): Change[] {
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  const old = new Map(before.map((mention) => [key(mention), mention]));
  const changes: Change[] = [];
  for (const mention of after) {
    const same = old.get(key(mention));
    old.delete(key(mention));
    if (same?.entity !== mention.entity) changes.push({ before: same ?? null, after: mention });
  }
  for (const mention of old.values()) changes.push({ before: mention, after: null });
  return changes;
}

const newCount = (): Count => ({
  gained: 0,
  lost: 0,
  renamed: 0,
  present: 0,
  was: new Set(),
  documents: new Set(),
  example: null,
});

const changed = ({ gained, lost, renamed }: Count): boolean => gained + lost + renamed > 0;

function count(counts: Count, { before, after }: Change, id: DocumentId, text: string): void {
  if (before === null) counts.gained++;
  else if (after === null) counts.lost++;
  else counts.renamed++;
  if (before !== null && after !== null) counts.was.add(before.entity);
  counts.documents.add(id);
  const { start, end } = (after ?? before)!;
  counts.example ??= `“${text.slice(Math.max(0, start - EXAMPLE), end + EXAMPLE).replace(/\s+/g, " ")}” (${id})`;
}

function entryOf({ what, count: counts }: Line, file: string | null, line: number | null): ReportEntry {
  const was = counts.was.size === 0 ? "" : ` (was ${[...counts.was].slice(0, 3).join(", ")})`;
  const message = changed(counts)
    ? `${what}: ${counts.gained} mentions gained, ${counts.lost} lost, ${counts.renamed} renamed or retyped${was}, in ${counts.documents.size} documents; ${counts.example}`
    : `${what}: nothing changed${counts.present === 0 ? "" : `; its ${counts.present} mentions are found without it`}`;
  return { severity: "review", code: "user-lexicon", file, line, message };
}
