import type { IssuerKind } from "#model/document.ts";
import type { Span } from "#model/span.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import type { Reading } from "#pipeline/reading.ts";
import { type Automaton, automaton } from "#pipeline/text/aho-corasick.ts";
import { stemOf } from "#pipeline/text/place-names.ts";
import { unitsOf } from "#pipeline/text/units.ts";
import { type IssuerWords, issuerWords } from "./issuer-words.ts";
import { levelOf } from "./level.ts";
import { type PlaceVote, placeVotes } from "./place-votes.ts";
import { kindOfName, listedZones, type ZoneMention, zoneKindOf, zoneMentions } from "./zone-mentions.ts";

/** What inference knows: places and nationally listed zones. Built once. */
export type IssuerKnowledge = Readonly<{
  places: PlaceGazetteer;
  words: IssuerWords;
  matcher: Automaton;
  /** Facts of zones that the lexicon lists, by any of their names. */
  zoneMatcher: Automaton;
  zones: ReadonlyMap<string, Readonly<{ name: string; facts: Readonly<Record<string, string>> }>>;
}>;

/** Who issued a document, as the text tells, and how sure that is (0 to 1). */
export type InferredIssuer = Readonly<{
  kind: IssuerKind;
  /** As the text names it; a zone that is not named has its place and the word by which it calls itself. */
  name: string;
  zoneKind: string | null;
  place: Place | null;
  confidence: number;
  spans: readonly Span[];
}>;

export function issuerKnowledge(lexicon: LexiconData, places: PlaceGazetteer): IssuerKnowledge {
  const surfaces = [...places.surfaces.keys()];
  const zones = new Map<string, { name: string; facts: Readonly<Record<string, string>> }>();
  for (const { type, name, surfaces: wordings, facts } of lexicon.entries)
    if (type === "zone")
      for (const wording of [name, ...wordings]) if (!zones.has(wording)) zones.set(wording, { name, facts });
  return {
    places,
    words: issuerWords(lexicon),
    matcher: automaton(surfaces),
    zoneMatcher: automaton([...zones.keys()]),
    zones,
  };
}

const IN_TITLE = 0.95;
const IN_HEADER = 0.9;
const LEAST_SCORE = 4;

/** Infers the issuer of a document, or null where the text does not determine it. `lines` are the telling header lines, best first. */
export function inferIssuer(reading: Reading, lines: readonly Span[], known: IssuerKnowledge): InferredIssuer | null {
  const { folded, header } = reading;
  const level = levelOf(folded, header, known.words);
  const zones = zonesIn(folded, known);
  const named = mostNamed(zones.filter((zone) => isOwn(zone, folded, known.words)));
  if (level !== null && level.kind !== "zone" && (level.sure || !isAbout(named, folded, level.weight)))
    return inferGovernment(reading, level.kind, level.sure, level.span, known);
  const headed = lines.flatMap((line, index) =>
    zones.filter((zone) => zone.start >= line.start && zone.end <= line.end).map((zone) => ({ zone, index })),
  )[0];
  if (headed !== undefined) return namedZone(headed.zone, zones, headed.index === 0 ? IN_TITLE : IN_HEADER, known);
  if (level === null && zones.length === 0) return null;
  const votes = placeVotes(folded, header.at(-1)?.end ?? 0, known.places, placeHits(folded, known), known.words);
  if (named !== null && agrees(named.zone, votes))
    return namedZone(named.zone, zones, named.count > 1 ? 0.85 : 0.75, known);
  const first = zones[0];
  if (first !== undefined && folded.slice(0, first.start).trim() === "") return namedZone(first, zones, 0.7, known);
  return level === null ? null : zoneByPlace(folded, votes);
}

/** A text that names one zone throughout, with its place or by its own name alone, is of that zone, though it speaks of 全市 too. */
function isAbout(named: Named, folded: string, weight: number): boolean {
  if (named === null) return false;
  const { zone, count } = named;
  const place = zone.readings.find(({ name }) => zone.stem.startsWith(name))?.name ?? "";
  const own = place === "" || zone.stem.length < place.length + 2 ? zone.name : zone.name.slice(place.length);
  const times = Math.max(count, folded.split(own).length - 1);
  return times >= 3 && times > weight;
}

