import type { zhCompare, zhContrast, zhStrategies, zhTimeline } from "./zh-strategies.ts";

const zones = (value: number): string => `${value} ${value === 1 ? "zone" : "zones"}`;

/** The words of the matrix in English. */
export const enStrategies: typeof zhStrategies = {
  label: "Programs × zones",
  measure: { mentioned: "Mentioned", adopted: "Adopted", rate: "Per 10,000 chars" },
  measures: "Value of a cell",
  unit: {
    mentioned: (value) => `${value} ${value === 1 ? "mention" : "mentions"}`,
    adopted: (value) => `${value} ${value === 1 ? "place" : "places"} of adoption`,
    rate: (value) => `${value.toFixed(value < 1 ? 2 : 1)} per 10,000 characters`,
  },
  showing: { matrix: "Matrix", compare: "Compare", contrast: "Contrast" },
  showings: "Ways to look at strategies",
  order: {
    spread: "by zones",
    category: "by category",
    "first-year": "by first year",
    name: "by pinyin",
    adopted: "by adopters",
    documents: "by documents",
    mentions: "by mentions",
    dispersion: "by DP",
  },
  numbers: "Numbers",
  numbersNote:
    "Interval and zones follow the filters; documents, mentions, rate, DP, first year, stages and trend are over all years and stages.",
  number: {
    interval: "Interval %",
    documents: "Docs",
    mentions: "Ment.",
    adopted: "Adopt it",
    rate: "Per 10k chars",
    dispersion: "DP",
    first: "First seen",
    stages: "Stages",
    trend: "Trend",
  },
  numberHint: {
    interval: "Share of zones that mention it (tick) and its Wilson 95 % interval (bar)",
    documents: "Documents that mention it",
    mentions: "Mentions",
    adopted: "Zones that adopt it, not merely mention it",
    rate: "Mentions per 10,000 characters",
    dispersion:
      "Gries’ deviation of proportions: 0 is even over zones, near 1 keeps to a few; not computed below 5 mentions or 5 zones",
    first: "First year seen in this corpus; not observed is not absent",
    stages: "Stages of adoption: dark done, hatched under way, pale planned",
    trend: "Zones that mention it, of those with documents, by year; hatched where there are no documents",
  },
  adopting: (count) => `adopted by ${zones(count)}`,
  trendYear: (year, count, covered) => `${year}: ${count} of ${zones(covered)} with documents`,
  trendNone: "The corpus has one year only: no trend can be seen",
  orders: "Order of programs",
  columns: { province: "by province", similarity: "by similarity", programs: "by programs" },
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
  first: (year) => `first seen in this corpus ${year}`,
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

/** The words of a few zones side by side in English. */
export const enCompare: typeof zhCompare = {
  label: "Zones side by side",
  measures: "What counts as having a program",
  counts: (picked, all) => `${picked} picked of ${zones(all)}`,
  picked: "Zones picked",
  add: "Add a zone…",
  drop: (zone) => `Remove ${zone}`,
  empty:
    "Pick two or more zones to see which programs they share, which stand in one only and which are missing in one; pick one to set it against all others.",
  alone: "One zone picked: it is set against all others that pass the filters. Not observed is not absent.",
  shared: (count) => `Shared by ${zones(count)}`,
  only: "Only here among the picked",
  missing: "Missing here, not in the others",
  onlyOfAll: "Only this zone mentions",
  missingOfAll: "Missing here, though half of the zones or more have it",
  sharedOfAll: "Here, and in half of the zones or more",
  others: (having, others) => `${having} of ${others}`,
  none: "None.",
};

/** The words of two groups of zones in English. */
export const enContrast: typeof zhContrast = {
  label: "Two groups of zones",
  group: "Group A",
  other: "Group B",
  pick: "pick…",
  rest: "all others",
  levels: "Level",
  period: "Period",
  clear: "Clear this group",
  swap: "Swap",
  zones,
  leading: { all: "All", group: "A leads", other: "B leads" },
  leadings: "Which group leads",
  counts: (programs, significant) =>
    `${programs} ${programs === 1 ? "program" : "programs"} · ${significant} with q < 0.05`,
  empty:
    "Pick group A by province, level, period or name to see which programs are typical of it; group B is all other zones unless you pick it too.",
  none: (group, other) => `Group A has ${zones(group)}, group B ${zones(other)}: nothing to compare.`,
  note: (programs) =>
    `Fisher’s exact test, two-sided, on the number of zones that have a program; q is corrected after Benjamini and Hochberg over the ${programs} programs that pass the filters (● means q < 0.05).`,
  tooSmall: (group, other) => `With ${zones(group)} and ${zones(other)} no difference can reach p < 0.05.`,
  paired: (count) =>
    `${zones(count)} ${count === 1 ? "stands" : "stand"} in both groups, which are not independent: take q as a hint.`,
  significant: "q < 0.05",
  column: { program: "Program", group: "Group A", other: "Group B", ratio: "log₂ ratio", g2: "G²", p: "p", q: "q" },
  columnHint: {
    program: "Program",
    group: "Zones of group A that have it",
    other: "Zones of group B that have it",
    ratio: "log₂ of the ratio of shares; above 0 where group A leads",
    g2: "Dunning’s log-likelihood ratio, which ranks",
    p: "Fisher’s exact test, two-sided, not corrected",
    q: "p corrected after Benjamini and Hochberg",
  },
};
