import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { type ClauseWords, clauseWords } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { KnownSpans } from "./known-spans.ts";
import { type List, lists } from "./lists.ts";
import { type PlaceContexts, placeContexts } from "./place-contexts.ts";
import { shapeOf } from "./shape.ts";

/** Head nouns that close an enumeration, and what they say of its items; `project`, `works`, `none` are no types of entities. */
export type EnumerationWords = ClauseWords &
  Readonly<{
    heads: ReadonlyMap<string, string>;
    qualifiers: ReadonlySet<string>;
    stops: ReadonlySet<string>;
    places: PlaceContexts;
  }>;

export const enumerationWords = (lexicon: LexiconData): EnumerationWords => ({
  ...clauseWords(lexicon),
  heads: new Map((lexicon.words.heads ?? []).map((head) => [head.word, head.facts.type ?? ""])),
  qualifiers: new Set((lexicon.words["industry-qualifiers"] ?? []).map(({ word }) => word)),
  stops: new Set((lexicon.words.stops ?? []).map(({ word }) => word)),
  places: placeContexts(lexicon),
});

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
    const whole = list.items.map((span) => ({ span, shape: shapeOf(reading, list.sentence, span) }));
    const type = typeOf(list, whole, spans);
    const shaped =
      type === "industry" ? whole.map((item) => ({ ...item, span: withoutPlace(item.span, spans) })) : whole;
    // Companies have their own reader of lists, enterprise-lists.ts.
    if (type === null || type === "enterprise") continue;
    for (const { span, shape } of shaped) {
      const name = reading.folded.slice(span.start, span.end);
      if (name.length < 2 || /[“”"]/.test(name) || words.modifiers.has(name)) continue;
      const trades = type === "industry" && list.head !== "领域";
      if (words.stops.has(name) && !(trades && spans.weakTypeOf(span) === type)) continue;
      if (type === "industry" && NO_TRADE.test(name)) continue;
      if (type === "place" && (name.length > 5 || words.places.built.test(name) || words.modifiers.has(name.slice(-2))))
        continue;
      const prior =
        type === "place" && shape < 1 && !LOCAL.test(list.head) && spans.typeOf(span) !== "place"
          ? 0.3
          : priorOf(type, list, shape);
      if (prior > 0) found.push({ ...span, type, name: null, rule: `enumeration:${list.head || "、"}`, prior });
    }
  }
  return found;
}

/** 某地苹果 among trades: the place before what it grows. */
function withoutPlace(span: Span, known: KnownSpans): Span {
  const place = known.longestFrom(span.start, span.end, "place");
  return place === null || span.end - place.end < 2 ? span : { start: place.end, end: span.end };
}

function priorOf(type: EntityType, list: List, shape: number): number {
  if (list.items.length < 2) return type === "place" && shape >= 1 ? 0.55 : 0;
  switch (type) {
    case "industry":
      if (list.kind === "trade") return 0.55;
      return list.head === "领域" || list.kind === "" ? 0.4 : shape >= 1 ? 0.5 : list.closed ? 0.62 : 0.4;
    case "place":
      return 0.6;
    case "institution":
      return shape >= 1 ? 0.6 : 0.4;
    default:
      return 0.35;
  }
}

/** 第一、第三产业 are no trades, nor are 文化事业、体育事业 and what the text counts: 千亿产业集群. */
const NO_TRADE = /^第[一二三]$|事业$|^产业|^[\d两一二三四五六七八九十百千万]+(?:个|亿|级)/;

/** Heads of names that no gazetteer holds. */
const LOCAL = /^(?:区块|村|村庄|镇|乡镇|街道|街镇|个)$/;

const WEAK_VOTE = 0.7;

function typeOf(list: List, items: readonly Item[], known: KnownSpans): EntityType | null {
  const votes = new Map<EntityType, number>();
  for (const { span } of items) {
    const type = known.typeOf(span);
    if (type !== null) votes.set(type, (votes.get(type) ?? 0) + 1);
    else if (known.weakTypeOf(span) === "industry") votes.set("industry", (votes.get("industry") ?? 0) + WEAK_VOTE);
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
    case "trade":
      return (votes.get("industry") ?? 0) * 2 >= items.length ? "industry" : null;
    case "":
      for (const type of ["enterprise", "institution", "place", "park", "industry", "program"] as const)
        if ((votes.get(type) ?? 0) * 2 >= items.length) return type;
      return null;
    case "place":
      // 体育、旅游等城市… speaks of no places: a list of places names one that is known, or only unknown words.
      return votes.has("place") || (LOCAL.test(list.head) ? names * 2 >= items.length : names === items.length)
        ? "place"
        : null;
    default:
      return list.kind as EntityType;
  }
}
