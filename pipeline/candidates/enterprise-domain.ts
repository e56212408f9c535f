import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Anchor } from "./anchors.ts";
import type { Before } from "./boundary.ts";
import { isPlace, shapeOf } from "./brand.ts";
import { sentenceAt, tokenAt } from "./clause.ts";
import { withoutPlace } from "./enterprise-form.ts";
import { type Left, leftOf, type Piece } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";
import { tradeAt } from "./trade.ts";

const LONGEST_BRAND = 5;
const LONGEST_LEFT = 9;
/** A blank within a sentence, where the line was broken within a word. */
const BROKEN = /[\u3400-\u9fff] $/;

/** Companies by brand and domain, 某某药业: how far they are believed depends on the shape of the brand and on what stands around. */
export function* enterpriseDomains(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const { start, end, kinds } of chains(lists.domains(reading.folded))) {
    const sentence = sentenceAt(reading, start);
    if (sentence < 0 || end > reading.sentences[sentence]!.end) continue;
    const after = reading.folded.slice(end, end + 4);
    if (kinds.at(-1) === "plain" && !reading.folded.slice(Math.max(0, start - LONGEST_BRAND - 2), start).includes("、"))
      continue;
    if (lists.contexts.after.trade.test(after) || cutsWord(reading, sentence, start, end)) continue;
    if (beginsIndustry(reading.folded, start, end, lists) || describesIndustry(reading.folded, end, lists)) continue;
    const left = leftOf(reading, sentence, start, lists, LONGEST_LEFT);
    const { pieces, before, graded } = named(left.pieces, left.before, start, lists);
    const first = pieces[0];
    if (first === undefined) continue;
    const brand = withoutPlace(pieces, lists);
    if (describes(pieces.at(-1)!, lists)) continue;
    const length = start - brand[0]!.start;
    if (BROKEN.test(reading.folded.slice(Math.max(0, first.start - 2), first.start))) continue;
    if (length < 2 || length > LONGEST_BRAND) continue;
    if (
      lists.industries.has(reading.folded.slice(first.start, end)) ||
      lists.industries.has(reading.folded.slice(brand[0]!.start, end))
    )
      continue;
    const listed = before === "list" || /^(?:、|等)/.test(reading.folded.slice(end, end + 1));
    const shape = shapeOf(brand, lists);
    if (lists.contexts.after.tradeShared.test(after) && !(shape === "proper" && kinds.at(-1) !== "plain")) continue;
    const doubt = listed || kinds.at(-1) === "name" ? 0 : doubtOf(left, before, lists);
    const believed = priorOf(shape, kinds.at(-1)!, before, listed) - doubt;
    if (graded && shape === "proper" && kinds.at(-1) !== "name") continue;
    const prior =
      shape !== "none" && shape !== "proper" && shape !== "mixed" && isLicensed(reading, left, end, lists)
        ? Math.max(believed, LICENSED[kinds.at(-1)!]!)
        : believed;
    if (prior > 0)
      yield { start: first.start, end, type: "enterprise", name: null, rule: `enterprise:${kinds.at(-1)}`, prior };
  }
}

const MIXED: Readonly<Record<string, number>> = { name: 0.75, trade: 0.5, common: 0.35, plain: 0.1 };
const PROPER: Readonly<Record<string, number>> = { name: 0.9, trade: 0.85, common: 0.75, plain: 0.55 };

const LICENSED: Readonly<Record<string, number>> = { name: 0.85, trade: 0.65, common: 0.6, plain: 0.4 };

/** True where the words around make a company of it: 以…为龙头, 支持…二期. */
function isLicensed({ folded }: Reading, left: Left, end: number, lists: NameLists): boolean {
  const { deeds } = lists.contexts;
  const after = folded.slice(end, end + 5);
  if (deeds.leads.test(folded.slice(end, end + 14))) return true;
  if (left.before === "edge" && deeds.subject.test(after)) return true;
  return lists.licences.has(left.word) && deeds.object.test(after);
}

/** True where the word before the trade describes it: 智能化|厨具 is a product, whatever brand stands before it. */
const describes = ({ word }: Piece, lists: NameLists): boolean =>
  word.length > 1 && (lists.brandStops.has(word) || lists.industries.has(word) || lists.nameVerbs.has(word));

