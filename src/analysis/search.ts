import { ENTITY_TYPES, type Entity, type EntityType } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";

// All names lie in one long string, parted by a character that no query holds; finding a word anywhere in it is one scan,
// which engines do at gigabytes a second, and needs no cutting of Chinese into words.

export type MatchKind = "exact" | "prefix" | "substring" | "pinyin" | "initials";

/** A found entity, and the wording by which it was found. */
export type Hit = Readonly<{ entity: Entity; match: MatchKind; surface: string }>;
export type HitGroup = Readonly<{ type: EntityType; total: number; hits: readonly Hit[] }>;

export type SearchIndex = Readonly<{
  entities: readonly Entity[];
  /** Place of an entity among all, the more widely mentioned first: decides between equally good matches. */
  prominence: Int32Array;
  names: Haystack;
  pinyin: Haystack;
  initials: Haystack;
}>;

type Haystack = Readonly<{ text: string; starts: Int32Array; owners: Int32Array; surfaces: readonly string[] }>;

const SEPARATOR = "\n";

/** Prepares the names, aliases, pinyin and initials of all entities. */
export function createSearchIndex(entities: readonly Entity[]): SearchIndex {
  const prominence = new Int32Array(entities.length);
  entities
    .map((_, index) => index)
    .sort((a, b) => compareProminence(entities[a]!, entities[b]!))
    .forEach((index, place) => {
      prominence[index] = place;
    });
  return {
    entities,
    prominence,
    names: haystack(entities, ({ name, label, aliases }) => [
      ...new Set([name, label, ...aliases.map(({ surface }) => surface)]),
    ]),
    pinyin: haystack(entities, ({ pinyin }) => [pinyin]),
    initials: haystack(entities, ({ initials }) => [initials]),
  };
}

/**
 * Entities whose name, alias, pinyin or initials hold the query: exact before prefix, substring, pinyin and initials; then
 * the more widely mentioned first. At most `limit` hits a type, with the total; types in their usual order.
 */
export function search(index: SearchIndex, query: string, limit = 8): HitGroup[] {
  const needle = fold(query);
  if (needle === "") return [];
  const ranks = new Uint8Array(index.entities.length);
  const places = new Int32Array(index.entities.length);
  scan(index.names, needle, ranks, places, RANK_OF_NAME);
  const typed = needle.replace(/[\s'’]/g, "");
  if (/^[a-z0-9]+$/.test(typed)) {
    scan(index.pinyin, typed, ranks, places, RANK_OF_PINYIN);
    scan(index.initials, typed, ranks, places, RANK_OF_INITIALS);
  }
  return groupsOf(index, ranks, places, limit);
}

// Ranks are small numbers, the best match the least, 0 for none; by what is matched: whole, from its start, within.
type Ranks = readonly [whole: number, start: number, within: number];
const RANK_OF_NAME: Ranks = [1, 2, 3];
const RANK_OF_PINYIN: Ranks = [4, 5, 8];
const RANK_OF_INITIALS: Ranks = [6, 7, 9];
const MATCHES: readonly MatchKind[] = [
  "exact",
  "prefix",
  "substring",
  "pinyin",
  "pinyin",
  "initials",
  "initials",
  "pinyin",
  "initials",
];
const WORST = MATCHES.length;

function scan(
  hay: Haystack,
  needle: string,
  ranks: Uint8Array,
  places: Int32Array,
  [whole, start, within]: Ranks,
): void {
  const { text, starts, owners } = hay;
  let place = 0;
  for (let at = text.indexOf(needle); at >= 0; ) {
    while (place + 1 < starts.length && starts[place + 1]! <= at) place++;
    const next = starts[place + 1] ?? text.length;
    const atStart = at === starts[place];
    const rank = !atStart ? within : at + needle.length === next - 1 ? whole : start;
    const owner = owners[place]!;
    if (ranks[owner] === 0 || rank < ranks[owner]!) {
      ranks[owner] = rank;
      places[owner] = place;
    }
    // One name is found once: its start comes first, so no better match of it can follow.
    at = text.indexOf(needle, next);
  }
}

function groupsOf(index: SearchIndex, ranks: Uint8Array, places: Int32Array, limit: number): HitGroup[] {
  const found = new Map(ENTITY_TYPES.map((type) => [type, Array.from({ length: WORST + 1 }, (): number[] => [])]));
  ranks.forEach((rank, owner) => {
    if (rank > 0) found.get(index.entities[owner]!.type)![rank]!.push(owner);
  });
  return [...found].flatMap(([type, byRank]): HitGroup[] => {
    const total = byRank.reduce((sum, owners) => sum + owners.length, 0);
    if (total === 0) return [];
    const best: number[] = [];
    for (const owners of byRank) best.push(...mostProminent(owners, index.prominence, limit - best.length));
    return [{ type, total, hits: best.map((owner) => hitOf(index, owner, ranks[owner]!, places[owner]!)) }];
  });
}

function hitOf(index: SearchIndex, owner: number, rank: number, place: number): Hit {
  const match = MATCHES[rank - 1]!;
  const entity = index.entities[owner]!;
  const spelled = match === "pinyin" || match === "initials";
  return { entity, match, surface: spelled ? entity.name : index.names.surfaces[place]! };
}

/** The first `count` by prominence, without sorting what will not be shown. */
function mostProminent(owners: readonly number[], prominence: Int32Array, count: number): number[] {
  const best: number[] = [];
  if (count <= 0) return best;
  for (const owner of owners) {
    if (best.length === count && prominence[best.at(-1)!]! < prominence[owner]!) continue;
    let at = best.length;
    while (at > 0 && prominence[best[at - 1]!]! > prominence[owner]!) at--;
    best.splice(at, 0, owner);
    if (best.length > count) best.pop();
  }
  return best;
}

function haystack(entities: readonly Entity[], namesOf: (entity: Entity) => readonly string[]): Haystack {
  const parts: string[] = [];
  const starts: number[] = [];
  const owners: number[] = [];
  const surfaces: string[] = [];
  let length = 0;
  entities.forEach((entity, owner) => {
    for (const name of namesOf(entity)) {
      const searched = fold(name);
      if (searched === "") continue;
      starts.push(length);
      owners.push(owner);
      surfaces.push(name);
      parts.push(searched, SEPARATOR);
      length += searched.length + SEPARATOR.length;
    }
  });
  return { text: parts.join(""), starts: Int32Array.from(starts), owners: Int32Array.from(owners), surfaces };
}

/** Case, width and quotation marks do not matter. */
const fold = (text: string): string => (PLAIN.test(text) ? text : folded(text));
/** Most names need no folding, and folding half a million would be felt. */
const PLAIN = /^[\u4e00-\u9fffa-z0-9]*$/;
const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[“”"「」『』《》\r\n]/g, "")
    .trim();

const compareProminence = (a: Entity, b: Entity): number =>
  b.issuers - a.issuers || b.mentions - a.mentions || a.name.length - b.name.length || byCodeUnit(a.id, b.id);
