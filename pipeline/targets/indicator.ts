import type { IndicatorWords } from "./rules.ts";
import { measureOf, onlyVerbs, trim, untailed } from "./trim.ts";

/** What a figure is the figure of, as far as the words beside it tell. */
export type IndicatorReading = Readonly<{
  /** "" where nothing beside the figure names it. */
  name: string;
  /** The verb at its head, which the next figures of the list share: 引进 in “引进甲3人、乙5人”. */
  verb: string;
  change: "growth" | "decline" | null;
}>;

/** The words beside a figure in its clause. */
export type Beside = Readonly<{
  before: string;
  after: string;
  /** What follows the next figure of the clause, "" where there is none: in “6条总长9公里道路” roads are counted. */
  beyond: string;
  kind: string;
}>;

const LONGEST = 24;
const LONGEST_HEAD = 18;
const QUOTES = /[“”‘’"'《》]/g;
const LIST_STOP = /[、和及与]$/;
const LISTED = /[、等]/;
/** Where what is counted ends; the number in 5G or 3A is part of a name. */
const HEAD_STOP =
  /[,。;:!?、()\n]|(?<!^)\d(?![\d.]*[A-Za-z+])|以[上下内](?=$|[,。;、)])|左右|以及|压减|(?<!^)(?:也|已|均|仍|全部|就(?!业|医|读|近|学|地|诊|餐))|[增提降缩减](?:加|高|升|少)?[到至]|达到?/;
/** “50家以上相关企业”, “2万套(间)住房”: what belongs to the figure rather than to what it counts. */
const BOUND_AHEAD = /^(?:\([^)]{1,4}\))?(?:及?以上|以下|以内|左右)?的?/;
/** Measures along which a thing is counted: “5亩的速生林” counts trees, “5亿元的项目” money. */
const COUNTED = new Set(["count", "area", "length", "volume", "mass", "power"]);

/**
 * Reads the indicator from the words before a figure, since the clause began or the last figure ended, and the words
 * after it, which name what is counted: “新增规上企业13家”, “培育2家示范企业”.
 */
export function readIndicator(beside: Beside, words: IndicatorWords): IndicatorReading {
  const { before, after, kind } = beside;
  const left = before.replace(QUOTES, "").trim();
  const falls = words.decline.exec(left)?.[0].length ?? 0;
  const grows = words.growth.exec(left)?.[0].length ?? 0;
  const change = falls > grows ? "decline" : grows > 0 ? "growth" : null;
  const counted = kind === "count";
  const changed = kind === "share" ? Math.max(falls, grows) : 0;
  let name = measureOf(trim(left.slice(0, left.length - changed), words), words);
  const verb = words.verb.exec(name)?.[0] ?? "";
  const bare = onlyVerbs(name, words);
  const head = counted || (COUNTED.has(kind) && (bare || /[的等]$/.test(left))) ? headOf(beside, bare, words) : "";
  if (head !== "") name = !counted && left.endsWith("的") ? head : joinHead(name, verb, head, left.endsWith("等"));
  else name = ofProject(shorten(name, verb, words), after, words);
  if (kind === "share" && change === null && name !== "") name += ofWhole(after, words);
  if (!COUNTED.has(kind) && name.length <= Math.max(2, verb.length)) {
    const fund = words.fund.exec(after)?.[0];
    if (fund !== undefined) name = (name + fund.replace(/^的/, "")).replace(QUOTES, "");
    else if (name === "" && !/^[、和及]/.test(left)) name = untailed(headAfter(after).head, words);
  }
  return { name: name.slice(0, LONGEST), verb, change };
}

/** A measure of one project, which the words after the figure name: “总投资8亿元的甲工程”, “年产5万吨乙生产线”. */
const OF_PROJECT = /^(?:计划|项目)?总|^占地|^[年日月]产/;
const PROJECT_AHEAD = /^的?([^,。;:!?、()\n\d]{2,18})(?!\d)/;

function ofProject(name: string, after: string, words: IndicatorWords): string {
  if (!OF_PROJECT.test(name) || words.size.exec(name)?.[0] !== name) return name;
  const project = PROJECT_AHEAD.exec(after)?.[1] ?? "";
  return project === "" || words.verb.test(project) ? name : project + name;
}

const SHARE_OF = /^的?([^,。;:!?、()\n\d]{2,8})(?=[,。;、]|$)/;

/** “解决近三成资本金”, “实现100%覆盖”: of what the share is, in the words behind it. */
function ofWhole(after: string, words: IndicatorWords): string {
  const whole = SHARE_OF.exec(after)?.[1] ?? "";
  return BOUND_AHEAD.exec(whole)?.[0] !== "" ? "" : untailed(whole, words);
}

/** “甲、乙等各类丙” names 丙 and keeps the verb. */
function shorten(name: string, verb: string, { group }: IndicatorWords): string {
  const list = name.lastIndexOf("等");
  const rest = list > 0 && list < name.length - 2 ? verb + name.slice(list + 1).replace(group, "") : name;
  const bare = verb !== "" && rest.startsWith(verb) ? verb + rest.slice(verb.length).replace(group, "") : rest;
  if (bare.length <= LONGEST) return bare;
  return verb + bare.slice(-(LONGEST - verb.length)).replace(/^[^、]*、/, "");
}

/** What is counted after its examples (“重点推进甲、乙等8个项目”) or after whose it is (“甲吸纳移民310人就业”). */
function joinHead(name: string, verb: string, head: string, examples: boolean): string {
  const own = name.slice(verb.length);
  const listed = examples || LIST_STOP.test(own) || (own.length > 10 && LISTED.test(own));
  return (listed ? verb : name) + head;
}

/** What is counted, after the figure; what leads at once to another figure is rather the name of that one. */
function headOf({ before, after, beyond }: Beside, bare: boolean, words: IndicatorWords): string {
  const { head, runsOn } = headAfter(after);
  if (!runsOn) return head;
  if (!bare && !/[的等]$/.test(before)) return "";
  const thing = head.replace(words.size, "").replace(/(?<!^)(?:实现|完成|达到?).*$|\p{Script=Han}{2}率$/u, "");
  const own = untailed(thing, words);
  return own === "" ? headAfter(beyond).head : own;
}

/** The words after a figure up to the next stop; `runsOn` where that is another figure. */
function headAfter(after: string): Readonly<{ head: string; runsOn: boolean }> {
  const rest = after.replace(QUOTES, "").replace(BOUND_AHEAD, "");
  const stop = rest.search(HEAD_STOP);
  const head = stop < 0 ? rest : rest.slice(0, stop);
  return {
    head: head
      .replace(/^的/, "")
      .slice(0, LONGEST_HEAD)
      .replace(/[和及与]$/, ""),
    runsOn: stop > 0 && /\d/.test(rest[stop]!),
  };
}
