import type { Span } from "#model/span.ts";
import type { Reading, Token } from "#pipeline/reading.ts";
import { breaks, type ClauseWords, completesVerb, opensClause, sentenceAt, tokenAt, unmarked } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import type { KnownSpans } from "./known-spans.ts";

/** Items of an enumeration, and the head noun that closes it; `kind` is what the head says of the items, empty where there is none. */
export type List = Readonly<{ sentence: number; items: readonly Span[]; head: string; kind: string; closed: boolean }>;

type Words = ClauseWords & Readonly<{ heads: ReadonlyMap<string, string>; qualifiers: ReadonlySet<string> }>;

const CLOSER =
  /(?:(等)等?)?(?:([两二三四五六七八九十百\d]+(?:余|多)?)?(家|个|只|大|所|户|条|类|项|地|国|省|市|县|镇|村|名|座|方)(?<=[两二三四五六七八九十百\d余多].|等[地省市县镇村国]))(?![场区级民委政下方块域段点形标铁际内外产有])|等等?|一批|这些|若干/y;
/** What a closing word begins with; most words do not, and need no pattern. */
const CLOSER_BEGINS = /^[等一这若两二三四五六七八九十百\d家个只大所户条类项地国省市县镇村名座方]/;
const ROLE = /为(?:(龙头|骨干|代表|引领|依托|核心|主力)|(?:重点|主导|支柱|主|特色|方向))/y;
const MOST_MODIFIER = 16;
const LONGEST_ITEM = 16;

/** Finds the enumerations of a document, each 、 in one of them. */
export function* lists(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  known: KnownSpans,
  words: Words,
): Generator<List> {
  const heads = hits
    .filter(({ pattern }) => gazetteer.isListed(pattern, "heads"))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (let at = reading.folded.indexOf("、"); at >= 0; ) {
    const sentence = sentenceAt(reading, at);
    const chain = sentence < 0 ? null : chainAt(reading, sentence, at, words);
    if (chain === null) {
      at = reading.folded.indexOf("、", at + 1);
      continue;
    }
    const tail = tailOf(reading, chain.items.at(-1)!);
    const closer = tail ?? closerAt(reading, sentence, chain.end, heads, words);
    const outer = tail === null ? chain.items : [...chain.items.slice(0, -1), tail.item];
    const whole = chain.before !== null && isTrades(closer.kind) ? [chain.before, ...outer] : outer;
    const items = settled(reading, sentence, whole, closer.closed, known, words);
    if (items.length > 0) yield { sentence, items, head: closer.head, kind: closer.kind, closed: closer.closed };
    at = reading.folded.indexOf("、", Math.max(chain.end, at + 1));
  }
}

const isTrades = (kind: string): boolean => kind === "industry" || kind === "trade";

const TAIL = /(?:(区块|片区|区域)|企业|公司|项目)$/;
/** 甲、乙、丙全产业链发展: the last item carries the head, and more behind it. */
const TRADE_TAIL = /^(.{2,8}?)(全?产业链|产业集群|产业(?![园区城带新基政业化强链])|行业)/;

/** A list whose last item carries the head itself: 甲、乙区块. */
function tailOf(
  reading: Reading,
  { start, end }: Span,
): (Pick<List, "head" | "kind" | "closed"> & Readonly<{ item: Span }>) | null {
  const text = reading.folded.slice(start, end);
  const trade = TRADE_TAIL.exec(text);
  if (trade !== null)
    return { head: trade[2]!, kind: "trade", closed: true, item: { start, end: start + trade[1]!.length } };
  const found = TAIL.exec(text);
  if (found === null || end - start - found[0].length < 2) return null;
  const kind = found[1] === undefined ? "" : "place";
  return { head: found[0], kind, closed: true, item: { start, end: end - found[0].length } };
}

/** Cuts the outer items to what is known, or to what no verb opens; without closing words the last item is only trusted where known. */
function settled(
  reading: Reading,
  sentence: number,
  items: readonly Span[],
  closed: boolean,
  known: KnownSpans,
  words: Words,
): Span[] {
  const kept = items.map((item, i) => {
    const span = unmarked(reading, i === items.length - 1 ? withoutCounts(reading, item) : item);
    if (i === 0) return known.longestTo(span.end, span.start) ?? withoutVerbs(reading, sentence, span, words);
    if (i === items.length - 1 && !closed)
      return (
        known.longestFrom(span.start, span.end) ??
        known.weakFrom(span.start, span.end) ?? { start: span.end, end: span.end }
      );
    return span;
  });
  return kept.filter(({ start, end }) => end - start >= 2 && end - start <= LONGEST_ITEM);
}

/** The last item without 三大 of A、B三大区域. */
const withoutCounts = ({ folded }: Reading, { start, end }: Span): Span => ({
  start,
  end: end - (/[两二三四五六七八九十\d]+大$/.exec(folded.slice(start, end))?.[0].length ?? 0),
});

function withoutVerbs(reading: Reading, sentence: number, span: Span, words: Words): Span {
  const tokens = reading.tokens(sentence);
  let start = span.end;
  for (let i = tokenAt(tokens, span.end - 1); i >= 0 && tokens[i]!.start >= span.start; i--) {
    if (opensClause(reading, tokens[i]!, words)) break;
    start = tokens[i]!.start;
  }
  while (start < span.end) {
    const token = tokens[tokenAt(tokens, start)]!;
    const { word } = token;
    if (GLUED.test(word) && token.tag === "x") start++;
    const loose = (words.modifiers.has(word) && !words.qualifiers.has(word)) || words.leading.has(word);
    if (token.end >= span.end || !(loose || completesVerb(reading, token))) break;
    start = token.end;
  }
  return { start, end: span.end };
}