/** Zones above zones (示范区, 试验区), parks within them (科技城) and partners issue no plans of a zone. */
const isOwn = ({ kind, start, readings }: ZoneMention, folded: string, words: IssuerWords): boolean =>
  readings.length > 0 &&
  !/示范区|试验区|实验区|自贸区|城$|科技园区|产业园区/.test(kind) &&
  !words.partnerZone.test(folded.slice(Math.max(0, start - 10), start));

/** False where the text as a whole speaks of another city than the zone's. */
function agrees({ readings }: ZoneMention, votes: readonly PlaceVote[]): boolean {
  // A municipality has the code of a province: what lies in it begins with two digits only.
  const cities = readings.map(({ code }) => code!.slice(0, 4));
  const isHere = ({ place }: PlaceVote): boolean => cities.some((city) => place.code!.startsWith(city));
  const inCity = votes.filter(isHere).reduce((sum, { score }) => sum + score, 0);
  const most = votes.find((vote) => vote.place.kind !== "province" && !isHere(vote));
  return most === undefined || most.score <= 2 * inCity;
}

/** Zones named with their place, and those the lexicon lists whose name holds none (西咸新区); the longer where they overlap. */
function zonesIn(folded: string, known: IssuerKnowledge): ZoneMention[] {
  const located = zoneMentions(folded, known.places, known.words);
  const hits = matches(folded, known.zoneMatcher);
  const listed = listedZones(
    folded,
    hits,
    (name) => placesOfZone(known.zones.get(name)?.facts ?? {}, known.places),
    known.words,
  );
  const apart = listed.filter(
    (zone) =>
      !located.some(
        (other) => other.start < zone.end && zone.start < other.end && other.end - other.start >= zone.end - zone.start,
      ),
  );
  const kept = located.filter((zone) => !apart.some((other) => other.start < zone.end && zone.start < other.end));
  return [...kept, ...apart].sort((a, b) => a.start - b.start);
}

/** The city of a listed zone, else its province. */
function placesOfZone(facts: Readonly<Record<string, string>>, places: PlaceGazetteer): readonly Place[] {
  for (const [name, kind] of [
    [facts.city, "city"],
    [facts.province, "province"],
  ]) {
    const readings =
      name === undefined ? [] : (places.surfaces.get(name)?.readings ?? []).filter((place) => place.kind === kind);
    if (readings.length > 0) return readings;
  }
  return [];
}

type Named = Readonly<{ zone: ZoneMention; count: number }> | null;

/** The zone named most, at least twice or in the first tenth of the text. */
function mostNamed(zones: readonly ZoneMention[]): Named {
  let best: { zone: ZoneMention; count: number } | null = null;
  for (const zone of zones) {
    const count = zones.filter((other) => sameZone(zone, other)).length;
    if (best === null || count > best.count) best = { zone, count };
  }
  return best !== null && (best.count > 1 || best.zone.start < 300) ? best : null;
}

const sameZone = (a: ZoneMention, b: ZoneMention): boolean =>
  a.kind === b.kind && (a.stem.endsWith(b.stem) || b.stem.endsWith(a.stem));

function namedZone(
  zone: ZoneMention,
  zones: readonly ZoneMention[],
  confidence: number,
  known: IssuerKnowledge,
): InferredIssuer {
  const wordings = zones.filter((other) => sameZone(zone, other));
  const fullest = [...wordings, zone].sort((a, b) => b.name.length - a.name.length || a.start - b.start)[0]!;
  const listed = wordings.map(({ name }) => known.zones.get(name)).find((entry) => entry !== undefined);
  const name = listed?.name ?? fullest.name;
  return {
    kind: "zone",
    name,
    zoneKind: (listed === undefined ? null : kindOfName(name)) ?? zoneKindOf(kindWording(fullest)),
    place: placeOf(zone, listed?.facts, known),
    confidence,
    spans: wordings.slice(0, 3).map(({ start, end }) => ({ start, end })),
  };
}

const kindWording = ({ name, stem }: ZoneMention): string => name.slice(stem.length);

