import type { EntityType } from "#model/entity.ts";
import { type EnterpriseWords, isTrades, partsOf } from "./enterprise-name.ts";
import { zoneLabel } from "./zone-name.ts";

const LONGEST_LABEL = 8;

/** A short name for a node of the graph: 昆山经济技术开发区 → 昆山经开区, 浙江明泰太阳能科技有限公司 → 明泰太阳能. */
export function labelOf(type: EntityType, name: string, words: EnterpriseWords): string {
  if (type === "zone") return innermost(zoneLabel(name), words);
  if (type === "enterprise") return enterpriseLabel(name, words);
  if (type === "institution") return name.replace(/^中国科学院(?=.{2})/, "中科院").replace(/有限公司$/, "");
  return name;
}

const LONGEST_PLACE = 4;

/** Without the places around the innermost one: 安徽淮北相山经开区 → 相山经开区. */
function innermost(label: string, words: EnterpriseWords): string {
  const placeAt = (from: number): number => {
    for (let length = LONGEST_PLACE; length >= 2; length--)
      if (words.isPlace(label.slice(from, from + length))) return from + length;
    return from;
  };
  let at = 0;
  for (let next = placeAt(at); next > at && placeAt(next) > next; next = placeAt(at)) at = next;
  return label.slice(at);
}

function enterpriseLabel(name: string, words: EnterpriseWords): string {
  const { core, form } = partsOf(name, words);
  if (form === "" || core.length < 2) return name;
  // Short names keep a form that tells them apart: 明泰集团.
  if (form === "集团" || core.length + form.length <= 4) return name;
  if (core.length <= LONGEST_LABEL) return core;
  for (let length = 2; length < core.length; length++)
    if (isTrades(core.slice(length), words)) return core.slice(0, Math.max(length, 4));
  return core;
}