/** A preposition that the segmenter glues to an unknown name. */
const GLUED = /^[以对由与将把为].{2}/;

/** What closes the list whose last item ends at `end`. */
function closerAt(
  reading: Reading,
  sentence: number,
  end: number,
  heads: readonly Hit[],
  words: Words,
): Readonly<{ head: string; kind: string; closed: boolean }> {
  ROLE.lastIndex = end;
  const role = ROLE.exec(reading.folded);
  if (role !== null) return { head: role[0], kind: role[1] === undefined ? "" : "enterprise", closed: true };
  CLOSER.lastIndex = end;
  const close = CLOSER.exec(reading.folded);
  if (close === null) return { head: "", kind: "", closed: false };
  const from = end + close[0].length;
  const best = headAfter(reading, sentence, from, heads, words);
  if (best !== null) {
    const head = reading.folded.slice(best.start, best.end);
    return { head, kind: words.heads.get(head) ?? "", closed: true };
  }
  const unit = close[3] ?? "";
  const kind = unit === "家" ? "enterprise" : /^[国省市县镇村地]$/.test(unit) ? "place" : "";
  return { head: kind === "" ? "" : unit, kind, closed: true };
}

/** The last of the head nouns that follow each other after the closing words, with nothing but modifiers before them. */
function headAfter(reading: Reading, sentence: number, from: number, heads: readonly Hit[], words: Words): Hit | null {
  const tokens = reading.tokens(sentence);
  const limit = Math.min(reading.sentences[sentence]!.end, from + MOST_MODIFIER);
  let reach = from;
  for (let i = tokenAt(tokens, from); i >= 0 && i < tokens.length && tokens[i]!.start < limit; i++) {
    const { word } = tokens[i]!;
    if (
      word !== "、" &&
      word !== "的" &&
      breaks(reading, tokens[i]!, words) &&
      !/^(?:[mq]|mq)$/.test(tokens[i]!.tag) &&
      !/^\d/.test(word)
    )
      break;
    reach = tokens[i]!.end;
  }
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let best: Hit | null = null;
  for (let i = low; i < heads.length && heads[i]!.start < reach; i++) {
    const hit = heads[i]!;
    const last = tokens[tokenAt(tokens, hit.end - 1)];
    if (last === undefined || last.end !== hit.end) continue;
    if (hit.end - hit.start === 1 && hit.start !== from) continue;
    if (best === null) best = hit;
    else if (hit.start <= best.end && hit.end > best.end) best = { ...hit, start: hit.start };
    else if (hit.start > best.end) break;
  }
  return best;
}

/** The items around the 、 at `at`: to the left up to what governs the list, to the right up to its closing words. */
function chainAt(
  reading: Reading,
  sentence: number,
  at: number,
  words: Words,
): Readonly<{ items: readonly Span[]; end: number; before: Span | null }> | null {
  const tokens = reading.tokens(sentence);
  const comma = tokenAt(tokens, at);
  if (comma < 0) return null;
  const items: Span[] = [];
  let first = comma;
  while (first > 0 && !stopsItem(reading, tokens[first - 1]!, words)) first--;
  if (first === comma) return null;
  items.push({ start: tokens[first]!.start, end: tokens[comma - 1]!.end });
  let i = comma;
  while (i < tokens.length && joins(tokens, i)) {
    let last = i + 1;
    while (last < tokens.length && !joins(tokens, last) && !endsItem(reading, tokens[last]!, words)) last++;
    if (last === i + 1) break;
    items.push({ start: tokens[i + 1]!.start, end: tokens[last - 1]!.end });
    i = last;
  }
  const last = items.at(-1)!;
  // 头等 and 平等 are words to the segmenter, also where 等 closes the list.
  if (/等[\d两一二三四五六七八九十]/.test(reading.folded.slice(last.end - 1, last.end + 1)))
    items[items.length - 1] = { start: last.start, end: last.end - 1 };
  return { items, end: items.at(-1)!.end, before: itemBefore(reading, tokens, first - 1, words) };
}

/** The item that 和 at `joint` joins to the list behind it: 冰雪装备 in 发展冰雪装备和服装、用品等产业. */
function itemBefore(reading: Reading, tokens: readonly Token[], joint: number, words: Words): Span | null {
  if (!joins(tokens, joint)) return null;
  let left = joint;
  while (left > 0 && !stopsItem(reading, tokens[left - 1]!, words)) left--;
  if (left === joint) return null;
  const span = { start: tokens[left]!.start, end: tokens[joint - 1]!.end };
  return /[“”]/.test(reading.folded.slice(span.start, span.end)) ? null : span;
}

const isQuote = (word: string): boolean => word === "“" || word === "”";
const isJoint = (word: string): boolean =>
  word === "、" || word === "和" || word === "与" || word === "及" || word === "以及";

function joins(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && isJoint(token.word);
}

/** True where the token ends the last item: closing words, numbers of things, anything that breaks a name. */
function endsItem(reading: Reading, token: Token, words: Words): boolean {
  const { word } = token;
  if (isQuote(word)) return false;
  if (CLOSER_BEGINS.test(word)) {
    CLOSER.lastIndex = token.start;
    if (CLOSER.test(reading.folded)) return true;
  }
  return breaks(reading, token, words) && word !== "地";
}

function stopsItem(reading: Reading, token: Token, words: Words): boolean {
  const { word } = token;
  return !isQuote(word) && (isJoint(word) || breaks(reading, token, words));
}
