import type { Span } from "#model/span.ts";
import type { Reading } from "#pipeline/reading.ts";
import { sentenceAt, tokenAt, unmarked } from "./clause.ts";
import { isBetween, leftOf } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";
import { tradeAt } from "./trade.ts";

/** A list A、B和C with what closes it. */
export type Enumeration = Readonly<{
  sentence: number;
  items: readonly Span[];
  /** The head noun that types the list, or "". */
  head: string;
  /** True where 等 or a number of things closes the list. */
  closed: boolean;
  /** What the list is counted in: 家, 所, 条 … or "". */
  unit: string;
  /** The word before the first item: 引进 of 引进甲、乙等项目. */
  governor: string;
  /** The number that closes the list, or 0. */
  count: number;
  /** Where the closing words end. */
  end: number;
}>;

const CLAUSE_END = /[,。;:!?\n]/;
const CLOSER =
  /等(?![级候待于同效])等?|[两二三四五六七八九十百\d]+(?:余|多)?(?:家|个|只|大|所|户|条|类|项|地|国|省|市|县|镇|村|名|座|宗|方)/g;
const CLOSES = new RegExp(CLOSER.source, "y");
const JOINT = /^(?:和|与|及|以及|或)$/;
const LONGEST_ITEM = 18;
const MOST_MODIFIER = 16;

/** Finds the lists of a text: runs of items between 、, and one or two items that a closing word follows. */
export function* enumerations(
  reading: Reading,
  lists: NameLists,
  heads: ReadonlyMap<string, string>,
): Generator<Enumeration> {
  const { folded } = reading;
  let done = 0;
  for (let at = folded.indexOf("、"); at >= 0; at = folded.indexOf("、", Math.max(at + 1, done))) {
    const sentence = sentenceAt(reading, at);
    if (sentence < 0) continue;
    const run = runFrom(reading, sentence, at, lists);
    if (run === null) continue;
    done = run.last;
    yield { ...closing(reading, sentence, run.items, run.end, lists, heads), governor: run.governor };
  }
  yield* short(reading, lists, heads);
}

/** One or two items without 、 before a closing word: 甲电器等企业, 甲与乙两家. */
function* short(reading: Reading, lists: NameLists, heads: ReadonlyMap<string, string>): Generator<Enumeration> {
  const { folded } = reading;
  CLOSER.lastIndex = 0;
  for (const match of folded.matchAll(CLOSER)) {
    const before = folded.slice(Math.max(0, match.index - LONGEST_ITEM - 1), match.index);
    if (!match[0].startsWith("等") && !/[和与及]/.test(before)) continue;
    if (/、[^,。;:!?\n]*$/.test(before)) continue;
    const sentence = sentenceAt(reading, match.index);
    if (sentence < 0) continue;
    const last = leftOf(reading, sentence, match.index, lists, LONGEST_ITEM);
    const first = last.pieces[0];
    if (first === undefined || last.before === "list") continue;
    const items: Span[] = [{ start: first.start, end: match.index }];
    if (last.before === "function" && JOINT.test(last.word)) {
      const other = leftOf(reading, sentence, first.start - last.word.length, lists, LONGEST_ITEM);
      if (other.before === "list") continue;
      if (other.pieces[0] !== undefined)
        items.unshift({ start: other.pieces[0].start, end: first.start - last.word.length });
    }
    if (items.length === 1 && !match[0].startsWith("等")) continue;
    const list = { ...closing(reading, sentence, items, match.index, lists, heads), governor: last.word };
    if (list.head !== "" || list.unit === "家") yield list;
  }
}

/** The run of items that begins before the 、 at `at`; `last` is where to look on. */
function runFrom(
  reading: Reading,
  sentence: number,
  at: number,
  lists: NameLists,
): Readonly<{ items: readonly Span[]; end: number; last: number; governor: string }> | null {
  const left = leftOf(reading, sentence, at, lists, LONGEST_ITEM);
  if (left.before === "list" || left.pieces[0] === undefined) return null;
  const items: Span[] = [unmarked(reading, { start: left.pieces[0].start, end: at })];
  let mark = at;
  for (;;) {
    const next = itemAfter(reading, sentence, mark + 1, lists);
    items.push(...next.items);
    if (next.end === mark + 1 || reading.folded[next.end] !== "、")
      return { items, end: next.end, last: Math.max(next.end, mark + 1), governor: left.word };
    mark = next.end;
  }
}

