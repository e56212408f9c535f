import type { zhStrategies, zhTimeline } from "./zh-strategies.ts";

const zones = (value: number): string => `${value} ${value === 1 ? "zone" : "zones"}`;

/** The words of the matrix in English. */
export const enStrategies: typeof zhStrategies = {
  label: "Programs × zones",
  measure: { mentioned: "Mentioned", adopted: "Adopted", rate: "Per 10,000 chars" },
  measures: "Value of a cell",
  unit: {
    mentioned: (value) => `${value} ${value === 1 ? "mention" : "mentions"}`,
    adopted: (value) => `${value} ${value === 1 ? "place" : "places"} of adoption`,
    rate: (value) => `${value.toFixed(1)} per 10,000 characters`,
  },
  order: { spread: "by zones", category: "by category", "first-year": "by first year", name: "by pinyin" },
  orders: "Order of programs",
  columns: { province: "by province", similarity: "by similarity" },
  columnOrders: "Order of zones",
  counts: (programs, issuers) => `${programs} ${programs === 1 ? "program" : "programs"} × ${zones(issuers)}`,
  program: "Program",
  zone: "Zones",
  zones: "Zones",
  variants: "variants",
  unfold: (program) => `Show the variants of ${program}`,
  fold: (program) => `Hide the variants of ${program}`,
  empty: "No program passes the filters.",
  cell: (program, issuer, value) => `${program}, ${issuer}: ${value}`,
  interval: (share, low, high) => `${share}, 95 % interval ${low}–${high} %`,
  head: (program, count, of, interval) => `${program}: ${count} of ${zones(of)}, ${interval}`,
  first: (year) => `first seen ${year}`,
  uncounted: (title) => `${title} (zone not recognised, not counted among zones)`,
  uncountedGroup: "apart",
  provinceUnknown: "?",
  keys: "Arrow keys move, Enter opens the source text, Space unfolds variants.",
};

/** The words of the timeline in English. */
export const enTimeline: typeof zhTimeline = {
  label: "Timeline of programs",
  program: "Program",
  first: "First seen",
  coverage: "Zones with documents",
  counts: (programs, from, to) => `${programs} ${programs === 1 ? "program" : "programs"} · ${from}–${to}`,
  cell: (program, year, issuers, covered) => `${program}, ${year}: ${issuers} of ${zones(covered)} with documents`,
  head: (program, year, where) => `${program}: first seen ${year} (${where})`,
  covered: (year, issuers) => `${year}: ${zones(issuers)} with documents`,
  uncovered: (year) => `${year}: no documents`,
  firstMark: "Hollow = first seen",
  uncoveredMark: "hatched = no documents of that year",
  order: { spread: "by zones", first: "by first year" },
  orders: "Order",
  note: "First seen means first seen in this corpus; not observed is not absent.",
  lines: (program) => `Wordings of ${program}: zones by year`,
  rows: { programs: "All programs", zones: "Its zones", wordings: "Its wordings" },
  allRows: "Rows",
  selectFirst: "Select a program first, to see its zones and its wordings over the years.",
  zone: "Zone",
  speckMark: "speck = documents, no mention",
  join: ", ",
  zoneCell: (zone, year, mentions) =>
    mentions === 0
      ? `${zone}, ${year}: documents, no mention`
      : `${zone}, ${year}: ${mentions} ${mentions === 1 ? "mention" : "mentions"}`,
  wordingCell: (surface, year, count) => `${surface}, ${year}: ${zones(count)}`,
  cut: (read, all) => `only ${read} of ${all} documents were read`,
  yearless: (count) => `${count} without a year`,
  undated: (count) =>
    count === 1
      ? "1 more mention has no year and is not drawn"
      : `${count} more mentions have no year and are not drawn`,
  empty: "No mention of a program has a year.",
};
