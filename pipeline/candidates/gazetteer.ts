import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { LexiconData, LexiconEntry } from "#pipeline/lexicon.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import { type Automaton, automaton } from "#pipeline/text/aho-corasick.ts";
import { bareWording } from "#pipeline/text/wording.ts";

/** How far a wording alone goes: `user` overrules everything, `weak` needs support, `word` belongs to a word list. */
export type Strength = "user" | "strong" | "weak" | "word";

/** What a matched string may stand for; wordings of one entity share its number. */
export type Sense = Readonly<{
  type: EntityType;
  name: string;
  strength: Strength;
  entity: number;
  /** True where the wording is the name itself. */
  canonical: boolean;
  /** True where the wording is rather read as another type, by two-readings.tsv. */
  second: boolean;
  /** True where 产业 at its end belongs to the trade, whose other words alone are none (数字产业), and where the user wrote it. */
  whole: boolean;
}>;

/** A match in the text. Quotation marks and blanks within the name do not stop it. */
export type Hit = Span & Readonly<{ pattern: number }>;

export type Gazetteer = Readonly<{
  /** Senses of a pattern; empty where it only stands in word lists. */
  senses: readonly (readonly Sense[])[];
  /** True where the word list holds the pattern. */
  isListed: (pattern: number, list: string) => boolean;
  /** True where the place gazetteer holds the pattern. */
  isPlace: (pattern: number) => boolean;
  /** True where the text is empty or a generic word around names, quotation marks left out. */
  isAffix: (text: string) => boolean;
  /** The same of what may stand before a name, or a verb that governs the name. */
  isPrefix: (text: string) => boolean;
  /** All matches, by end and then from long to short. */
  scan: (folded: string) => Hit[];
}>;

/** Marks that may stand within a name without being part of it: “僵尸”企业. */
const isMark = (unit: number): boolean =>
  unit === 0x201c ||
  unit === 0x201d ||
  unit === 0x2018 ||
  unit === 0x2019 ||
  unit === 0x22 ||
  unit === 0x20 ||
  unit === LISTING;
/** The enumeration comma: within the wordings of programs only, 大众创业、万众创新. */
const LISTING = 0x3001;
const FIRST_HAN = 0x3400;
const OPEN = 0x201c;
const CLOSE = 0x201d;

const NONE: readonly never[] = [];

/** Builds the matcher of a lexicon, with the words of the named lists and the surfaces of places found in the same pass. */
export function gazetteer(lexicon: LexiconData, lists: readonly string[], places: PlaceGazetteer): Gazetteer {
  const numbers = new Map<string, number>();
  const entities = new Map<string, number>();
  const written = new Set<number>();
  const prefer = new Map((lexicon.words["two-readings"] ?? []).map(({ word, facts }) => [word, facts.prefer]));
  const describing = ["industry-qualifiers", "modifiers"].flatMap((list) => lexicon.words[list] ?? []);
  const describes = (text: string): boolean => describing.some(({ word }) => text.endsWith(word));
  const senses: (readonly Sense[])[] = [];
  const listed: (readonly string[])[] = [];
  const number = (surface: string): number => {
    const key = bareWording(surface);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, senses.length);
    senses.push(NONE);
    listed.push(NONE);
    return senses.length - 1;
  };
  const add = ({ type, name }: LexiconEntry, surface: string, strength: Strength): void => {
    const pattern = number(surface);
    if (surface.includes("、")) written.add(pattern);
    const meanings = senses[pattern]!;
    if (meanings.some((sense) => sense.type === type && sense.name === name)) return;
    const preferred = prefer.get(surface);
    const second = preferred !== undefined && preferred !== type;
    const key = `${type}:${name}`;
    const entity = entities.get(key) ?? entities.size;
    entities.set(key, entity);
    const canonical = number(name) === pattern;
    const whole =
      strength === "user" || (surface === name && surface.endsWith("产业") && describes(surface.slice(0, -2)));
    senses[pattern] = [...meanings, { type, name, strength, entity, canonical, second, whole }];
  };
  for (const entry of lexicon.entries) {
    if (entry.type === "place" && entry.user !== true) continue;
    if (!entry.weak.includes(entry.name)) add(entry, entry.name, entry.user ? "user" : "strong");
    for (const surface of entry.surfaces) add(entry, surface, entry.user ? "user" : "strong");
    for (const surface of entry.weak) add(entry, surface, "weak");
  }
  for (const list of lists)
    for (const { word } of lexicon.words[list] ?? []) {
      const pattern = number(word);
      listed[pattern] = [...listed[pattern]!, list];
    }
  const named = numbers.size;
  const placed = new Set<number>();
  for (const surface of places.surfaces.keys()) placed.add(number(surface));
  const affixes = new Map((lexicon.words.affixes ?? []).map(({ word, facts }) => [word, facts.side]));
  const isAffix = (text: string): boolean => {
    const plain = bareWording(text);
    return plain === "" || affixes.has(plain);
  };
  const isBefore = (text: string): boolean => isAffix(text) && affixes.get(bareWording(text)) !== "after";
  const governing = new Set(
    (lexicon.words.verbs ?? []).flatMap(({ word, facts }) => (facts.kind === "governing" ? [word] : [])),
  );
  const mayList = senses.map((meanings, pattern) =>
    meanings.some(({ type, strength }) => type === "program" && strength !== "weak")
      ? written.has(pattern)
        ? "anyhow"
        : "evenly"
      : "never",
  );
  return {
    senses,
    isListed: (pattern, list) => listed[pattern]!.includes(list),
    isPlace: (pattern) => pattern >= named || placed.has(pattern),
    isAffix,
    isPrefix: (text) => isBefore(text) || governing.has(bareWording(text)),
    scan: scanner(automaton([...numbers.keys()]), mayList),
  };
}

