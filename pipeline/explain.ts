import { documentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import { overlaps, type Span } from "#model/span.ts";
import { identify, type NameKnowledge } from "./identify.ts";
import { learn, learnedCandidates, taught } from "./learn.ts";
import type { LexiconData } from "./lexicon.ts";
import type { Candidate, Reading, Recognised, Segmenter } from "./reading.ts";
import { worth } from "./resolve.ts";
import { scoreCandidates, THRESHOLD } from "./score/score.ts";

/** A piece of the text with its offsets. */
export type Piece = Span & Readonly<{ text: string }>;

/** What became of a candidate, or of all candidates of one span and type. */
export type Judged = Piece &
  Readonly<{
    type: EntityType;
    name: string | null;
    /** The rules that proposed it, with how far each is to be believed (0 to 1). */
    rules: readonly Readonly<{ rule: string; prior: number; name: string | null }>[];
    /** Reasons in log-odds; they add up to the score. None where a user's line decides. */
    reasons: readonly Readonly<{ feature: string; weight: number }>[];
    score: number;
    threshold: number;
    outcome: "mention" | "user" | "rejected" | "below" | "beaten";
    /** What covers most with the best scores (pipeline/resolve.ts): its own worth, and that of the mentions in its place. */
    worth: number;
    beatenBy: readonly (Piece & Readonly<{ type: EntityType; score: number; worth: number }>)[];
  }>;

export type Explanation = Readonly<{
  at: number;
  sentence: Piece | null;
  mention: (Piece & Readonly<{ type: EntityType; name: string; score: number }>) | null;
  /** All that was proposed over the offset, in the order of the text. */
  candidates: readonly Judged[];
  /** The words of the sentence as the segmenter cuts them, near the offset. */
  words: readonly (Piece & Readonly<{ tag: string }>)[];
  /** Words of the word lists that stand over the offset. */
  listed: readonly (Piece & Readonly<{ list: string }>)[];
}>;

/** Words to show on either side of the offset. */
const AROUND = 5;

/** Says why the text has a mention at an offset, or has none: what was proposed there, and what became of it. */
export function explain(
  text: string,
  at: number,
  known: NameKnowledge,
  lexicon: LexiconData,
  segmenter: Segmenter,
): Explanation {
  const corpus = [{ id: documentId("text"), text, given: null }];
  const { drafts, mentionsOf } = identify(corpus, known, segmenter, { stage: () => {}, step: () => {} });
  const { reading, extract: first } = drafts[0]!;
  const mentions = mentionsOf(0);
  const holds = ({ start, end }: Span): boolean => start <= at && at < end;
  const proposed = [...first.candidates, ...learnedCandidates(reading, taught(learn(first.evidence)))].filter(holds);
  const reasons = new Map<string, { feature: string; weight: number }[]>();
  const scored = scoreCandidates(reading, proposed, known.recognition.score, (group, feature, weight) => {
    const known = reasons.get(keyOf(group));
    if (known === undefined) reasons.set(keyOf(group), [{ feature, weight }]);
    else known.push({ feature, weight });
  });
  const mention = mentions.find(holds);
  const sentence = reading.sentences.findIndex(holds);
  return {
    at,
    sentence: sentence < 0 ? null : piece(text, reading.sentences[sentence]!),
    mention:
      mention === undefined
        ? null
        : { ...piece(text, mention), type: mention.type, name: mention.name, score: mention.score },
    candidates: scored.map((span) =>
      judge(text, span, proposed.filter(sameAs(span)), reasons.get(keyOf(span)) ?? [], mentions),
    ),
    words: sentence < 0 ? [] : wordsAround(reading, sentence, at),
    listed: listedAt(reading, at, lexicon),
  };
}

const keyOf = ({ start, end, type }: Pick<Candidate, "start" | "end" | "type">): string => `${start}-${end}-${type}`;
const sameAs =
  (one: Pick<Candidate, "start" | "end" | "type">) =>
  (other: Candidate): boolean =>
    keyOf(one) === keyOf(other);
const piece = (text: string, { start, end }: Span): Piece => ({ start, end, text: text.slice(start, end) });

function judge(
  text: string,
  span: Recognised,
  group: readonly Candidate[],
  reasons: Judged["reasons"],
  mentions: readonly Recognised[],
): Judged {
  const { type, name, score, rules } = span;
  const chosen = mentions.some((mention) => keyOf(mention) === keyOf(span));
  const rejected = reasons.some(({ weight }) => weight === Number.NEGATIVE_INFINITY);
  const outcome = chosen
    ? rules.includes("lexicon:user")
      ? "user"
      : "mention"
    : rejected
      ? "rejected"
      : score < THRESHOLD
        ? "below"
        : "beaten";
  const winners = outcome === "beaten" ? mentions.filter((mention) => overlaps(mention, span)) : [];
  return {
    ...piece(text, span),
    type,
    name,
    rules: group.map(({ rule, prior, name }) => ({ rule, prior, name })),
    reasons: reasons.filter(({ weight }) => Number.isFinite(weight)),
    score,
    threshold: THRESHOLD,
    outcome,
    worth: worth(span),
    beatenBy: winners.map((mention) => ({
      ...piece(text, mention),
      type: mention.type,
      score: mention.score,
      worth: worth(mention),
    })),
  };
}

function wordsAround(reading: Reading, sentence: number, at: number): Explanation["words"] {
  const tokens = reading.tokens(sentence);
  const here = tokens.findIndex(({ start, end }) => start <= at && at < end);
  return tokens
    .slice(Math.max(0, here - AROUND), here + AROUND + 1)
    .map((token) => ({ ...piece(reading.text, token), tag: token.tag }));
}

function listedAt({ folded }: Reading, at: number, lexicon: LexiconData): Explanation["listed"] {
  return Object.entries(lexicon.words).flatMap(([list, words]) =>
    [...new Set(words.map(({ word }) => word))].flatMap((word) => {
      if (word.length < 2) return [];
      const start = folded.indexOf(word, Math.max(0, at - word.length + 1));
      return start < 0 || start > at ? [] : [{ ...piece(folded, { start, end: start + word.length }), list }];
    }),
  );
}
