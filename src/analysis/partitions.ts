import { byCodeUnit } from "#model/order.ts";
import { type IssuerGroup, type IssuerTraits, type Side, sidesOf } from "./issuer-groups.ts";

/** What issuers can be grouped by. */
export const PARTITIONS = ["province", "level", "period"] as const;
export type Partition = (typeof PARTITIONS)[number];

/** A group of issuers against another side, both with a name. */
export type Comparison = Readonly<{ group: string; against: string; sides: readonly [Side, Side] }>;

/** Groups to compare, or in plain words why there are none. */
export type Comparisons = Readonly<{ comparisons: readonly Comparison[]; why: string | null }>;

export type Choice = Readonly<{
  by: Partition;
  /** Only this group; every group if null. */
  group: string | null;
  /** Compared with this group; with all other issuers whose group is known if null. */
  against: string | null;
  /** First year of the later period; the middle one of the corpus if null. */
  split: number | null;
}>;

const EVERYONE: IssuerGroup = { provinces: [], levels: [], issuers: [], years: { from: null, to: null } };
const none = (why: string): Comparisons => ({ comparisons: [], why });

/**
 * The comparisons that a partition of the issuers gives: each group against all others whose group is known, the later
 * period against the earlier. A sentence says why where there is nothing to compare.
 */
export function comparisonsOf(traits: readonly IssuerTraits[], choice: Choice): Comparisons {
  if (traits.length === 0) return none("no document of this corpus has an issuer, so there is nobody to compare");
  if (choice.by === "period") return periodsOf(traits, choice);
  if (traits.length === 1) return none("this corpus has one issuer only; groups of issuers need two or more");
  const { by } = choice;
  const byValue = new Map<string, IssuerTraits[]>();
  for (const trait of traits) {
    const value = trait[by];
    if (value !== null) byValue.set(value, [...(byValue.get(value) ?? []), trait]);
  }
  const values = [...byValue.keys()].sort(byCodeUnit);
  const known = `the groups are: ${values.join(", ")}`;
  if (values.length === 0) return none(`no issuer has a known ${by}; a column ${by} in corpus.csv gives it`);
  if (values.length === 1) return none(`all issuers with a known ${by} are of one group, ${values[0]}`);
  for (const asked of [choice.group, choice.against])
    if (asked !== null && !byValue.has(asked)) return none(`no issuer is of the ${by} "${asked}"; ${known}`);
  if (choice.group !== null && choice.group === choice.against) return none("a group cannot be compared with itself");
  const grouped = [...byValue.values()].flat();
  const asking = (value: string): IssuerGroup =>
    by === "province" ? { ...EVERYONE, provinces: [value] } : { ...EVERYONE, levels: [value] };
  const comparisons = values
    .filter((value) => (choice.group === null ? value !== choice.against : value === choice.group))
    .map((value) => ({
      group: value,
      against: choice.against ?? "all others",
      sides: sidesOf(grouped, asking(value), choice.against === null ? EVERYONE : asking(choice.against)),
    }));
  return { comparisons, why: null };
}

function periodsOf(traits: readonly IssuerTraits[], { split }: Choice): Comparisons {
  const years = [...new Set(traits.flatMap((trait) => trait.years))].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined)
    return none("no document of an issuer has a year; a column years in corpus.csv gives it");
  if (first === last) return none(`all documents are of one year, ${first}, so there are no periods`);
  const from = split ?? years[Math.ceil(years.length / 2)]!;
  if (from <= first || from > last)
    return none(
      `no period begins with ${from}: the corpus covers ${first} to ${last}; split at a year after the first`,
    );
  const later: IssuerGroup = { ...EVERYONE, years: { from, to: null } };
  return {
    comparisons: [{ group: `from ${from}`, against: `before ${from}`, sides: sidesOf(traits, later, EVERYONE) }],
    why: null,
  };
}
