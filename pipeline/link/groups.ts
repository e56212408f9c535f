import type { EntityType } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { Collected, NameCount } from "./collect.ts";
import { isAbbreviation, isBrandOf, isRegisteredNameOf, isShortEnterprise, partsOf } from "./enterprise-name.ts";
import { isShortInstitution } from "./institution-name.ts";
import type { LinkKnowledge } from "./knowledge.ts";
import { createUnion } from "./union.ts";
import { isSameZone } from "./zone-name.ts";

/** Wordings of one thing in one document. `name` is the lexicon's, or else the fullest of the surfaces. */
export type Group = Readonly<{
  type: EntityType;
  name: string;
  listed: boolean;
  surfaces: readonly Readonly<{ surface: string; mentions: number }>[];
}>;

/** Groups the names of a document, places apart: they are linked by the gazetteer. */
export function groupsOf(collected: Collected, known: LinkKnowledge): Group[] {
  const union = createUnion();
  const names = withIssuer(collected).filter(({ type }) => type !== "place");
  const node = ({ type, surface }: Pick<NameCount, "type" | "surface">): string => `${type}:${surface}`;
  const byKey = new Map<string, NameCount>();
  // What the document itself explains overrules the lexicon.
  const explained = new Set(collected.definitions.map(([, short]) => short));
  for (const name of names) {
    const listed = explained.has(name.surface)
      ? null
      : (name.name ?? known.listedName(name.type, name.surface) ?? null);
    union.add(node(name), listed);
    const key = `${name.type}:${known.keyOf(name.surface, name.type)}`;
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, name);
    else union.join(node(first), node(name));
  }
  joinListed(names, union, node);
  for (const [full, short] of collected.definitions)
    for (const name of names)
      if (name.surface === full && names.some((other) => other.type === name.type && other.surface === short))
        union.join(node(name), `${name.type}:${short}`);
  joinShortForms(names, known, union, node);
  const members = new Map<string, NameCount[]>();
  for (const name of names) {
    const root = union.find(node(name));
    const group = members.get(root);
    if (group === undefined) members.set(root, [name]);
    else group.push(name);
  }
  return [...members].map(([root, group]) => {
    const fixed = union.fixedOf(root);
    return {
      type: group[0]!.type,
      name: fixed ?? fullest(group, known),
      listed: fixed !== null,
      surfaces: group.map(({ surface, mentions }) => ({ surface, mentions })),
    };
  });
}

/** The issuing zone counts as named, so that its short forms find it. */
function withIssuer({ issuer, names }: Collected): readonly NameCount[] {
  if (issuer === null || issuer.kind !== "zone" || names.some((n) => n.type === "zone" && n.surface === issuer.name))
    return names;
  return [...names, { type: "zone", surface: issuer.name, name: null, mentions: 0 }];
}

function joinListed(
  names: readonly NameCount[],
  union: ReturnType<typeof createUnion>,
  node: (name: NameCount) => string,
): void {
  const first = new Map<string, string>();
  for (const name of names) {
    const fixed = union.fixedOf(node(name));
    if (fixed === null) continue;
    const key = `${name.type}:${fixed}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, node(name));
    else union.join(known, node(name));
  }
}

/** Joins a short form with the only full one it fits; where it fits two things it stays alone. */
function joinShortForms(
  names: readonly NameCount[],
  known: LinkKnowledge,
  union: ReturnType<typeof createUnion>,
  node: (name: NameCount) => string,
): void {
  for (const type of SHORTENED) {
    const sorted = names
      .filter((name) => name.type === type)
      .sort((a, b) => b.surface.length - a.surface.length || byCodeUnit(a.surface, b.surface));
    for (const fits of FITS[type])
      for (const short of sorted) {
        const fulls = sorted.filter(
          (full) => full.surface.length > short.surface.length && fits(short, full.surface, known),
        );
        const things = new Set(fulls.map((full) => union.find(node(full))));
        things.delete(union.find(node(short)));
        if (things.size === 1) for (const full of fulls) union.join(node(short), node(full));
      }
  }
}

type Fit = (short: NameCount, full: string, known: LinkKnowledge) => boolean;
const SHORTENED = ["enterprise", "institution", "park", "zone"] as const;

/** From the sure to the daring; each is tried for all names before the next. */
const FITS: Readonly<Record<(typeof SHORTENED)[number], readonly Fit[]>> = {
  enterprise: [
    ({ surface }, full, known) => isShortEnterprise(surface, full, known.enterprise),
    ({ surface, name }, full, known) => name === null && isRegisteredNameOf(surface, full, known.enterprise),
    // Once more: a brand that fitted two names may fit one now.
    ({ surface }, full, known) => isShortEnterprise(surface, full, known.enterprise),
    ({ surface, name }, full, known) => name === null && isBrandOf(surface, full, known.enterprise),
    ({ surface, name }, full, known) => name === null && isAbbreviation(surface, full, known.enterprise),
  ],
  institution: [({ surface }, full) => isShortInstitution(surface, full)],
  park: [({ surface }, full) => isShortPark(surface, full)],
  zone: [({ surface }, full) => isSameZone(surface, full)],
};

/** 云谷基地 from 云谷产业基地, 康养基地 from 国家康养科技产业基地. */
function isShortPark(short: string, full: string): boolean {
  if (short.length < 4 || short.length >= full.length || short.slice(-2) !== full.slice(-2)) return false;
  return full.endsWith(short) || full.replace(/^国家|产业|科技|\([^)]*\)/g, "") === short;
}

/** The name that says most: for firms the one with the longest brand and form, for others the longest; programs and industries go by use. */
export function fullest(
  names: readonly Pick<NameCount, "type" | "surface" | "mentions">[],
  known: LinkKnowledge,
): string {
  const type = names[0]!.type;
  const byUse = type === "program" || type === "industry";
  const weight = (surface: string): number =>
    type === "enterprise" ? surface.length + (partsOf(surface, known.enterprise).form === "" ? 0 : 2) : surface.length;
  return [...names].sort(
    (a, b) =>
      (byUse
        ? b.mentions - a.mentions || a.surface.length - b.surface.length
        : weight(b.surface) - weight(a.surface)) ||
      b.mentions - a.mentions ||
      byCodeUnit(a.surface, b.surface),
  )[0]!.surface;
}
