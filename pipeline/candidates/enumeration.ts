import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { type ClauseWords, clauseWords } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { KnownSpans } from "./known-spans.ts";
import { type List, lists } from "./lists.ts";
import { shapeOf } from "./shape.ts";

/** Head nouns that close an enumeration, and what they say of its items; `project`, `works`, `none` are no types of entities. */
export type EnumerationWords = ClauseWords &
  Readonly<{ heads: ReadonlyMap<string, string>; stops: ReadonlySet<string> }>;

export const enumerationWords = (lexicon: LexiconData): EnumerationWords => ({
  ...clauseWords(lexicon),
  heads: new Map((lexicon.words.heads ?? []).map((head) => [head.word, head.facts.type ?? ""])),
  stops: new Set((lexicon.words.stops ?? []).map(({ word }) => word)),
});

/** What no company is called by: roads, buildings, works. */
const WORKS =
  /(?:路|街|桥|河|湖|渠|公园|游园|广场|小学|中学|幼儿园|学校|医院|酒店|厂房|小区|新村|安置房|中心|工程|项目|建设|改造|绿化|扩建|[东西南北]延|延伸|[一二三四]期|大道|设施|工作|服务|管理|制度|机制)$/;

type Item = Readonly<{ span: Span; shape: number }>;

/**
 * Proposes the items of closed enumerations, A、B和C等…企业, with the type of the head noun. `known` are candidates of
 * other generators: one item of a known type speaks for the others where the head says nothing.
 */
export function enumerationCandidates(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  known: readonly Candidate[],
  words: EnumerationWords,
): Candidate[] {
  const spans = new KnownSpans(known);
  const found: Candidate[] = [];
  for (const list of lists(reading, hits, gazetteer, spans, words)) {
    const shaped = list.items.map((span) => ({ span, shape: shapeOf(reading, list.sentence, span) }));
    const type = typeOf(list, shaped, spans);
    // Companies have their own reader of lists, enterprise-lists.ts.
    if (type === null || type === "enterprise") continue;
    const mean = shaped.reduce((sum, { shape }) => sum + shape, 0) / Math.max(1, shaped.length);
    for (const item of shaped) {
      const span = type === "enterprise" ? firm(reading, list, item, spans) : item.span;
      const name = reading.folded.slice(span.start, span.end);
      if (name.length < 2 || /[“”"]/.test(name) || words.stops.has(name) || words.modifiers.has(name)) continue;
      if (type === "enterprise" && WORKS.test(name)) continue;
      if (type === "place" && name.length > 5) continue;
      const prior = priorOf(type, list, item.shape, mean);
      if (prior > 0) found.push({ ...span, type, name: null, rule: `enumeration:${list.head || "、"}`, prior });
    }
  }
  return found;
}

/** The part of an item that names the company: 某某药业 of 某某药业新药, and of 某某叉车1#厂房. */
function firm(reading: Reading, list: List, { span, shape }: Item, known: KnownSpans): Span {
  const longest = known.longestFrom(span.start, span.end, "enterprise");
  if (longest !== null && longest.end < span.end) return longest;
  if (shape < 1 || list.kind !== "project") return span;
  const tokens = reading.tokens(list.sentence).filter(({ start, end }) => start >= span.start && end <= span.end);
  for (const { start, end, tag } of tokens)
    if (start - span.start >= 2 && end - start >= 2 && /^(?:n|l|b|vn|a|j|m)$/.test(tag))
      return { start: span.start, end: start };
  return span;
}

function priorOf(type: EntityType, list: List, shape: number, mean: number): number {
  switch (type) {
    case "enterprise":
      if (list.items.length < 2) return shape >= 1 ? 0.55 : 0;
      if (shape >= 1) return list.closed ? 0.8 : 0.65;
      return mean >= 0.6 ? 0.6 : 0.35;
    case "industry":
      if (list.items.length < 2) return 0;
      return list.head === "领域" ? 0.4 : shape >= 1 ? 0.5 : list.closed ? 0.62 : 0.4;
    case "place":
      return list.items.length < 2 ? 0 : 0.6;
    case "institution":
      return list.items.length < 2 ? 0 : shape >= 1 ? 0.6 : 0.4;
    default:
      return list.items.length < 2 ? 0 : 0.35;
  }
}

function typeOf(list: List, items: readonly Item[], known: KnownSpans): EntityType | null {
  const votes = new Map<EntityType, number>();
  for (const { span } of items) {
    const type = known.typeOf(span);
    if (type !== null) votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const names = items.filter(({ shape }) => shape >= 1).length;
  const enterprises = items.filter(({ span }) => known.longestFrom(span.start, span.end, "enterprise") !== null).length;
  switch (list.kind) {
    case "works":
    case "none":
      return null;
    case "project":
      return enterprises > 0 || names * 2 >= items.length ? "enterprise" : null;
    case "industry":
      return enterprises * 2 >= items.length || names === items.length ? "enterprise" : "industry";
    case "":
      for (const type of ["enterprise", "institution", "place", "park", "industry", "program"] as const)
        if ((votes.get(type) ?? 0) * 2 >= items.length) return type;
      return null;
    default:
      return list.kind as EntityType;
  }
}
