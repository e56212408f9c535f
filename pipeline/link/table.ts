import { type EntityId, type EntityType, entityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import type { Place } from "#pipeline/places.ts";
import type { Collected, IssuerHint } from "./collect.ts";
import { isShortEnterprise, partsOf } from "./enterprise-name.ts";
import { fullest, type Group, groupsOf } from "./groups.ts";
import type { LinkKnowledge } from "./knowledge.ts";
import { issuerPlace, type PlaceLink, placeLinks } from "./place-links.ts";
import { createUnion, type Union } from "./union.ts";
import { isSameZone, zoneParts } from "./zone-name.ts";

/** An entity as linking knows it. */
export type LinkedEntity = Readonly<{
  id: EntityId;
  type: EntityType;
  name: string;
  listed: boolean;
  place: Place | null;
}>;

/** What the whole corpus says of its names. */
export type LinkTable = Readonly<{
  /** The entities of a document's names, by `type:surface` (bare surfaces); built again from the document's counts. */
  linksOf: (collected: Collected) => ReadonlyMap<string, LinkedEntity>;
  describe: (id: EntityId) => LinkedEntity | undefined;
}>;

type Name = {
  type: EntityType;
  surface: string;
  mentions: number;
  issuers: Set<string>;
  /** Nodes of the groups that it stands in, document by document. */
  groups: Set<string>;
};

/** Same names of these types are one thing everywhere; of the others only where the name is distinctive. */
const GLOBAL: ReadonlySet<EntityType> = new Set(["program", "industry", "zone"]);

/**
 * Links names across a corpus from the counts of its documents: the lexicon's name, the same name elsewhere, the full
 * name of a short one (within the issuer for brands of two characters). The order of the documents does not matter.
 */
export function linkTable(documents: readonly Collected[], known: LinkKnowledge): LinkTable {
  const union = createUnion();
  const groups = rememberedGroups(known);
  const nodeOf = nodesOf(known);
  const names = namesOf(documents, union, groups, nodeOf, known);
  for (const [alias, { groups }] of sorted(names)) {
    // A surface that also stands alone, as a name of its own, joins the others where they are one thing.
    const things = new Set([...groups].filter((node) => node !== alias).map(union.find));
    if (things.size === 1) union.join(alias, [...things][0]!);
  }
  joinFullNames(names, union, known);
  joinVariants(names, union);
  const entities = name(names, union, givenIssuers(documents), known);
  return tableOf(entities, documents, union, groups, nodeOf, known);
}

type Grouping = (document: Collected) => readonly Group[];

/** The groups of a document, made once as long as somebody holds its counts. */
function rememberedGroups(known: LinkKnowledge): Grouping {
  const made = new WeakMap<Collected, readonly Group[]>();
  return (document) => {
    const groups = made.get(document) ?? groupsOf(document, known);
    made.set(document, groups);
    return groups;
  };
}

/** All names by their nodes; wordings with one key are joined. */
function namesOf(
  documents: readonly Collected[],
  union: Union,
  groups: Grouping,
  nodeOf: Nodes,
  known: LinkKnowledge,
): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const document of documents) {
    const issuer = scopeOf(document);
    for (const group of groups(document)) {
      const { type } = group;
      const node = nodeOf(group, group.name, issuer);
      union.add(node, group.listed ? group.name : null);
      for (const { surface, mentions } of group.surfaces) {
        const alias = nodeOf({ type, listed: false }, surface, issuer);
        let entry = names.get(alias);
        if (entry === undefined) {
          entry = { type, surface, mentions: 0, issuers: new Set(), groups: new Set() };
          names.set(alias, entry);
          const scope = alias.slice(type.length + 1 + surface.length);
          const key = `${type}:#${known.keyOf(surface, type)}${scope}`;
          for (const added of [alias, key]) union.add(added, null);
          union.join(alias, key);
        }
        entry.mentions += mentions;
        entry.issuers.add(issuer);
        entry.groups.add(node);
      }
    }
  }
  return names;
}

const scopeOf = ({ issuer, document }: Collected): string => issuer?.name ?? `document ${document}`;

/** Names that a user gave to issuers are canonical. */
const givenIssuers = (documents: readonly Collected[]): ReadonlySet<string> =>
  new Set(documents.flatMap(({ issuer }) => (issuer?.given && issuer.kind === "zone" ? [issuer.name] : [])));

