import type { LexiconData, LexiconEntry } from "#pipeline/lexicon.ts";
import type { Divisions, Place, PlaceGazetteer } from "#pipeline/places.ts";
import { shortWordings, stemOf } from "#pipeline/text/place-names.ts";

// The gazetteer of places: the administrative divisions of China, the names that were abolished (place-changes.tsv),
// and countries, regions and the like (places.tsv).

type Draft = { readings: Place[]; use: "plain" | "supported"; full: boolean };

/** Builds the gazetteer. Words of place-words.tsv never stand for a place alone, or only with support. */
export function placeGazetteer(divisions: Divisions, lexicon: LexiconData): PlaceGazetteer {
  const uses = new Map((lexicon.words["place-words"] ?? []).map(({ word, facts }) => [word, facts.use]));
  const stops = new Set((lexicon.words["place-stops"] ?? []).map(({ word }) => word));
  const surfaces = new Map<string, Draft>();
  const add = (surface: string, place: Place, full: boolean): void => {
    const use = uses.get(surface);
    if (use === "never" || surface.length < 2 || stops.has(surface)) return;
    const draft = surfaces.get(surface);
    if (draft === undefined)
      surfaces.set(surface, { readings: [place], use: use === undefined ? "plain" : "supported", full });
    else {
      if (!draft.readings.some((known) => known.code === place.code && known.name === place.name))
        draft.readings.push(place);
      draft.full ||= full;
    }
  };
  const byCode = new Map(divisionPlaces(divisions).map((place) => [place.code!, place]));
  for (const place of byCode.values()) for (const [surface, full] of wordings(place.full)) add(surface, place, full);
  for (const place of townPlaces(divisions, byCode)) add(place.full, place, true);
  for (const { word, facts } of lexicon.words["place-changes"] ?? []) {
    const place = abolished(word, facts, byCode);
    if (place !== null) for (const [surface, full] of wordings(word)) add(surface, place, full);
  }
  const places = lexicon.entries.filter(({ type }) => type === "place");
  for (const entry of [...places.filter(({ user }) => !user), ...places.filter(({ user }) => user)]) {
    const place = listed(entry, surfaces);
    // What a user says a name stands for, it stands for alone.
    if (entry.user) for (const surface of [entry.name, ...entry.surfaces]) surfaces.delete(surface);
    for (const surface of [entry.name, ...entry.surfaces]) if (!entry.weak.includes(surface)) add(surface, place, true);
    for (const surface of entry.weak)
      if (!surfaces.has(surface)) surfaces.set(surface, { readings: [place], use: "supported", full: false });
  }
  return { surfaces, byCode };
}

const wordings = (full: string): [string, boolean][] => {
  const stem = stemOf(full);
  return [
    [full, true],
    ...shortWordings(full).map((wording): [string, boolean] => [wording, true]),
    ...(stem === full ? [] : [[stem, false] as [string, boolean]]),
  ];
};

/** Codes 71 to 79 of a city stand for development zones that the statistics count like counties, 00 for the city itself. */
const isNoCounty = (code: string): boolean => /^\d{4}(?:7[1-9]|00)$/.test(code);
const isGroup = (name: string): boolean => /^(?:市辖区|县|.*直辖县级行政区划)$/.test(name);

function divisionPlaces(divisions: Divisions): Place[] {
  const rows = [
    ...divisions.provinces.map((row) => ({ ...row, kind: "province" })),
    ...divisions.cities.filter(({ name }) => !isGroup(name)).map((row) => ({ ...row, kind: "city" })),
    ...divisions.counties.filter(({ code }) => !isNoCounty(code)).map((row) => ({ ...row, kind: "county" })),
  ];
  const places: Place[] = [];
  const taken = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { code, name: full, kind } of rows) {
    const stem = stemOf(full);
    const rank = taken.get(stem);
    const name = rank !== undefined && rank !== kind ? full : stem;
    if (rank === undefined) taken.set(stem, kind);
    names.set(code, name);
    const ancestors = [code.slice(0, 2), code.slice(0, 4)]
      .filter((part) => part.length < code.length)
      .flatMap((part) => names.get(part) ?? []);
    places.push({ name, full, kind, code, ancestors, until: null });
  }
  return places;
}

function* townPlaces(divisions: Divisions, byCode: ReadonlyMap<string, Place>): Generator<Place> {
  for (const { code, name } of divisions.towns) {
    if (name.length < 3 || !/(?:镇|乡|街道|苏木)$/.test(name) || /开发区|高新|园区|产业|新区|管理|[场部局]/.test(name))
      continue;
    const county = byCode.get(code.slice(0, 6));
    const around = county ?? byCode.get(code.slice(0, 4));
    yield {
      name,
      full: name,
      kind: "town",
      code,
      ancestors: around === undefined ? [] : [...around.ancestors, around.name],
      until: null,
    };
  }
}

/**
 * An abolished name: the place that took over, where it kept the name (海门市, now 海门区), else a place of its own with the
 * code of its successor (上饶县, now 广信区). Null without a successor.
 */
function abolished(
  full: string,
  facts: Readonly<Record<string, string>>,
  byCode: ReadonlyMap<string, Place>,
): Place | null {
  const successor = byCode.get(facts.code ?? "");
  if (successor === undefined) return null;
  const name = stemOf(full) === stemOf(successor.full) ? successor.name : full;
  const until = Number(facts.until);
  return { ...successor, name, full, until: Number.isInteger(until) ? until : null };
}

function listed(entry: LexiconEntry, surfaces: ReadonlyMap<string, Draft>): Place {
  const unsaid = entry.user && entry.facts.kind === undefined;
  const known = surfaces.get(entry.name)?.readings.find(({ kind }) => unsaid || kind === entry.facts.kind);
  if (known !== undefined) return known;
  const ancestors = (entry.facts.ancestors ?? entry.facts.within ?? "").split("|").filter((name) => name !== "");
  return {
    name: entry.name,
    full: entry.name,
    kind: entry.facts.kind ?? "region",
    code: entry.facts.code ?? null,
    ancestors,
    until: null,
  };
}
