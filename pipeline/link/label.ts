import type { EntityType } from "#model/entity.ts";
import { type EnterpriseWords, isTrades, partsOf } from "./enterprise-name.ts";
import { zoneLabel } from "./zone-name.ts";

const LONGEST_LABEL = 8;

/** A short name for a node of the graph: 昆山经济技术开发区 → 昆山经开区, 浙江明泰太阳能科技有限公司 → 明泰太阳能. */
export function labelOf(type: EntityType, name: string, words: EnterpriseWords): string {
  if (type === "zone") return zoneLabel(name);
  if (type === "enterprise") return enterpriseLabel(name, words);
  if (type === "institution") return name.replace(/^中国科学院(?=.{2})/, "中科院").replace(/有限公司$/, "");
  return name;
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