/** The reading that lies in the province and city the lexicon gives, else the highest in rank. */
function placeOf(
  { readings }: ZoneMention,
  facts: Readonly<Record<string, string>> | undefined,
  known: IssuerKnowledge,
): Place | null {
  const around = [facts?.province, facts?.city].filter((name) => name !== undefined);
  const nearness = (place: Place): number =>
    around.filter((name) => place.name === name || place.ancestors.includes(name)).length;
  const best = [...readings].sort((a, b) => nearness(b) - nearness(a) || a.code!.length - b.code!.length)[0];
  return best === undefined
    ? null
    : ((best.code!.length > 6 ? known.places.byCode.get(best.code!.slice(0, 6)) : best) ?? null);
}

/** What a zone without a name calls itself: the most specific word it uses alone. */
const OWN_KINDS: readonly RegExp[] = [
  /(?<![\u4e00-\u9fff])(?:经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新区)(?!域)/,
  /(?<!家级|级|美丽|清廉)(?:高新区|经开区)/,
  /(?<!国家级|省级|先进|的)开发区/,
];

function zoneByPlace(folded: string, votes: readonly PlaceVote[]): InferredIssuer | null {
  const [first, second] = votes;
  if (first === undefined || first.place.kind === "province" || first.score < LEAST_SCORE || first.spans.length < 2)
    return null;
  const lead = first.score / (first.score + (second?.score ?? 0));
  if (lead < 0.5) return null;
  const word = OWN_KINDS.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
  return {
    kind: "zone",
    name: `${stemOf(first.place.full)}${word?.[0] ?? ""}`,
    zoneKind: word == null ? null : zoneKindOf(word[0]),
    place: first.place,
    confidence: Math.min(0.8, 0.4 + lead / 2),
    spans: first.spans.slice(0, 3),
  };
}

const placeHits = (folded: string, known: IssuerKnowledge): Span[] => matches(folded, known.matcher);

/** The matches that lie in no longer one, in order. */
function matches(folded: string, machine: Automaton): Span[] {
  const hits: Span[] = [];
  machine.scan(unitsOf(folded), folded.length, (_pattern, start, end) => {
    while (hits.length > 0 && hits.at(-1)!.start >= start) hits.pop();
    if ((hits.at(-1)?.end ?? 0) <= start) hits.push({ start, end });
  });
  return hits;
}

function inferGovernment(
  reading: Reading,
  kind: IssuerKind,
  sure: boolean,
  span: Span,
  known: IssuerKnowledge,
): InferredIssuer | null {
  if (kind === "country")
    return { kind, name: "中国", zoneKind: null, place: null, confidence: sure ? 0.95 : 0.7, spans: [span] };
  const { folded } = reading;
  const votes = placeVotes(
    folded,
    reading.header.at(-1)?.end ?? 0,
    known.places,
    placeHits(folded, known),
    known.words,
  );
  const best =
    kind === "province"
      ? provinceOf(votes)
      : votes.find(({ place }) => place.kind === kind || (kind === "city" && MUNICIPALITY.test(place.code!)));
  if (best === undefined) return null;
  return {
    // 市 of a municipality is a province.
    kind: kind === "city" && best.place.kind === "province" ? "province" : kind,
    name: stemOf(best.place.full),
    zoneKind: null,
    place: best.place,
    confidence: sure ? 0.9 : 0.6,
    spans: [span, ...best.spans.slice(0, 2)],
  };
}

/** Codes of Beijing, Tianjin, Shanghai and Chongqing. */
const MUNICIPALITY = /^(?:11|12|31|50)$/;

/** The province with most of the votes, those for its cities and counties included. */
function provinceOf(votes: readonly PlaceVote[]): PlaceVote | undefined {
  const total = new Map<string, number>();
  for (const { place, score } of votes) {
    const code = place.code!.slice(0, 2);
    total.set(code, (total.get(code) ?? 0) + score * (place.kind === "province" ? 2 : 1));
  }
  return votes
    .filter(({ place }) => place.kind === "province")
    .sort((a, b) => total.get(b.place.code!)! - total.get(a.place.code!)!)[0];
}
