import type { Candidate, Reading, Token } from "#pipeline/reading.ts";
import { isPlace, shapeOf } from "./brand.ts";
import { type Piece, VERBAL } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";
import { tradeAt } from "./trade.ts";

const LONGEST = 4;
const LONGEST_INDUSTRY = 6;

/**
 * Companies without a trade in their name: an unknown word that opens a clause or is governed by a verb, and that is followed
 * by an industry (某某隐形眼镜) or by what companies do (某某二期, 某某年产).
 */
export function* enterpriseSubjects(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const [index, { start, end }] of reading.sentences.entries()) {
    // Sentences without any of these words speak of no company; their tokens are not asked for.
    if (!lists.contexts.deeds.sentence.test(reading.folded.slice(start, end))) continue;
    const tokens = reading.tokens(index);
    for (let i = 0; i < tokens.length; i++)
      if (
        isUnknown(tokens[i]!) &&
        lists.boundaryOf(tokens[i]!.word, tokens[i]!.tag) === null &&
        isOpen(tokens, i, lists)
      )
        yield* opening(reading, tokens, i, lists);
  }
}

/** True where the clause opens, or a word that governs stands before the token. */
function isOpen(tokens: readonly Token[], i: number, lists: NameLists): boolean {
  if (i === 0) return true;
  const { word, tag } = tokens[i - 1]!;
  // The district or town that the company is in.
  if (tag === "ns" && word.length > 2 && /[区县市镇]$/.test(word)) return true;
  if (word.endsWith("/")) return false;
  const before = lists.boundaryOf(word, tag);
  return before !== null && before !== "number";
}

function* opening(reading: Reading, tokens: readonly Token[], i: number, lists: NameLists): Generator<Candidate> {
  const pieces = brandAt(tokens, i, lists);
  const start = tokens[i]!.start;
  const end = pieces.at(-1)?.end ?? start;
  const text = reading.folded.slice(start, end);
  if (end - start < 2 || lists.contexts.ends.unknown.test(text) || lists.generic.has(text) || lists.stops.has(text))
    return;
  if (VERBAL.test(text) || holdsVerb(text, lists)) return;
  if (shapeOf(pieces, lists) !== "proper" || isPlace(text, pieces, lists)) return;
  const after = reading.folded.slice(end, end + 10);
  if (lists.contexts.deeds.unknown.test(after)) {
    yield { start, end, type: "enterprise", name: null, rule: "enterprise:act", prior: end - start >= 3 ? 0.65 : 0.45 };
    return;
  }
  const blob = pieces.length === 1 && pieces[0]!.tag === "x" && text.length > 3;
  if (
    !blob &&
    tradeAt(after, 0, lists, LONGEST_INDUSTRY) > 0 &&
    !lists.contexts.after.unknown.test(after) &&
    !lists.domains(after).some((trade) => trade.start === 0)
  )
    yield {
      start,
      end,
      type: "enterprise",
      name: null,
      rule: "enterprise:product",
      prior: end - start >= 3 ? 0.6 : 0.4,
    };
}

/** 三要做优: a verb that the segmenter did not see. */
function holdsVerb(text: string, lists: NameLists): boolean {
  for (let at = 0; at + 2 <= text.length; at++) if (lists.governing.has(text.slice(at, at + 2))) return true;
  return false;
}

const UNKNOWN: ReadonlySet<string> = new Set(["x", "nz", "nr", "nrt", "eng"]);
const isUnknown = ({ start, end, tag }: Token): boolean => UNKNOWN.has(tag) || end - start === 1;

/** The tokens from `i` that the segmenter does not know, up to the length of a brand. */
function brandAt(tokens: readonly Token[], i: number, lists: NameLists): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let k = i; k < tokens.length && tokens[k]!.end - tokens[i]!.start <= LONGEST; k++) {
    const token = tokens[k]!;
    if (!isUnknown(token) || lists.boundaryOf(tokens[k]!.word, tokens[k]!.tag) !== null) break;
    pieces.push(token);
  }
  return pieces;
}
