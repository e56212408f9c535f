import type { Span } from "#model/span.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import { outermost } from "#pipeline/text/division-codes.ts";
import type { IssuerWords } from "./issuer-words.ts";

/** What speaks for a place as the home of a document. */
export type PlaceVote = Readonly<{ place: Place; score: number; spans: readonly Span[] }>;

/** Weight of a place that is named once, by kind: the nearer the place, the more its name tells. */
const WEIGHT: Readonly<Record<string, number>> = { province: 0.5, city: 1.5, county: 2, town: 2.5 };
const OFFICE = /^[省市县区]?(?:委[^员]|政府|级|财政|委$)/;
const OFFICE_WEIGHT = 4;
const HEADER_WEIGHT = 8;

/**
 * Votes for the county or city that a document comes from. A place counts for itself, and for what lies within it where
 * that is named too; names in header lines and before 市委, 市政府 … count more, partners less.
 */
export function placeVotes(
  folded: string,
  headerEnd: number,
  places: PlaceGazetteer,
  hits: readonly Span[],
  words: IssuerWords,
): PlaceVote[] {
  const scores = new Map<string, { place: Place; score: number; spans: Span[] }>();
  const named = new Map<string, number>();
  for (const { start, end } of hits) {
    const coded = (places.surfaces.get(folded.slice(start, end))?.readings ?? []).filter(({ code }) => code !== null);
    const readings = outermost(coded);
    const weight =
      start < headerEnd
        ? HEADER_WEIGHT
        : OFFICE.test(folded.slice(end, end + 4))
          ? OFFICE_WEIGHT
          : words.partnerPlace.test(folded.slice(Math.max(0, start - 14), start))
            ? 0.3
            : 1;
    for (const reading of readings) {
      const code = reading.code!;
      named.set(code, (named.get(code) ?? 0) + weight);
      const home = code.length > 6 ? places.byCode.get(code.slice(0, 6)) : reading;
      if (home === undefined) continue;
      const entry = scores.get(home.code!) ?? { place: home, score: 0, spans: [] };
      entry.score += (weight * (WEIGHT[reading.kind] ?? 0)) / readings.length;
      entry.spans.push({ start, end });
      scores.set(home.code!, entry);
    }
  }
  return [...scores.values()]
    .map(({ place, score, spans }) => ({ place, spans, score: score * (1 + parentsNamed(place, named)) }))
    .sort((a, b) => b.score - a.score || (a.place.code! < b.place.code! ? -1 : 1));
}

/** Up to one for a city that is named, half a one for a province; a county without either counts little. */
function parentsNamed({ code, kind }: Place, named: ReadonlyMap<string, number>): number {
  if (kind === "province") return 0;
  const province = named.has(code!.slice(0, 2)) ? 0.4 : 0;
  if (kind === "city") return province;
  const city = named.has(code!.slice(0, 4)) ? 1 : 0;
  return city + province > 0 ? city + province : -0.6;
}