/** Whether 、 may stand within a wording: where the lexicon writes it so, between equal parts of a program, or not at all. */
type Listing = "anyhow" | "evenly" | "never";

/** Names go on over quotation marks, but not from one pair of them to the next, and over 、 only as `listing` says. */
function mayStand(folded: string, { start, end }: Span, listing: Listing): boolean {
  let parts = 0;
  let from = start;
  let length = 0;
  let even = true;
  let closed = false;
  for (let at = start; at <= end; at++) {
    const unit = at === end ? LISTING : folded.charCodeAt(at);
    if (unit === LISTING) {
      if (parts > 0 && at - from !== length) even = false;
      length = at - from;
      from = at + 1;
      parts++;
    } else if (unit === CLOSE) closed = true;
    else if (unit === OPEN && closed) return false;
  }
  if (parts === 1) return true;
  return !closed && (listing === "anyhow" || (listing === "evenly" && even && (length > 2 || parts > 2)));
}

/** Scans a text with the marks taken out, and gives the matches back in offsets of the text itself. */
function scanner(machine: Automaton, mayList: readonly Listing[]): (folded: string) => Hit[] {
  return (folded) => {
    const units = new Uint16Array(folded.length);
    const positions = new Int32Array(folded.length);
    let length = 0;
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      if (unit < FIRST_HAN && isMark(unit)) continue;
      units[length] = unit;
      positions[length++] = at;
    }
    const hits: Hit[] = [];
    machine.scan(units, length, (pattern, from, to) => {
      const start = positions[from]!;
      const end = positions[to - 1]! + 1;
      if (end - start === to - from) hits.push({ pattern, start, end });
      else {
        const span = balanced(folded, start, end);
        if (span !== null && mayStand(folded, span, mayList[pattern]!)) hits.push({ pattern, ...span });
      }
    });
    return hits;
  };
}

/** Takes in the missing half of a pair of quotation marks at either edge; null where a mark stays without its other half. */
function balanced(folded: string, start: number, end: number): Span | null {
  let depth = 0;
  let lowest = 0;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === OPEN) depth++;
    else if (unit === CLOSE) depth--;
    lowest = Math.min(lowest, depth);
  }
  let left = start;
  let right = end;
  for (; lowest < 0; lowest++, depth++) if (folded.charCodeAt(--left) !== OPEN) return null;
  for (; depth > 0; depth--) if (folded.charCodeAt(right++) !== CLOSE) return null;
  return { start: left, end: right };
}