/** Where a name is looked up: everywhere, or only in the documents of its issuer. */
type Nodes = (group: Pick<Group, "type" | "listed">, surface: string, issuer: string) => string;

/** Nodes of names; whether a name is distinctive is asked once, for most names recur in every document. */
function nodesOf(known: LinkKnowledge): Nodes {
  const distinctive = new Map<string, boolean>();
  return ({ type, listed }, surface, issuer) => {
    if (listed) return `${type}:!${surface}`;
    const node = `${type}:${surface}`;
    if (GLOBAL.has(type)) return node;
    let everywhere = distinctive.get(node);
    if (everywhere === undefined) {
      everywhere = isDistinctive(type, surface, known);
      distinctive.set(node, everywhere);
    }
    return everywhere ? node : `${node}@${issuer}`;
  };
}

function isDistinctive(type: EntityType, surface: string, known: LinkKnowledge): boolean {
  if (type === "enterprise")
    return partsOf(surface, known.enterprise).core.length > 2 || surface.length > 3 || /^[A-Za-z]/.test(surface);
  if (type === "institution" && /(?:大学|学院)/.test(surface)) return true;
  for (let length = Math.min(4, surface.length - 1); length >= 2; length--)
    if (known.enterprise.isPlace(surface.slice(0, length))) return true;
  return type === "institution" && surface.length >= 8;
}

/** Longest piece that a wording of a program may leave out: 食品药品(安全)监管. */
const LONGEST_GAP = 2;
const SHORTEST_VARIANT = 4;
/** 三区一中心 and 一区三中心 are two things. */
const NUMERAL = /[\d一二两三四五六七八九十]/;

/**
 * Joins wordings of programs that no lexicon holds with others that differ by one piece of at most two characters, or
 * only in the order of their characters, where they fit one thing only.
 */
function joinVariants(names: ReadonlyMap<string, Name>, union: Union): void {
  const programs = sorted(names).filter(
    ([, { type, surface }]) => type === "program" && surface.length >= SHORTEST_VARIANT,
  );
  const bySurface = new Map(programs.map(([alias, { surface }]) => [surface, alias]));
  const byLetters = new Map<string, string>();
  for (const [alias, { surface }] of programs) {
    const fits: string[] = [];
    for (let gap = 1; gap <= LONGEST_GAP && surface.length - gap >= SHORTEST_VARIANT; gap++)
      for (let at = 0; at + gap <= surface.length; at++)
        fits.push(bySurface.get(surface.slice(0, at) + surface.slice(at + gap)) ?? alias);
    if (!NUMERAL.test(surface)) {
      const letters = [...surface].sort(byCodeUnit).join("");
      fits.push(byLetters.get(letters) ?? alias);
      byLetters.set(letters, alias);
    }
    for (const other of new Set(fits))
      if (other !== alias && (union.fixedOf(alias) === null || union.fixedOf(other) === null)) union.join(alias, other);
  }
}

/** Joins names of firms with fuller ones of other documents, and wordings of zones. */
function joinFullNames(names: ReadonlyMap<string, Name>, union: Union, known: LinkKnowledge): void {
  const buckets = new Map<string, [string, Name][]>();
  for (const entry of sorted(names)) {
    const [, { type, surface }] = entry;
    const key =
      type === "enterprise"
        ? partsOf(surface, known.enterprise).core.slice(0, 2)
        : type === "zone"
          ? zoneParts(surface).stem.slice(-2)
          : "";
    if (key === "") continue;
    const bucket = buckets.get(`${type}:${key}`);
    if (bucket === undefined) buckets.set(`${type}:${key}`, [entry]);
    else bucket.push(entry);
  }
  for (const [, bucket] of sorted(buckets)) {
    const byLength = [...bucket].sort(([a, x], [b, y]) => y.surface.length - x.surface.length || byCodeUnit(a, b));
    for (const [alias, short] of byLength) {
      const fits = byLength.filter(([other, full]) => other !== alias && isFuller(full, short, known));
      const things = new Set(fits.map(([other]) => union.find(other)));
      things.delete(union.find(alias));
      if (things.size !== 1) continue;
      union.add(alias, null);
      union.join(alias, fits[0]![0]);
    }
  }
}

