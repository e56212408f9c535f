import type { DocumentId } from "#model/document.ts";
import { type EntityId, entityId } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import type { Reading } from "#pipeline/reading.ts";

/** Whom a self-reference means: the issuer, or the city or province around it. */
export type SelfTarget = "issuer" | "city" | "province";
export type SelfReference = Span & Readonly<{ document: DocumentId; target: SelfTarget }>;

/** How the issuer's own level calls itself; a zone speaks of its city as 我市, a city of itself. */
export type IssuerLevel = "zone" | "county" | "city" | "province" | "country";

/** What a document's record says of its issuer and the places around it. */
type Home = Readonly<{ issuer: EntityId | null; province: string | null; city: string | null; county: string | null }>;

/** The entity that a self-reference means; null where the record does not know it. A zone in a county-level city means that city by 我市. */
export function selfEntity(target: SelfTarget, home: Home, places: PlaceGazetteer): EntityId | null {
  if (target === "issuer") return home.issuer;
  if (target === "province") return home.province === null ? null : entityId("place", home.province);
  const within = (name: string): boolean =>
    places.surfaces
      .get(`${name}市`)
      ?.readings.some(({ kind, ancestors }) => kind === "county" && ancestors.includes(home.city ?? "")) ?? false;
  const city = home.county !== null && within(home.county) ? home.county : home.city;
  return city === null ? null : entityId("place", city);
}

const SELF =
  /我区|全区|本区|区内|全园|我园|园区|开发区|经济开发区|经济技术开发区|高新区|经开区|新区|工业区|我县|全县|本县|我市|全市|本市|市内|我省|全省|省内/g;
/** What stands directly before a word that is part of a longer name or speaks of others. */
const NOT_OWN_BEFORE = /[\u4e00-\u9fff0-9A-Za-z)]$/;
const MAY_STAND_BEFORE =
  /(?:的|在|为|对|向|把|将|由|从|以|与|和|及|使|让|给|到|于|是|了|着|按|按照|围绕|全面|继续|推动|推进|促进|加快|提升|建设|打造|实施|支持|服务|进入|落户|入驻|进驻|引入|进一步|努力|积极|成为|作为|关于|整个|我们|共同|展示|展现|强化|完善|优化|发挥|调动|加强|坚持|符合|带动|覆盖|辐射|影响|高于|占|超|是)$/;
const NOT_OWN_AFTER = /^(?:企业园|路|大道|小学|中学|医院|[一-龥]{0,2}(?:街道|社区))/;

/**
 * Finds where a document speaks of its own issuer (我区, 全区, 开发区, 园区, 高新区 standing alone) or of the city or
 * province around it (全市, 我市, 全省). They serve relations and are no mentions. References inside a name, after another
 * zone's name or in a list of others are left out.
 */
export function selfReferences(reading: Reading, level: IssuerLevel, mentions: readonly Span[]): SelfReference[] {
  const { folded } = reading;
  const references: SelfReference[] = [];
  let next = 0;
  for (const match of folded.matchAll(SELF)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start < end) continue;
    const target = targetOf(match[0], level);
    if (target === null) continue;
    if (!/^[我全本]|[内]$/.test(match[0])) {
      const before = folded.slice(Math.max(0, start - 6), start);
      if (NOT_OWN_BEFORE.test(before) && !MAY_STAND_BEFORE.test(before)) continue;
      if (NOT_OWN_AFTER.test(folded.slice(end, end + 6))) continue;
    }
    references.push({ document: reading.id, start, end, target });
  }
  return references;
}

function targetOf(word: string, level: IssuerLevel): SelfTarget | null {
  const speaksOf = /省/.test(word) ? "province" : /市/.test(word) ? "city" : /县/.test(word) ? "county" : "zone";
  if (level === "country") return null;
  if (speaksOf === "province") return level === "province" ? "issuer" : "province";
  if (speaksOf === "city") return level === "city" ? "issuer" : level === "province" ? null : "city";
  // A county-level city or district calls itself 我市 or 我区, and the zones within it are others.
  if (speaksOf === "county") return level === "county" ? "issuer" : null;
  if (level === "zone") return "issuer";
  return level === "county" && /^[我全本]区|区内/.test(word) ? "issuer" : null;
}
