import type { DocumentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { Candidate, Reading, Recognised } from "#pipeline/reading.ts";
import { type Automaton, automaton } from "#pipeline/text/aho-corasick.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { unitsOf } from "#pipeline/text/units.ts";

/** What one document says of one name: compact, so that a corpus of any size can be learned from. */
export type Evidence = Readonly<{
  document: DocumentId;
  surface: string;
  type: EntityType;
  /** Best score in the document, and how often it was accepted there. */
  score: number;
  mentions: number;
}>;

/** A name that the corpus taught. `documents` is null where it holds everywhere. */
export type LearnedName = Readonly<{
  surface: string;
  type: EntityType;
  documents: ReadonlySet<DocumentId> | null;
  prior: number;
}>;

export type Learned = Readonly<{ names: readonly LearnedName[]; matcher: Automaton }>;

const LEARNABLE: ReadonlySet<EntityType> = new Set(["enterprise", "institution", "park", "program", "zone"]);
const SURE = 0.7;

/** A company that only a list vouches for, and that consists of words of the dictionary, proves nothing elsewhere. */
function isEveryday(reading: Reading, { start, end, type, rules }: Recognised): boolean {
  if (type !== "enterprise" || !rules.every((rule) => WEAK_PROOF.test(rule))) return false;
  const within = reading
    .tokens(indexAt(reading.sentences, start))
    .filter((token) => token.end > start && token.start < end);
  return within.every(({ word, tag }) => word.length > 1 && !PROPER.test(tag));
}

const WEAK_PROOF = /^(?:enumeration:|enterprise:(?:alias|act|known)$|lexicon:weak$)/;
const PROPER = /^(?:x|eng|nr|nrt|nz|nt|nrfg)$/;

/** What a document's first reading can teach: accepted names that no lexicon holds. */
export function evidenceOf(document: DocumentId, reading: Reading, accepted: readonly Recognised[]): Evidence[] {
  const bySurface = new Map<string, Evidence>();
  for (const mention of accepted) {
    const { start, end, type, rules, score } = mention;
    if (!LEARNABLE.has(type) || rules.includes("lexicon") || rules.every((rule) => rule.startsWith("lexicon")))
      continue;
    if (isEveryday(reading, mention)) continue;
    const surface = reading.folded.slice(start, end);
    const key = `${type}:${surface}`;
    const known = bySurface.get(key);
    bySurface.set(key, {
      document,
      surface,
      type,
      score: Math.max(score, known?.score ?? 0),
      mentions: (known?.mentions ?? 0) + 1,
    });
  }
  return [...bySurface.values()];
}

/**
 * Learns from all documents' evidence which names to look for everywhere: names of three or more characters with one
 * sure proof or two documents, shorter ones only where they were proved. One pass; a second would drift.
 */
export function learn(evidence: readonly Evidence[]): LearnedName[] {
  const bySurface = new Map<string, Evidence[]>();
  for (const piece of evidence) {
    const key = `${piece.surface}\u0000${piece.type}`;
    const pieces = bySurface.get(key);
    if (pieces === undefined) bySurface.set(key, [piece]);
    else pieces.push(piece);
  }
  const names: LearnedName[] = [];
  for (const key of [...bySurface.keys()].sort(byCodeUnit)) {
    const pieces = bySurface.get(key)!;
    const { surface, type } = pieces[0]!;
    const best = pieces.reduce((most, { score }) => Math.max(most, score), 0);
    const documents = new Set(pieces.map(({ document }) => document));
    if (best < SURE && documents.size < 2) continue;
    const everywhere = surface.length >= 3;
    names.push({ surface, type, documents: everywhere ? null : documents, prior: everywhere ? 0.75 : 0.65 });
  }
  return names;
}

/** Prepares learned names for finding them. */
export const taught = (names: readonly LearnedName[]): Learned => ({
  names,
  matcher: automaton(names.map(({ surface }) => surface)),
});

/** Proposes the learned names that stand in a document. */
export function learnedCandidates(reading: Reading, learned: Learned): Candidate[] {
  const { folded } = reading;
  const candidates: Candidate[] = [];
  learned.matcher.scan(unitsOf(folded), folded.length, (pattern, start, end) => {
    const { type, documents, prior } = learned.names[pattern]!;
    if (documents === null || documents.has(reading.id))
      candidates.push({ start, end, type, name: null, rule: "learned", prior });
  });
  return candidates;
}