/** The item, or the two joined items, from `start` to what ends them. */
function itemAfter(
  reading: Reading,
  sentence: number,
  start: number,
  lists: NameLists,
): Readonly<{ items: readonly Span[]; end: number }> {
  const { folded } = reading;
  const limit = clauseEnd(reading, sentence, start);
  const close = folded.slice(start + 1, limit).search(CLOSER);
  const stop = close < 0 ? limit : start + 1 + close;
  const tokens = reading.tokens(sentence);
  const items: Span[] = [];
  let from = start;
  let end = start;
  for (let i = tokenAt(tokens, start); i >= 0 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start >= stop) break;
    const word = folded.slice(Math.max(token.start, from), Math.min(token.end, stop));
    if (JOINT.test(word) && end - from >= 2) {
      items.push(unmarked(reading, { start: from, end }));
      from = token.end;
      end = from;
      continue;
    }
    if (
      !QUOTE.test(word) &&
      word !== "(" &&
      word !== ")" &&
      word !== " " &&
      lists.boundaryOf(word, token.tag) !== null &&
      !isBetween(tokens, i) &&
      !(token.start === from && lists.weakEnterprises.has(word))
    )
      break;
    end = Math.min(token.end, stop);
  }
  if (end > from) items.push(unmarked(reading, { start: from, end }));
  return { items: items.filter((item) => item.end - item.start >= 2), end };
}

const QUOTE = /^[“”]+$/;

function clauseEnd(reading: Reading, sentence: number, from: number): number {
  const { end } = reading.sentences[sentence]!;
  for (let at = from; at < end; at++) {
    const character = reading.folded[at]!;
    if (character === "、" || CLAUSE_END.test(character)) return at;
  }
  return end;
}

/** Reads what closes the list whose last item ends at `end`: 等, a number of things, and the head noun behind it. */
function closing(
  reading: Reading,
  sentence: number,
  items: readonly Span[],
  end: number,
  lists: NameLists,
  heads: ReadonlyMap<string, string>,
): Omit<Enumeration, "governor"> {
  const { folded } = reading;
  const from = folded[end] === "”" ? end + 1 : end;
  CLOSES.lastIndex = from;
  const close = CLOSES.exec(folded)?.[0] ?? "";
  let text = folded.slice(from + close.length, from + close.length + MOST_MODIFIER);
  let unit = close.startsWith("等") ? "" : close.slice(-1);
  if (close.startsWith("等")) {
    const counted =
      /^[两二三四五六七八九十百\d]+(?:余|多)?(家|个|只|大|所|户|条|类|项|地|国|省|市|县|镇|村|名|座|宗|方)/.exec(text);
    if (counted !== null) {
      unit = counted[1]!;
      text = text.slice(counted[0].length);
    }
  }
  const limit = Math.min(text.length, reading.sentences[sentence]!.end - from);
  const head =
    close === "" ? (text.startsWith("为") ? "" : headAt(text, 0, heads)) : headIn(text.slice(0, limit), lists, heads);
  const count = close.startsWith("等") ? 0 : numberOf(close);
  return { sentence, items, head, closed: close !== "", unit, count, end: from + close.length };
}

/** The number that a closing word begins with; 0 beyond ten. */
function numberOf(close: string): number {
  const digits = /^\d+/.exec(close);
  if (digits !== null) return Number(digits[0]);
  const at = "一二三四五六七八九十".indexOf(close[0]!);
  return close.startsWith("两") ? 2 : at + 1;
}

const LONGEST_HEAD = 8;

function headAt(text: string, at: number, heads: ReadonlyMap<string, string>): string {
  for (let length = Math.min(LONGEST_HEAD, text.length - at); length >= 1; length--) {
    const word = text.slice(at, at + length);
    if (heads.has(word)) return word;
  }
  return "";
}

/** The first head noun of the text, with those that follow it directly: of 产业研究院 the last one counts. */
function headIn(text: string, lists: NameLists, heads: ReadonlyMap<string, string>): string {
  for (let at = 0; at < text.length; at++) {
    if (/[,。;:、“”!?的]/.test(text[at]!) || /^(?:服务|支持|帮助|引导|促进|带动)/.test(text.slice(at))) return "";
    let head = headAt(text, at, heads);
    // 等新能源汽车项目 is a list of projects: 能源 within a trade closes none.
    const trade = tradeAt(text, at, lists);
    if (trade > head.length) {
      at += trade - 1;
      continue;
    }
    if (head === "" || (head.length === 1 && at > 0)) continue;
    for (let to = at + head.length; ; ) {
      const next = headAt(text, to, heads);
      if (next === "" || next.length < 2) return head;
      head = next;
      to += next.length;
    }
  }
  return "";
}
