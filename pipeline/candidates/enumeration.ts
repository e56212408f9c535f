import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading, Token } from "#pipeline/reading.ts";
import { breaks, type ClauseWords, clauseWords, sentenceAt, tokenAt } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";

/** Head nouns that close an enumeration, and what they say of its items; `project` and `works` are no types of entities. */
export type EnumerationWords = ClauseWords &
  Readonly<{ heads: ReadonlyMap<string, string>; stops: ReadonlySet<string> }>;

export const enumerationWords = (lexicon: LexiconData): EnumerationWords => ({
  ...clauseWords(lexicon),
  heads: new Map((lexicon.words.heads ?? []).map((head) => [head.word, head.facts.type ?? ""])),
  stops: new Set((lexicon.words.stops ?? []).map(({ word }) => word)),
});

/** Items of a list, and the head noun that follows it. */
type List = Readonly<{ sentence: number; items: readonly Span[]; head: string; kind: string; closed: boolean }>;

const CLOSER =
  /(?:等(?:等)?|[两二三四五六七八九十百\d]+(?:余|多)?(?:家|个|只|大|所|户|条|类|项|地|国|省|市|县|镇|村|名|座)|一批|这些|若干)/y;
const MOST_MODIFIER = 16;
const LONGEST_ITEM = 16;

/**
 * Proposes the items of closed enumerations, A、B和C等…企业, with the type of the head noun. `known` are candidates of
 * other generators: one item of a known type speaks for the others where the head says nothing.
 */
export function enumerationCandidates(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  known: readonly Candidate[],
  words: EnumerationWords,
): Candidate[] {
  const types = knownTypes(known);
  const found: Candidate[] = [];
  for (const list of lists(reading, hits, gazetteer, words)) {
    const shaped = list.items.map((item) => ({ item, shape: shapeOf(reading, list.sentence, item) }));
    const type = typeOf(list, shaped, types);
    if (type === null) continue;
    const mean = shaped.reduce((sum, { shape }) => sum + shape, 0) / shaped.length;
    for (const { item, shape } of shaped) {
      const name = reading.folded.slice(item.start, item.end);
      if (words.stops.has(name) || words.modifiers.has(name)) continue;
      const prior = priorOf(type, list, shape, mean);
      if (prior > 0) found.push({ ...item, type, name: null, rule: `enumeration:${list.head || "、"}`, prior });
    }
  }
  return found;
}

function priorOf(type: EntityType, list: List, shape: number, mean: number): number {
  if (list.items.length < 2) return type === "enterprise" && shape >= 1 ? 0.55 : 0;
  if (type === "enterprise") {
    if (shape >= 1) return list.closed ? 0.8 : 0.65;
    return mean >= 0.6 ? 0.6 : 0.3;
  }
  if (type === "industry") return shape >= 1 ? 0.5 : 0.65;
  return 0.6;
}

/** Types that other generators are sure of, by span. */
function knownTypes(known: readonly Candidate[]): ReadonlyMap<string, EntityType> {
  const best = new Map<string, Candidate>();
  for (const candidate of known) {
    const key = `${candidate.start}:${candidate.end}`;
    if (candidate.prior >= 0.6 && candidate.prior > (best.get(key)?.prior ?? 0)) best.set(key, candidate);
  }
  return new Map([...best].map(([key, { type }]) => [key, type]));
}

