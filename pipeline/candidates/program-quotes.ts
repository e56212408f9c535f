import type { Candidate, Reading } from "#pipeline/reading.ts";
import { breaks, nameStart, sentenceAt, tokenAt } from "./clause.ts";
import { endsWithHead, follows, headAfter, type ProgramWords, program, triggered } from "./program-words.ts";

const QUOTE = /“([^“”\n]{1,40})”/g;
const LONGEST = 20;
const SLOGAN_LENGTH = 13;
/** 三个一批, 双招双引; 一窗一网 only with a second number. */
const FORMULA = /^(?:[两二三四五六七八九十双]|一.{1,2}[一二三四五六七八九十])/;
/** 五个中心, 两横三纵: where things lie or what a place wants to be. */
const SPACE = /(?:中心|高地|枢纽|[区地环横纵带轴园城圈廊翼极])$/;
/** Three to eight characters in one run. */
const COINED = /^(?!\d+$)[一-鿿A-Za-z\d]{3,8}$/;
/** 实现“双提升”: a result, no instrument. */
const ACHIEVED = /(?:实现|保持|达到|呈现|出现)$/;
/** How zones name their services: 园区贷, 企服通. */
const BRAND = /[贷融通码券保办帮]$/;
const ATTRIBUTE = /[式型性感]$/;
/** How zones count the articles of a policy: 惠企十条, 科创30条. */
const ARTICLES = /[\d一二三四五六七八九十百]条$/;
/** 五大主导产业, 七大要素: things counted, unless a head of programs ends the name (五大攻坚战). */
const COUNTED = /^[\d一二三四五六七八九十百]+大/;
/** Further names that share the noun behind them: “某某”“某某”战略, “某某”、“某某”等活动. */
const NEXT = /^[、和及]?“[^“”\n]{1,20}”/;

/** Proposes what stands in quotation marks, by the noun behind, the verb before, and its own form. */
export function* quotedPrograms(reading: Reading, words: ProgramWords): Generator<Candidate> {
  for (const match of reading.folded.matchAll(QUOTE)) {
    const inner = match[1]!;
    const name = inner.trim();
    const start = match.index + 1 + inner.indexOf(name);
    const end = start + name.length;
    if (name.length < 2 || name.length > LONGEST || /[。;:?!]/.test(name) || words.stops.has(name)) continue;
    if ((COUNTED.test(name) && !endsWithHead(name, words)) || (name.includes(",") && !isParallel(name.split(","))))
      continue;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    const after = headAfter(reading, lastOfRow(reading.folded, match.index + match[0].length), words);
    const kinds = after === null ? [] : (words.heads.get(after) ?? []);
    if (kinds.includes("slogan")) continue;
    const rule = kinds.includes("quoted") ? `quote:${after}` : "quote";
    if (/^[\d一二三四五六七八九十.]+$/.test(name)) {
      if (kinds.includes("name")) yield numbered(reading, sentence, match.index, after!, words, match[0].length);
      continue;
    }
    const announced = triggered(reading, sentence, match.index, words);
    let prior = 0.33;
    if (kinds.includes("quoted")) prior += kinds.includes("thing") ? 0.1 : 0.25;
    const headed = endsWithHead(name, words) || ARTICLES.test(name);
    if (headed) prior += 0.25;
    if (announced) prior += 0.15;
    if (
      kinds.length === 0 &&
      COINED.test(name) &&
      !SPACE.test(name) &&
      follows(reading, sentence, match.index, words.launches)
    )
      prior += 0.05;
    if (FORMULA.test(name) && name.length <= 6 && !SPACE.test(name)) prior += 0.2;
    if (ACHIEVED.test(reading.folded.slice(Math.max(0, match.index - 2), match.index))) prior -= 0.2;
    if (BRAND.test(name) && name.length <= 5) prior += 0.12;
    if (name.length === 2) prior -= 0.1;
    if (ATTRIBUTE.test(name)) prior -= 0.2;
    if (!headed && after === null && opensWithVerb(reading, sentence, start, words)) prior -= 0.1;
    const parts = name.split("、");
    if (parts.length > 1 && (!isParallel(parts) || parts.some((part) => words.named.has(part)))) {
      yield* each(parts, start, rule, prior);
      continue;
    }
    if (name.length > SLOGAN_LENGTH && kinds.length === 0) prior -= 0.2;
    yield program(start, end, rule, Math.min(prior, 0.9));
  }
}

/** Where the row of quoted names ends that goes on at the offset. */
function lastOfRow(folded: string, at: number): number {
  let end = at;
  for (let next = NEXT.exec(folded.slice(end, end + 24)); next !== null; next = NEXT.exec(folded.slice(end, end + 24)))
    end += next[0].length;
  return end;
}

/** “清单化推进、链条式服务” is one slogan of equal parts, “数字飞地、并联审批模式” a list. */
const isParallel = (parts: readonly string[]): boolean => parts.every(({ length }) => length === parts[0]!.length);

function* each(parts: readonly string[], start: number, rule: string, prior: number): Generator<Candidate> {
  let at = start;
  for (const part of parts) {
    if (part.length >= 3 && part.length <= 10) yield program(at, at + part.length, rule, Math.min(prior, 0.9));
    at += part.length + 1;
  }
}

/** 扬尘整治“654”专项行动: the number alone names nothing, the whole does. */
function numbered(
  reading: Reading,
  sentence: number,
  quote: number,
  head: string,
  words: ProgramWords,
  length: number,
): Candidate {
  const start = nameStart(reading, sentence, quote, words, 10);
  return program(start < 0 ? quote : start, quote + length + head.length, `quote:${head}`, 0.65);
}

function opensWithVerb(reading: Reading, sentence: number, start: number, words: ProgramWords): boolean {
  const tokens = reading.tokens(sentence);
  const token = tokens[tokenAt(tokens, start)];
  return token !== undefined && breaks(reading, token, words);
}
