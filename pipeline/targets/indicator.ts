import type { IndicatorWords } from "./rules.ts";

/** What a figure is the figure of, as far as the words beside it tell. */
export type IndicatorReading = Readonly<{
  /** "" where nothing beside the figure names it. */
  name: string;
  /** The verb at its head, which the next figures of the list share: 引进 in “引进甲3人、乙5人”. */
  verb: string;
  change: "growth" | "decline" | null;
}>;

const LONGEST = 24;
const QUOTES = /[“”‘’"'《》]/g;
const LIST_STOP = /[、和及与]$/;
const HEAD_STOP = /[,。;:!?、()\n]|(?<!^)\d|以上|以下|以内|左右|压减|[增提降缩减](?:加|高|升|少)?[到至]|达到?/;
/** “2017年”, “1-6月”, “五年”, “四是”, “12. ”: when it is and which item it is, not what is counted. */
const OPENING =
  /^(?:(?:19|20)\d\d年度?|\d{1,2}(?:[-—~至]{1,2}\d{1,2})?月份?|[一二三四五六七八九十两]{1,2}年[来内]?|(?:年底|月底|年末)前?|[一二三四五六七八九十]{1,2}是|\d{1,2}[.、)] ?)/;
/** Money that is named after its figure: “1000万元专项资金”. */
const FUND = /^的?[\p{Script=Han}“”]{0,10}?(?:资金|基金|贷款|奖励|补贴|补助|经费|债券|授信|奖金)/u;
const GROUPING = /^(?:各类|各级|各种|一批|其他)/;

/**
 * Reads the indicator from the words before a figure, since the clause began or the last figure ended, and the words
 * after it, which name what is counted: “新增规上企业13家”, “培育2家示范企业”.
 */
export function readIndicator(
  before: string,
  after: string,
  counted: boolean,
  words: IndicatorWords,
): IndicatorReading {
  const left = before.replace(QUOTES, "").trim();
  const change = endsWithOne(left, words.growth) ? "growth" : endsWithOne(left, words.decline) ? "decline" : null;
  let name = strip(left, words);
  const verb = words.verb.find((word) => name.startsWith(word)) ?? "";
  const head = counted ? headAfter(after) : "";
  if (head !== "" && (name === verb || name.length < 2 || counted)) name = joinHead(name, verb, head);
  else name = shorten(name, verb);
  if (!counted && (name === "" || name === verb || name.length <= 2)) {
    const fund = FUND.exec(after)?.[0];
    if (fund !== undefined) name = (name + fund.replace(/^的/, "")).replace(QUOTES, "");
    else if (name === "") name = headAfter(after);
  }
  return { name: name.slice(0, LONGEST), verb, change };
}

function strip(text: string, { lead, tail }: IndicatorWords): string {
  let name = text;
  for (let again = true; again; ) {
    again = false;
    const trimmed = name
      .replace(/^[、,()\s]+/, "")
      .replace(/[、,(\s]+$/, "")
      .replace(OPENING, "");
    if (trimmed !== name) {
      name = trimmed;
      again = true;
    }
    const end = tail.find((word) => name.endsWith(word));
    if (end !== undefined) {
      name = name.slice(0, -end.length);
      again = true;
    }
    const start = lead.find((word) => name.startsWith(word) && name.length > word.length);
    if (start !== undefined) {
      name = name.slice(start.length);
      again = true;
    } else if (lead.includes(name)) name = "";
  }
  return name;
}

const endsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));

/** “甲、乙等各类丙” names 丙 and keeps the verb. */
function shorten(name: string, verb: string): string {
  const list = name.lastIndexOf("等");
  const rest = list > 0 && list < name.length - 2 ? verb + name.slice(list + 1).replace(GROUPING, "") : name;
  const bare = verb !== "" && rest.startsWith(verb) ? verb + rest.slice(verb.length).replace(GROUPING, "") : rest;
  if (bare.length <= LONGEST) return bare;
  return verb + bare.slice(-(LONGEST - verb.length)).replace(/^[^、]*、/, "");
}

function joinHead(name: string, verb: string, head: string): string {
  const own = name.slice(verb.length);
  return (own.length > 10 || LIST_STOP.test(own) ? verb : name) + head;
}

function headAfter(after: string): string {
  const stop = after.search(HEAD_STOP);
  const head = (stop < 0 ? after : after.slice(0, stop)).replace(QUOTES, "").replace(/^的/, "");
  return head.slice(0, 14).replace(/[和及与]$/, "");
}