function typeOf(
  list: List,
  shaped: readonly Readonly<{ item: Span; shape: number }>[],
  types: ReadonlyMap<string, EntityType>,
): EntityType | null {
  const votes = new Map<EntityType, number>();
  for (const { item } of shaped) {
    const type = types.get(`${item.start}:${item.end}`);
    if (type !== undefined) votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const names = shaped.filter(({ shape }) => shape >= 1).length;
  const enterprises = votes.get("enterprise") ?? 0;
  switch (list.kind) {
    case "works":
      return null;
    case "project":
      return enterprises > 0 || names * 2 >= shaped.length ? "enterprise" : null;
    case "industry":
      return enterprises * 2 >= shaped.length || names === shaped.length ? "enterprise" : "industry";
    case "":
      for (const type of ["enterprise", "institution", "place", "park", "industry", "program"] as const)
        if ((votes.get(type) ?? 0) * 2 >= shaped.length) return type;
      return null;
    default:
      return list.kind as EntityType;
  }
}

/** 1 where the item looks like a name: the segmenter did not know all of it, or cut it into single characters. */
function shapeOf(reading: Reading, sentence: number, item: Span): number {
  const tokens = reading.tokens(sentence);
  let single = 0;
  let count = 0;
  for (let i = tokenAt(tokens, item.start); i >= 0 && i < tokens.length && tokens[i]!.start < item.end; i++) {
    const { start, end, tag } = tokens[i]!;
    if (tag === "x" || tag === "eng" || tag === "nz" || tag === "nr" || tag === "nt" || tag === "nrt") return 1;
    count++;
    if (end - start === 1) single++;
  }
  return single > 0 && count > 1 ? 1 : 0;
}

function* lists(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: EnumerationWords,
): Generator<List> {
  const heads = new Map<number, Hit>();
  for (const hit of hits) {
    if (!gazetteer.lists[hit.pattern]!.includes("heads")) continue;
    const longest = heads.get(hit.end);
    if (longest === undefined || hit.start < longest.start) heads.set(hit.end, hit);
  }
  const starts = [...heads.values()].sort((a, b) => a.start - b.start);
  for (let at = reading.folded.indexOf("、"); at >= 0; ) {
    const sentence = sentenceAt(reading, at);
    const chain = sentence < 0 ? null : chainAt(reading, sentence, at, words);
    if (chain === null) {
      at = reading.folded.indexOf("、", at + 1);
      continue;
    }
    const { items, end } = chain;
    const closer = closerAt(reading, end, reading.sentences[sentence]!.end, starts, words);
    yield { sentence, items, ...closer };
    at = reading.folded.indexOf("、", Math.max(end, at + 1));
  }
}

/** What closes the list whose last item ends at `end`. */
function closerAt(
  reading: Reading,
  end: number,
  limit: number,
  heads: readonly Hit[],
  words: EnumerationWords,
): Readonly<{ head: string; kind: string; closed: boolean }> {
  CLOSER.lastIndex = end;
  const close = CLOSER.exec(reading.folded);
  if (close === null) return { head: "", kind: "", closed: false };
  const from = end + close[0].length;
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let best: Hit | null = null;
  for (let i = low; i < heads.length; i++) {
    const hit = heads[i]!;
    if (hit.start > Math.min(limit, from + MOST_MODIFIER)) break;
    if (/[,。;:、“”!?]/.test(reading.folded.slice(from, hit.start))) break;
    if (best === null || hit.start < best.end || hit.start === best.end) best = hit;
    else break;
  }
  const unit = close[0].at(-1)!;
  if (best === null) {
    const kind = unit === "家" ? "enterprise" : /[国省市县镇村]/.test(unit) || close[0].endsWith("地") ? "place" : "";
    return { head: kind === "" ? "" : unit, kind, closed: true };
  }
  const head = reading.folded.slice(best.start, best.end);
  return { head, kind: words.heads.get(head) ?? "", closed: true };
}

/** The items around the 、 at `at`: to the left up to what governs the list, to the right up to its closing words. */
function chainAt(
  reading: Reading,
  sentence: number,
  at: number,
  words: EnumerationWords,
): Readonly<{ items: readonly Span[]; end: number }> | null {
  const tokens = reading.tokens(sentence);
  const comma = tokenAt(tokens, at);
  if (comma < 0) return null;
  const items: Span[] = [];
  let first = comma;
  while (first > 0 && !stopsItem(reading, tokens[first - 1]!, words)) first--;
  if (first === comma) return null;
  items.push(trimmed(reading, tokens, first, comma, words));
  let i = comma;
  while (i < tokens.length && joins(reading, tokens, i)) {
    let last = i + 1;
    while (last < tokens.length && !joins(reading, tokens, last) && !endsItem(reading, tokens, last, words)) last++;
    if (last === i + 1) break;
    items.push({ start: tokens[i + 1]!.start, end: tokens[last - 1]!.end });
    i = last;
  }
  const kept = items.map((item) => unmarked(reading, item));
  if (kept.some(({ start, end }) => end - start > LONGEST_ITEM)) return null;
  return { items: kept.filter(({ start, end }) => end - start >= 2), end: items.at(-1)!.end };
}

const isJoint = (word: string): boolean =>
  word === "、" || word === "和" || word === "与" || word === "及" || word === "以及";

function joins(reading: Reading, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && isJoint(reading.folded.slice(token.start, token.end));
}

const CLOSING = /^(?:等|等等|一批)$/;

/** True where the token ends the last item: closing words, numbers of things, anything that breaks a name. */
function endsItem(reading: Reading, tokens: readonly Token[], i: number, words: EnumerationWords): boolean {
  const token = tokens[i]!;
  const word = reading.folded.slice(token.start, token.end);
  if (/^[“”]$/.test(word)) return false;
  if (CLOSING.test(word)) return true;
  CLOSER.lastIndex = token.start;
  return CLOSER.test(reading.folded) || breaks(reading, token, words);
}

function stopsItem(reading: Reading, token: Token, words: EnumerationWords): boolean {
  const word = reading.folded.slice(token.start, token.end);
  if (/^[“”]$/.test(word)) return false;
  return isJoint(word) || breaks(reading, token, words);
}

function trimmed(reading: Reading, tokens: readonly Token[], from: number, to: number, words: ClauseWords): Span {
  let first = from;
  while (first < to - 1 && words.modifiers.has(reading.folded.slice(tokens[first]!.start, tokens[first]!.end))) first++;
  return { start: tokens[first]!.start, end: tokens[to - 1]!.end };
}

/** The item without quotation marks around it. */
function unmarked(reading: Reading, { start, end }: Span): Span {
  let left = start;
  let right = end;
  while (left < right && /[“”"' ]/.test(reading.folded[left]!)) left++;
  while (right > left && /[“”"' ]/.test(reading.folded[right - 1]!)) right--;
  return { start: left, end: right };
}
