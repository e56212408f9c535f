import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading, Token } from "#pipeline/reading.ts";
import { type ClauseWords, clauseWords, completesVerb, isVerbal, nameStart, sentenceAt, tokenAt } from "./clause.ts";
import { VERBAL } from "./left-trim.ts";

export type IndustryWords = ClauseWords &
  Readonly<{
    stops: ReadonlySet<string>;
    /** Those of them that are no trade before 产业 either. */
    generic: ReadonlySet<string>;
    /** Words that make another trade of the one behind them: 高端, 绿色, 智能. */
    qualifiers: ReadonlySet<string>;
  }>;

export const industryWords = (lexicon: LexiconData): IndustryWords => ({
  ...clauseWords(lexicon),
  stops: new Set(["stops", "industry-stops"].flatMap((list) => (lexicon.words[list] ?? []).map(({ word }) => word))),
  generic: new Set((lexicon.words["industry-stops"] ?? []).map(({ word }) => word)),
  qualifiers: new Set((lexicon.words["industry-qualifiers"] ?? []).map(({ word }) => word)),
});

const HEAD = /(?:全?产业链|产业集群|产业|行业|板块|赛道)/g;
const LONGEST_BODY = 8;
const LONGEST_EXTENSION = 4;

/** Proposes industries before 产业, 行业 and the like, and longer names around known ones: 某某电器 where the lexicon has 电器. */
export function industryCandidates(reading: Reading, known: readonly Candidate[], words: IndustryWords): Candidate[] {
  return [
    ...headed(reading, known, words),
    ...weaklyHeaded(reading, known, words),
    ...extended(reading, known, words),
    ...qualified(reading, known, words),
    ...joined(reading, known),
    ...paired(reading, known),
  ];
}

function* headed(reading: Reading, known: readonly Candidate[], words: IndustryWords): Generator<Candidate> {
  const placeEnds = new Map(known.flatMap((found) => (found.type === "place" ? [[found.start, found.end]] : [])));
  for (const match of reading.folded.matchAll(HEAD)) {
    if (match[0] === "产业" && /[园区城带新基政业]/.test(reading.folded[match.index + 2] ?? "")) continue;
    const sentence = sentenceAt(reading, match.index);
    if (sentence < 0) continue;
    const whole = nameStart(reading, sentence, match.index, words, LONGEST_BODY, isVerbal);
    if (whole < 0) continue;
    const start = placeEnds.get(whole) ?? whole;
    const end = withoutGenerics(reading, sentence, start, match.index, words);
    if (end - start === 2 && VERBAL.test(reading.folded.slice(start, end)) && isUnknown(reading, sentence, start))
      continue;
    if (end - start < 2 || /[“”\d]|产业$/.test(reading.folded.slice(start, end))) continue;
    const prior = end === match.index && match[0] !== "产业" ? 0.6 : 0.45;
    yield { start, end, type: "industry", name: null, rule: `industry:${match[0]}`, prior };
  }
}

/** True where the segmenter made up the word that begins here: 培壮, which is a verb. */
function isUnknown(reading: Reading, sentence: number, start: number): boolean {
  const tokens = reading.tokens(sentence);
  return tokens[tokenAt(tokens, start)]?.tag === "x";
}

/** A weak wording of a trade right before 产业 and the like, whose words alone say little: 绿色能源产业. */
function* weaklyHeaded(reading: Reading, known: readonly Candidate[], words: IndustryWords): Generator<Candidate> {
  for (const { start, end, type, rule } of known) {
    if (type !== "industry" || rule !== "lexicon:weak") continue;
    const head = BEHIND.exec(reading.folded.slice(end, end + 4))?.[0];
    if (head !== undefined && !words.generic.has(reading.folded.slice(start, end)))
      yield { start, end, type, name: null, rule: `industry:${head}`, prior: 0.6 };
  }
}

const BEHIND = /^(?:全?产业链|产业集群|产业(?![园区城带新基政业])|行业|板块|赛道|集群|企业)/;

/** 绿色, 高端 or 智能 before a trade, where a clause or the item of a list begins: 智能机床, 绿色能源. */
function* qualified(reading: Reading, known: readonly Candidate[], words: IndustryWords): Generator<Candidate> {
  for (const { start, end, type, rule } of known) {
    if (type !== "industry" || !rule.startsWith("lexicon")) continue;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    const tokens = reading.tokens(sentence);
    const at = tokenAt(tokens, start - 1);
    const token = tokens[at];
    if (token === undefined || token.end !== start || !words.qualifiers.has(reading.folded.slice(token.start, start)))
      continue;
    const before = tokens[at - 1];
    if (before !== undefined && !opens(reading, before, words)) continue;
    const isNamed = (other: Candidate): boolean =>
      other.type === "industry" &&
      other.rule.startsWith("lexicon") &&
      other.start === token.start &&
      other.end + 1 >= end;
    if (known.some(isNamed)) continue;
    const prior = rule === "lexicon" ? 0.8 : 0.45;
    const to = withoutHead(reading.folded, start, end);
    yield { start: token.start, end: to, type, name: null, rule: "industry:qualified", prior };
  }
}

