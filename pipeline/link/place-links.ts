import type { IssuerKind } from "#model/document.ts";
import { type EntityId, entityId } from "#model/entity.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import { outermost } from "#pipeline/text/division-codes.ts";
import { stemOf } from "#pipeline/text/place-names.ts";
import type { Collected } from "./collect.ts";
import type { LinkKnowledge } from "./knowledge.ts";

/** What a place name of a document stands for: a place of the gazetteer, or only a name. */
export type PlaceLink = Readonly<{ id: EntityId; name: string; place: Place | null }>;

const TOWN = /(?:街道|社区|镇|乡|村)$/;
const RANKS = ["country", "province", "region", "city", "county", "town"];

/**
 * Links the place names of a document, by surface. A name with several readings goes to the one around which or within
 * which the document's issuer lies, then to the one whose parents the document names, then to the highest in rank. A
 * short name that the document also gives as a town or village stands for that one.
 */
export function placeLinks(collected: Collected, known: LinkKnowledge): Map<string, PlaceLink> {
  const surfaces = collected.names.filter(({ type }) => type === "place").map(({ surface }) => surface);
  const named = new Set(surfaces.map((surface) => stemOf(surface)));
  const { issuer } = collected;
  const home = new Set([issuer?.province, issuer?.city, issuer?.county].filter((name) => name != null));
  const towns = new Map(
    surfaces.filter((surface) => TOWN.test(surface)).map((surface) => [surface.replace(TOWN, ""), surface]),
  );
  const links = new Map<string, PlaceLink>();
  for (const surface of surfaces) {
    const wording = isGreat(surface, known.places) ? surface : (towns.get(surface) ?? surface);
    const place = readingOf(wording, known.places, home, named);
    links.set(
      surface,
      place === null ? { id: entityId("place", wording), name: wording, place } : linkTo(place, known),
    );
  }
  return links;
}

/** True of provinces and cities: 贵州 is the province, whatever 贵州村 is. */
const isGreat = (surface: string, places: PlaceGazetteer): boolean =>
  places.surfaces.get(surface)?.readings.some(({ kind }) => kind === "province" || kind === "city") ?? false;

function linkTo(place: Place, known: LinkKnowledge): PlaceLink {
  const scope = known.namesakes(place) < 2 ? null : (place.ancestors.at(-1) ?? null);
  return { id: entityId("place", place.name, scope), name: place.name, place };
}

/** The province, city or county of a name, within the places given; null where the gazetteer has none of that kind. */
export function issuerPlace(
  name: string,
  kind: IssuerKind,
  around: ReadonlySet<string>,
  known: LinkKnowledge,
): PlaceLink | null {
  const readings = (known.places.surfaces.get(name)?.readings ?? []).filter((place) => place.kind === kind);
  const fits = readings.filter(({ ancestors }) => ancestors.some((outer) => around.has(outer)));
  const place = fits[0] ?? readings[0];
  return place === undefined ? null : linkTo(place, known);
}

/** The reading that fits, or null where the gazetteer has none. */
function readingOf(
  surface: string,
  places: PlaceGazetteer,
  home: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Place | null {
  const nearness = ({ name, ancestors }: Place): number =>
    10 * [...ancestors, name].filter((part) => home.has(part)).length +
    ancestors.filter((part) => named.has(part)).length;
  const rank = ({ kind }: Place): number => RANKS.indexOf(kind);
  const readings = outermost(places.surfaces.get(surface)?.readings ?? []);
  return readings.sort((a, b) => nearness(b) - nearness(a) || rank(a) - rank(b))[0] ?? null;
}
