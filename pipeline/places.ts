// What the stages know of places: the administrative divisions of China, abolished names, countries and regions.

type Division = Readonly<{ code: string; name: string }>;
/** Codes nest: 33 浙江省, 3306 绍兴市, 330683 嵊州市, 330683001 a town. */
export type Divisions = Readonly<{
  provinces: readonly Division[];
  cities: readonly Division[];
  counties: readonly Division[];
  towns: readonly Division[];
}>;

export type Place = Readonly<{
  /** Short usual name; the full one where the short one belongs to a place of a higher rank (白银 and 白银区). */
  name: string;
  full: string;
  /** province, city, county, town, or what places.tsv says: country, region … */
  kind: string;
  /** GB/T 2260 code; null outside the divisions. */
  code: string | null;
  /** Short names of the places around it, the widest first. */
  ancestors: readonly string[];
  /** Last year in which the name was official; null for names in use. */
  until: number | null;
}>;

/** What a surface may mean. `supported`: an everyday word as well, a place only with support from its context. */
export type PlaceSurface = Readonly<{ readings: readonly Place[]; use: "plain" | "supported"; full: boolean }>;

export type PlaceGazetteer = Readonly<{
  surfaces: ReadonlyMap<string, PlaceSurface>;
  /** Provinces, cities and counties by code. */
  byCode: ReadonlyMap<string, Place>;
}>;
