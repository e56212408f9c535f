import type { EntityType } from "#model/entity.ts";
import { fold } from "#pipeline/text/fold.ts";

/** A surface without quotation marks, book-title marks and blanks between Chinese characters, full width folded. */
export const bareSurface = (surface: string): string => (PLAIN.test(surface) ? surface : bared(surface));

/** Most names hold nothing that has to be taken out. */
const PLAIN = /^[\u3400-\u9fffA-Za-z0-9+.()、,·-]+$/;

const bared = (surface: string): string =>
  fold(surface)
    .replace(/[“”‘’"《》〈〉]/g, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .trim();

/** Heads of programs that add nothing to a name: 腾笼换鸟战略 names what 腾笼换鸟 names. */
const PROGRAM_HEADS =
  /(?:三年|专项|攻坚|提升|创建)?(?:战略|行动|计划|工程|工作|活动|政策|制度|机制|模式|改革|试点|方案)$/;
const PROGRAM_LEVELS = /^(?:国家级?|省级?|市级?|区级?|全国|全省|全市)(?=.{3})/;
const INDUSTRY_TAILS = /(?:产业集群|产业链|产业|行业|制造业|加工业|工业|制造|加工|技术|领域|业)$/;

/** What wordings of one thing have in common: equal keys of a type are one entity. */
export function nameKey(type: EntityType, surface: string): string {
  const bare = bareSurface(surface);
  if (type === "program") return shortened(bare.replace(/[、,·-]/g, "").replace(PROGRAM_LEVELS, ""), PROGRAM_HEADS, 3);
  if (type === "industry") return shortened(bare.replace(/[及与和]/g, ""), INDUSTRY_TAILS, 2);
  return type === "place" ? bare : bare.replace(/[()]/g, "").toLowerCase();
}

/** Takes the tail off as long as at least `least` characters stay. */
function shortened(text: string, tail: RegExp, least: number): string {
  const without = text.replace(tail, "");
  return without.length >= least ? without : text;
}