const opens = (reading: Reading, token: Token, words: IndustryWords): boolean =>
  /^[、,。;:“的和及与以]$/.test(reading.folded.slice(token.start, token.end)) || isVerbal(reading, token, words);

/** Where the trade ends before words that say nothing of it: 陶瓷 in 陶瓷首位产业; `start` where there is none. */
function withoutGenerics(reading: Reading, sentence: number, start: number, end: number, words: IndustryWords): number {
  const tokens = reading.tokens(sentence);
  let to = end;
  for (let i = tokenAt(tokens, end - 1); i >= 0 && to > start; i--) {
    const from = Math.max(tokens[i]!.start, start);
    const word = reading.folded.slice(from, to);
    if (!(words.dual.has(word) || words.stops.has(word) || words.modifiers.has(word) || word.endsWith("级"))) break;
    to = from;
  }
  return words.stops.has(reading.folded.slice(start, to)) ? start : to;
}

/** Longer names around known trades: 精密光学 around 光学. Names and verbs do not extend a trade. */
function* extended(reading: Reading, known: readonly Candidate[], words: IndustryWords): Generator<Candidate> {
  for (const { start, end, type, rule } of known) {
    if (type !== "industry" || rule !== "lexicon") continue;
    const sentence = sentenceAt(reading, start);
    const left = sentence < 0 ? -1 : nameStart(reading, sentence, start, words, LONGEST_EXTENSION, notPart(words));
    if (left < 0 || left === start || CONTINUES.test(reading.folded.slice(end, end + 1))) continue;
    if (tokenEnd(reading, sentence, end) !== end) continue;
    const added = reading.folded.slice(left, start);
    if (/\d/.test(reading.folded[left - 1] ?? "") || BODY.test(added)) continue;
    if (completesVerb(reading, { start: left, end: start })) continue;
    if (words.stops.has(added) || /[“”\d]/.test(added)) continue;
    if (added.length === 1 && /^[advpm]/.test(reading.tokens(sentence)[tokenAt(reading.tokens(sentence), left)]!.tag))
      continue;
    if (
      known.some((other) => other.type !== "industry" && other.prior >= 0.6 && other.start < start && other.end > left)
    )
      continue;
    const to = withoutHead(reading.folded, start, end);
    yield { start: left, end: to, type: "industry", name: null, rule: "industry:extended", prior: 0.62 };
  }
}

/** Where the word ends that holds the last character before the offset. */
function tokenEnd(reading: Reading, sentence: number, end: number): number {
  const tokens = reading.tokens(sentence);
  return tokens[tokenAt(tokens, end - 1)]?.end ?? end;
}

/** What a committee, bureau or society does in front of a trade is its own. */
const BODY = /[委局厅办]$|[协学商]会$/;

/** 污水处理厂, 注塑机: the trade is only the beginning of a building or a machine. */
const CONTINUES = /^[厂站机房店]/;
const BARE = /(?:产业|行业)$/;

/** Where a trade ends without the head that its wording carries. */
const withoutHead = (folded: string, start: number, end: number): number =>
  end - (BARE.exec(folded.slice(start, end))?.[0].length ?? 0);

/** Two trades without a gap are one: 医美养老. */
function* joined({ folded }: Reading, known: readonly Candidate[]): Generator<Candidate> {
  const trades = known.filter(({ type, rule }) => type === "industry" && rule.startsWith("lexicon"));
  const from = new Map<number, Candidate>();
  for (const trade of trades)
    if (trade.rule === "lexicon" && trade.end > (from.get(trade.start)?.end ?? 0)) from.set(trade.start, trade);
  for (const { start, end } of trades) {
    const next = from.get(end);
    if (
      next !== undefined &&
      !trades.some((other) => other.start <= start && other.end > end && other.end - other.start > end - start)
    )
      yield {
        start,
        end: withoutHead(folded, start, next.end),
        type: "industry",
        name: null,
        rule: "industry:joined",
        prior: 0.9,
      };
  }
}

/** A weak wording of a trade beside a sure one: 电商与乡村旅游. */
function* paired(reading: Reading, known: readonly Candidate[]): Generator<Candidate> {
  const trades = known.filter(({ type, rule }) => type === "industry" && rule.startsWith("lexicon"));
  const sure = trades.filter(({ rule }) => rule === "lexicon");
  const starts = new Set(sure.map(({ start }) => start));
  const ends = new Set(sure.map(({ end }) => end));
  for (const { start, end, rule } of trades) {
    if (rule !== "lexicon:weak") continue;
    const before = JOINT.test(reading.folded[start - 1] ?? "") && ends.has(start - 1);
    const after = JOINT.test(reading.folded[end] ?? "") && starts.has(end + 1);
    if (before || after) yield { start, end, type: "industry", name: null, rule: "industry:paired", prior: 0.45 };
  }
}

const JOINT = /[、和与及]/;

const notPart =
  (words: IndustryWords): typeof isVerbal =>
  (reading, token, clause) =>
    isVerbal(reading, token, clause) || words.stops.has(token.word) || !/^(?:n|b|a|vn|j|an)$/.test(token.tag);
