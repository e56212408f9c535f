import type { IndicatorWords } from "./rules.ts";

/** “2017年”, “1-6月”, “3月5日”, “前4个月”, “五年”, “四是”, “12. ”: when it is and which item it is, not what is counted. */
const OPENING =
  /^(?:(?:19|20)\d\d年度?|前?\d{1,2}个月|\d{1,2}(?:[-—~至]{1,2}\d{1,2})?月份?|\d{1,2}(?:[-—~至]\d{1,2})?日|第?[一二三四1-4]季度|[一二三四五六七八九十两]{1,2}年[来内]?|(?:年底|月底|年末)前?|[一二三四五六七八九十]{1,2}是|\d{1,2}[.、)] ?)/;
const EDGES = /^[、,()\s]+|[、,(\s]+$/g;
/** “某项目截至5月底已完成投资”: until when, within the words. */
const UNTIL = /截[至止](?:目前|.{0,8}?(?:[年月][底末初]?|日))[,已]*/;
/** “到户电价降到每千瓦时”: by what the unit counts. */
const PER = /每\p{Script=Han}{1,3}$/u;
/** “增长到2025年的”: when the value is reached. */
const WHEN = /(?:19|20)\d\d年(?:[末底]|年底)?的?$/;
/** Measures that begin with what elsewhere only says how sure a figure is: 计划总投资. */
const SHORTEST_MEASURE = 4;
/** Tails are not longer than this; searching more would be slow. */
const LONGEST_TAIL = 8;

/** An indicator without what stands around it: when, which item, how surely, by how much. */
export function trim(text: string, words: IndicatorWords): string {
  const { lead } = words;
  let name = text.replace(UNTIL, "");
  for (let before = ""; before !== name; ) {
    before = name;
    const bare = name.replace(EDGES, "").replace(PER, "").replace(OPENING, "").replace(WHEN, "");
    if (bare.length >= SHORTEST_MEASURE && words.size.exec(bare)?.[0] === bare) return bare;
    name = untailed(bare.replace(lead, ""), words);
  }
  return name;
}

/** Words without one tail: “项目完成” → 项目. */
export function untailed(text: string, { tail }: IndicatorWords): string {
  const end = tail.exec(text.slice(-LONGEST_TAIL))?.[0] ?? "";
  return text.slice(0, text.length - end.length);
}

/** “启动实施总投资”: a measure that only verbs stand before is named by itself. */
export function measureOf(name: string, words: IndicatorWords): string {
  const measure = words.size.exec(name)?.[0];
  if (measure === undefined) return name;
  return onlyVerbs(name.slice(0, name.length - measure.length), words) ? measure : name;
}

/** True where words are verbs and nothing else: “谋划建设”. */
export function onlyVerbs(text: string, { verb, lead }: IndicatorWords): boolean {
  let rest = text;
  for (let last = ""; last !== rest; ) {
    last = rest;
    rest = rest.replace(verb, "").replace(lead, "").replace(/^了/, "");
  }
  return rest === "";
}