function priorOf(shape: ReturnType<typeof shapeOf>, kind: string, before: Before, listed: boolean): number {
  const clean = before !== "other" && before !== "number";
  if (shape === "none") return 0;
  if (shape === "mixed") return (MIXED[kind] ?? 0) + (listed ? 0.1 : 0) - (clean ? 0 : 0.2);
  if (shape === "proper")
    return (kind === "plain" && !(listed && before === "list") ? 0.3 : PROPER[kind]!) - (clean ? 0 : 0.15);
  if (kind === "plain") return shape === "place" && listed ? 0.3 : 0;
  if (kind === "name") return clean ? 0.8 : 0.5;
  if (shape === "place") return kind === "trade" ? 0.4 : 0.2;
  if (!clean) return 0.1;
  return kind === "trade" ? (listed ? 0.45 : 0.3) : listed ? 0.3 : 0.15;
}

/** A verb that is done to things rather than to companies, 突破某某芯片, speaks against one. */
const doubtOf = (left: Left, before: Before, lists: NameLists): number =>
  before === "verb" && before === left.before && !lists.licences.has(left.word) ? UNLICENSED : 0;

const UNLICENSED = 0.3;
/** Most characters of a trade behind the domain it begins with, and of one that the domain describes. */
const [LONGEST_REST, LONGEST_INDUSTRY] = [4, 6];

/** True where an edge of the domain lies within a word of the dictionary: 科教城|建设, 双重|机遇. */
function cutsWord(reading: Reading, sentence: number, start: number, end: number): boolean {
  const tokens = reading.tokens(sentence);
  return [start, end].some((edge) => {
    const token = tokens[tokenAt(tokens, edge)];
    return token !== undefined && token.start < edge && !/^(?:x|nz|nt|nr|nrt|j)$/.test(token.tag);
  });
}

/** True where the domain is the beginning of a longer industry: 智能|厨电, 电子|商务. */
const beginsIndustry = (folded: string, start: number, end: number, lists: NameLists): boolean =>
  tradeAt(folded, start, lists, end - start + LONGEST_REST) > end - start;

/** True where the domain that ends here describes the industry that follows: 某某|新能源商用车. */
const describesIndustry = (folded: string, end: number, lists: NameLists): boolean =>
  [2, 3].some((length) => lists.attributive.has(folded.slice(end - length, end))) &&
  tradeAt(folded, end, lists, LONGEST_INDUSTRY) > 0;

/** Domains that follow each other without a gap are one: 机械|制造, 新能源|科技. */
function* chains(
  anchors: readonly Anchor[],
): Generator<Readonly<{ start: number; end: number; kinds: readonly string[] }>> {
  const longest = anchors.filter(
    (a, i) =>
      !anchors
        .slice(i + 1, i + 8)
        .some((b) => (b.start <= a.start && b.end > a.end) || (b.start < a.start && b.end === a.end)),
  );
  let open: { start: number; end: number; kinds: string[] } | null = null;
  for (const { start, end, kind } of longest) {
    if (open !== null && start === open.end && kind !== "plain" && open.kinds.at(-1) !== "name") {
      open.end = end;
      open.kinds.push(kind);
      continue;
    }
    if (open !== null && start < open.end) continue;
    if (open !== null) yield open;
    open = { start, end, kinds: [kind] };
  }
  if (open !== null) yield open;
}

/**
 * The pieces that belong to the name: from the domain leftwards while the brand is short, a place in front included, a
 * country or a plain noun before a finished brand left out; `graded` where a word for goods stands before it, 新型|某某光纤.
 */
function named(
  pieces: readonly Piece[],
  before: Before,
  at: number,
  lists: NameLists,
): Readonly<{ pieces: readonly Piece[]; before: Before; graded: boolean }> {
  let first = pieces.length;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    const length = at - (pieces[first]?.start ?? at);
    const plain = piece.word.length > 1 && /^(?:n|b|a|ad|an|s|vn|v|f|l|i)$/.test(piece.tag);
    if (length >= 2 && (plain || lists.modifiers.has(piece.word) || lists.countries.has(piece.word))) {
      const graded = /^[ab]$/.test(piece.tag) && lists.brandStops.has(piece.word);
      return { pieces: pieces.slice(first), before: "head", graded };
    }
    if (length >= 2 && isPlace(piece.word, [piece], lists))
      return { pieces: pieces.slice(i), before: i === 0 ? before : "head", graded: false };
    if (at - piece.start > LONGEST_BRAND) return { pieces: pieces.slice(first), before: "other", graded: false };
    first = i;
  }
  return { pieces: pieces.slice(first), before, graded: false };
}
