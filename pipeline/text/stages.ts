import type { Act } from "#model/document.ts";
import { STAGES, type Stage } from "#model/relation.ts";
import type { Span } from "#model/span.ts";
import { clausesOf, indexAt } from "./clauses.ts";
import { longest, type WordFinder, wordFinder } from "./word-hits.ts";

/** A word that tells whether something is done, under way or planned, standing before or after what it speaks of. */
export type StageWord = Readonly<{ word: string; stage: Stage; before: boolean; strong: boolean }>;
export type StageWords = Readonly<{ words: readonly (readonly StageWord[])[]; find: WordFinder }>;
type StageHit = Span & StageWord;

/** A line of stage-words.tsv. */
type StageLine = Readonly<{ word: string; facts: Readonly<Record<string, string>>; file: string; line: number }>;

/** Prepares the lines of stage-words.tsv. Throws on a stage that does not exist. */
export function stageWordsOf(entries: readonly StageLine[]): StageWords {
  const words = entries.map(({ word, facts, file, line }): StageWord => {
    const stage = STAGES.find((one) => one === facts.stage);
    if (stage === undefined)
      throw new Error(`${file}:${line}: unknown stage "${facts.stage ?? ""}"; use one of ${STAGES.join(", ")}.`);
    return { word, stage, before: facts.scope === "before", strong: facts.strength !== "weak" };
  });
  const distinct = [...new Set(words.map(({ word }) => word))];
  return { words: distinct.map((word) => words.filter((one) => one.word === word)), find: wordFinder(distinct) };
}

const DEFAULTS = { report: "done", plan: "planned", other: null } as const;

/** The stage at a place of a document; `names` are spans whose words tell nothing, in the order of the text. */
export function stageReader(
  folded: string,
  sentences: readonly Span[],
  acts: readonly Act[],
  names: readonly Span[],
  { words, find }: StageWords,
): (anchor: Span) => Stage | null {
  const hits = outside(longest(find(folded)), names).flatMap((hit) =>
    words[hit.word]!.map((word): StageHit => ({ ...word, ...spanOf(hit) })),
  );
  let known: SentenceStages | null = null;
  const sentenceAt = (offset: number): SentenceStages => {
    const sentence = sentences[indexAt(sentences, offset)]!;
    // Anchors come in the order of the text, many to a sentence.
    if (known === null || known.sentence !== sentence) known = sentenceStages(folded, sentence, hits);
    return known;
  };
  return (anchor) => {
    const act = acts.find(({ start, end }) => start <= anchor.start && anchor.start < end);
    const standard = act === undefined ? null : DEFAULTS[act.kind];
    if (sentences.length === 0) return standard;
    const { clauses, byClause, modals } = sentenceAt(anchor.start);
    const index = indexAt(clauses, anchor.start);
    const here = byClause[index]!;
    const ahead = here.filter((hit) => hit.before && hit.end <= anchor.start);
    const behind = here.filter((hit) => !hit.before && hit.start >= anchor.end);
    const strong = ahead.findLast(isStrong) ?? behind.find(isStrong) ?? modals[index];
    if (strong !== undefined) return strong.stage;
    // Weak words, which may mean anything, only tell where the act does not.
    return standard ?? (ahead.at(-1) ?? behind[0])?.stage ?? null;
  };
}

/** A sentence as stages are read from it; `modals[i]` governs clause i from the head of an earlier one. */
type SentenceStages = Readonly<{
  sentence: Span;
  clauses: readonly Span[];
  byClause: readonly (readonly StageHit[])[];
  modals: readonly (StageHit | undefined)[];
}>;

function sentenceStages(folded: string, sentence: Span, hits: readonly StageHit[]): SentenceStages {
  const clauses = clausesOf(folded, sentence);
  const byClause = clauses.map((clause) => inside(hits, clause));
  const modals: (StageHit | undefined)[] = [];
  let modal: StageHit | undefined;
  for (const [i, clause] of clauses.entries()) {
    modals.push(modal);
    modal = byClause[i]!.find((hit) => isModal(hit) && hit.start - clause.start <= LONGEST_HEAD) ?? modal;
  }
  return { sentence, clauses, byClause, modals };
}

const isStrong = ({ strong }: StageHit): boolean => strong;

/** A modal at the head of an earlier clause governs what follows it: “力争甲…,乙…”. */
const isModal = ({ strong, before, stage }: StageHit): boolean => strong && before && stage === "planned";
const LONGEST_HEAD = 4;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function inside<T extends Span>(hits: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let i = firstFrom(hits, start); i < hits.length && hits[i]!.start < end; i++) found.push(hits[i]!);
  return found;
}

/** Index of the first span that starts at the offset or after it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that overlap none of the names; both in the order of the text. */
export function outside<T extends Span>(spans: readonly T[], names: readonly Span[]): T[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < names.length && names[next]!.end <= start) next++;
    return !(next < names.length && names[next]!.start < end);
  });
}