function isFuller(full: Name, short: Name, known: LinkKnowledge): boolean {
  if (full.surface.length < short.surface.length) return false;
  if (short.type === "zone") return isSameZone(short.surface, full.surface);
  if (!isShortEnterprise(short.surface, full.surface, known.enterprise)) return false;
  return (
    isDistinctive("enterprise", short.surface, known) || [...short.issuers].some((issuer) => full.issuers.has(issuer))
  );
}

/** Names every set: by the user, the lexicon, else the fullest of its surfaces; equal names of different things get a scope. */
function name(
  names: ReadonlyMap<string, Name>,
  union: Union,
  given: ReadonlySet<string>,
  known: LinkKnowledge,
): ReadonlyMap<string, LinkedEntity> {
  const sets = new Map<string, Name[]>();
  for (const [alias, entry] of sorted(names))
    for (const node of new Set([alias, ...entry.groups].map(union.find))) {
      const set = sets.get(node);
      if (set === undefined) sets.set(node, [entry]);
      else set.push(entry);
    }
  const called = [...sets].map(([root, members]) => {
    const { type } = members[0]!;
    const issuer = members.find(({ surface }) => type === "zone" && given.has(surface))?.surface;
    const fixed = issuer ?? union.fixedOf(root);
    return {
      root,
      type,
      name: fixed ?? fullest(members, known),
      listed: fixed !== null && issuer === undefined,
      issuers: members.flatMap((m) => [...m.issuers]),
    };
  });
  const uses = new Map<string, number>();
  for (const { type, name } of called) uses.set(`${type}:${name}`, (uses.get(`${type}:${name}`) ?? 0) + 1);
  return new Map(
    called.map(({ root, type, name, listed, issuers }) => {
      const scope = listed || uses.get(`${type}:${name}`) === 1 ? null : [...issuers].sort(byCodeUnit)[0]!;
      return [root, { id: entityId(type, name, scope), type, name, listed, place: null }];
    }),
  );
}

function tableOf(
  entities: ReadonlyMap<string, LinkedEntity>,
  documents: readonly Collected[],
  union: Union,
  groups: Grouping,
  nodeOf: Nodes,
  known: LinkKnowledge,
): LinkTable {
  const entityOf = (document: Collected, group: Group): LinkedEntity => {
    const entity = entities.get(union.find(nodeOf(group, group.name, scopeOf(document))));
    if (entity === undefined)
      throw new Error(`no entity for ${group.type} "${group.name}": the document is not in the table.`);
    return entity;
  };
  const places = documents.flatMap((document) => [...placeLinks(document, known).values()].map(placeEntity));
  const governments = documents.flatMap(({ issuer }) => (issuer === null ? [] : (governmentOf(issuer, known) ?? [])));
  const byId = new Map([...entities.values(), ...places, ...governments].map((entity) => [entity.id, entity]));
  const build = (document: Collected): ReadonlyMap<string, LinkedEntity> => {
    const links = new Map<string, LinkedEntity>();
    for (const group of groups(document))
      for (const { surface } of group.surfaces) links.set(`${group.type}:${surface}`, entityOf(document, group));
    for (const [surface, link] of placeLinks(document, known)) links.set(`place:${surface}`, placeEntity(link));
    return links;
  };
  // The last document is asked for several times in a row; keeping all of them would grow with the corpus.
  let last: Readonly<{ document: Collected; links: ReadonlyMap<string, LinkedEntity> }> | null = null;
  return {
    linksOf: (document) => {
      if (last?.document !== document) last = { document, links: build(document) };
      return last.links;
    },
    describe: (id) => byId.get(id),
  };
}

const placeEntity = ({ id, name, place }: PlaceLink): LinkedEntity => ({
  id,
  type: "place",
  name,
  listed: place !== null,
  place,
});

/** The place that a government's documents come from; null for zones. */
function governmentOf({ name, kind, province, city }: IssuerHint, known: LinkKnowledge): LinkedEntity | null {
  if (kind === "zone") return null;
  const place = issuerPlace(name, kind, new Set([province, city].filter((around) => around !== null)), known);
  return placeEntity(place ?? { id: entityId("place", name), name, place: null });
}

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] => [...map].sort(([a], [b]) => byCodeUnit(a, b));
