import type { Candidate, Reading } from "#pipeline/reading.ts";
import { brandOf, cut, isPlace, shapeOf } from "./brand.ts";
import { sentenceAt, tokenAt } from "./clause.ts";
import { leftOf, type Piece } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/** A name whose short forms are looked for: where its brand begins and ends. */
type Parsed = Readonly<{ name: string; place: string; rest: string; brand: string; full: boolean; alone: boolean }>;

/** Rules that prove too little for a short name to be looked for: 群智软件 is no company, 中国人民银行 none of 人民. */
const BY_TRADE = /^enterprise:(?:trade|common|plain|bank|works)$/;
const SURE = 0.75;
const KNOWN = 0.6;

/**
 * Short names of companies that the document names more fully elsewhere: the brand alone, the brand with what follows it in
 * the full name, and the place before the brand.
 */
export function enterpriseAliases(reading: Reading, named: readonly Candidate[], lists: NameLists): Candidate[] {
  const found = new Map<string, Candidate>();
  const vouched = new Set<string>();
  for (const { type, rule, start, end } of named)
    if (type === "enterprise" && !BY_TRADE.test(rule)) vouched.add(reading.folded.slice(start, end));
  const parsed = new Map<string, Parsed>();
  for (const candidate of named) {
    if (candidate.type !== "enterprise" || candidate.prior < SURE || candidate.rule === "enterprise:family") continue;
    if (BY_TRADE.test(candidate.rule) && !vouched.has(reading.folded.slice(candidate.start, candidate.end))) continue;
    const one = parse(reading, candidate, lists);
    if (one !== null && !parsed.has(one.brand)) parsed.set(one.brand, one);
  }
  const longest = new Map<number, number>();
  for (const { type, start, end, prior } of named)
    if (type === "enterprise" && prior >= KNOWN) longest.set(start, Math.max(end, longest.get(start) ?? 0));
  for (const one of parsed.values())
    for (const candidate of occurrences(reading, one, lists)) {
      if ((longest.get(candidate.start) ?? 0) > candidate.end) continue;
      const key = `${candidate.start}:${candidate.end}`;
      const other = found.get(key);
      if (other === undefined || other.prior < candidate.prior) found.set(key, candidate);
    }
  return [...found.values()];
}

/** Takes a name apart into [place] brand rest; null where the brand is no proper one. */
function parse(reading: Reading, { start, end }: Candidate, lists: NameLists): Parsed | null {
  const { folded } = reading;
  const sentence = sentenceAt(reading, start);
  if (sentence < 0) return null;
  const name = folded.slice(start, end);
  const pieces = leftOf(reading, sentence, end, lists, end - start).pieces.filter((piece) => piece.start >= start);
  const first = pieces[0];
  if (first === undefined || first.start !== start) return null;
  const placed =
    pieces.length > 1 && first.word.length > 1 && isPlace(first.word, [first], lists) && end - first.end >= 2;
  const inner = placed ? pieces.slice(1) : pieces;
  const from = inner[0]!.start;
  const text = brandOf(folded.slice(from, end), lists);
  const full = lists.forms(name).some((form) => form.kind === "full");
  if (text.length < 2 || text === name) return null;
  const brand = cut(inner, from + text.length);
  const shape = shapeOf(brand, lists);
  if (!full && isWord(brand)) return null;
  if (shape !== "proper" && shape !== "mixed" && !(full && placed && shape !== "none")) return null;
  return {
    name,
    place: placed ? first.word : "",
    brand: text,
    rest: folded.slice(from + text.length, end),
    full,
    alone: shape === "proper" || shape === "mixed",
  };
}

/** A brand that is one word of the dictionary has other uses too: only a full name makes a short name of it. */
const isWord = (brand: readonly Piece[]): boolean => brand.length === 1 && !/^(?:x|eng|nt)$/.test(brand[0]!.tag);

function* occurrences(
  reading: Reading,
  { name, place, brand, rest, full, alone }: Parsed,
  lists: NameLists,
): Generator<Candidate> {
  const { folded } = reading;
  for (let at = folded.indexOf(brand); at >= 0; at = folded.indexOf(brand, at + brand.length)) {
    const start = place !== "" && folded.startsWith(place, at - place.length) ? at - place.length : at;
    if (!alone && start === at) continue;
    let end = at + brand.length;
    for (let i = 0; full && i < rest.length && folded[end] === rest[i]; i++) end++;
    if (end > at + brand.length) end = edgeWithin(reading, at + brand.length, end);
    if (folded.slice(start, end) === name || !standsApart(reading, start, end, lists)) continue;
    yield { start, end, type: "enterprise", name: null, rule: "enterprise:alias", prior: full ? 0.8 : 0.7 };
  }
}

/** The last token edge in (from, to], or `from`. */
function edgeWithin(reading: Reading, from: number, to: number): number {
  const sentence = sentenceAt(reading, from);
  if (sentence < 0) return from;
  const tokens = reading.tokens(sentence);
  let edge = from;
  for (let i = tokenAt(tokens, from); i >= 0 && i < tokens.length && tokens[i]!.end <= to; i++) edge = tokens[i]!.end;
  return edge;
}

/** True where no longer word of the dictionary takes in an edge, and no road is named. */
function standsApart(reading: Reading, start: number, end: number, lists: NameLists): boolean {
  if (lists.contexts.after.brand.test(reading.folded.slice(end, end + 2))) return false;
  const sentence = sentenceAt(reading, start);
  if (sentence < 0) return false;
  const tokens = reading.tokens(sentence);
  const first = tokens[tokenAt(tokens, start)];
  const last = tokens[tokenAt(tokens, end - 1)];
  if (first === undefined || last === undefined) return false;
  const cuts = (first.start < start && first.tag !== "x") || (last.end > end && last.tag !== "x");
  return !cuts && !lists.industries.has(reading.folded.slice(last.start, last.end));
}
