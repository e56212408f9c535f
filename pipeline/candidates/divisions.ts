import type { Span } from "#model/span.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import type { Candidate, Reading, Token } from "#pipeline/reading.ts";
import { sentenceAt } from "./clause.ts";
import type { PlaceContexts } from "./place-contexts.ts";

/** A surface of the place gazetteer as it stands in the text. */
type Hit = Span & Readonly<{ surface: string; readings: readonly Place[]; full: boolean; supported: boolean }>;

const PRIORS = { full: 0.95, plain: 0.9, county: 0.8, supported: 0.75, far: 0.4 };

/** 太湖沿岸 speaks of the lake. */
const WATERS = /[湖江河海山]$/;
/** The last character of a full name that belongs to the next word: 幸福乡村, 浦江区块, 合作市场. */
const OTHER_WORDS: readonly (readonly [name: RegExp, after: RegExp])[] = [
  [/乡$/, /^[村镇]/],
  [/镇$/, /^[域区]/],
  [/区$/, /^[块域位间划]/],
  [/县$/, /^域/],
  [/市$/, /^[场民值容]/],
];
/** Weaker signs of a place, for a name that also names a zone in the document. */
const IN_PLACE = /[在到于对让为]$/;

/**
 * Proposes the places among the gazetteer's matches: full names, and short ones that stand apart from other words. Roads,
 * rivers, stations and firms named after a place are none; everyday words need support (another place beside them, the
 * parent in front, or their full form in the same document).
 */
export function divisionCandidates(
  reading: Reading,
  matches: readonly Span[],
  gazetteer: PlaceGazetteer,
  contexts: PlaceContexts,
): Candidate[] {
  const hits = matches.flatMap((span) => hit(reading, span, gazetteer) ?? []);
  const kept = longest(hits.filter((found) => !isOtherWord(reading, found))).filter(
    (found) => !isOtherThing(reading, found, contexts),
  );
  const sure = kept.filter((found) =>
    found.full
      ? !splitsWord(reading, found) && (found.surface.length > 2 || standsApart(reading, found, contexts))
      : !found.supported && standsApart(reading, found, contexts),
  );
  const context: Context = {
    contexts,
    named: codesOf(sure.filter(({ full }) => full)),
    zones: codesOf(kept.filter(({ end }) => contexts.zone.test(reading.folded.slice(end, end + 10)))),
    around: new Set(
      sure.filter(({ readings }) => !isCounty(readings)).flatMap(({ readings }) => readings.map(({ name }) => name)),
    ),
    starts: new Map(sure.map((found) => [found.start, found])),
    ends: new Map(sure.map((found) => [found.end, found])),
  };
  const supported = kept.filter((found) => found.supported && !found.full && isSupported(reading, found, context));
  const places = [...sure, ...supported].sort((a, b) => a.start - b.start);
  return [
    ...places.map(
      (found): Candidate => ({
        start: found.start,
        end: found.end,
        type: "place",
        name: found.readings[0]!.name,
        rule: found.full ? "place:full" : found.supported ? "place:supported" : "place:short",
        prior: priorOf(reading, found, context),
      }),
    ),
    ...regions(reading, places),
  ];
}

/** 某某城市群, 某某都市圈: a region named after the places before it. */
function* regions(reading: Reading, places: readonly Hit[]): Generator<Candidate> {
  const before = new Map(places.map((found) => [found.end, found.start]));
  for (const { start, end } of places) {
    const region = REGION.exec(reading.folded.slice(end, end + 8))?.[0];
    if (region === undefined) continue;
    let from = start;
    for (let at: number | undefined = from; at !== undefined; ) {
      from = at;
      at = before.get(from) ?? (/[—-]/.test(reading.folded[from - 1] ?? "") ? before.get(from - 1) : undefined);
    }
    yield { start: from, end: end + region.length, type: "place", name: null, rule: "place:region", prior: 0.9 };
  }
}

const REGION = /^(?:[东南西北中]部|沿海|沿江|沿黄)?(?:城市群|城镇群|城镇圈|都市圈|都市区|经济圈|经济带)/;

/** A county far from everything the document names is hardly meant, unless the segmenter takes it for a place too. */
function priorOf(reading: Reading, found: Hit, context: Context): number {
  const { full, supported, readings } = found;
  if (full) return PRIORS.full;
  if (!isCounty(readings) && leadsName(reading, found)) return PRIORS.far;
  if (supported) return PRIORS.supported;
  if (!isCounty(readings)) return PRIORS.plain;
  const near = readings.some(({ ancestors }) => ancestors.some((name) => context.around.has(name)));
  const tagged = tokensAround(reading, found).some(({ tag }) => tag.startsWith("ns"));
  return near || tagged || isSupported(reading, found, context) ? PRIORS.county : PRIORS.far;
}

/** True where a proper name stands directly behind: the place is the first part of a firm's name (天津某某). */
function leadsName(reading: Reading, { start, end }: Hit): boolean {
  const sentence = sentenceAt(reading, start);
  const next = reading.tokens(sentence).find((token) => token.start >= end);
  if (next === undefined || next.start !== end) return false;
  const word = reading.folded.slice(next.start, next.end);
  return /^(?:nr|nrt|nz|x|nt)$/.test(next.tag) && /^[\u4e00-\u9fff]{2,}$/.test(word);
}

const isCounty = (readings: readonly Place[]): boolean => readings[0]!.kind === "county";

function isOtherThing(reading: Reading, { surface, end }: Hit, { works, shore }: PlaceContexts): boolean {
  const after = reading.folded.slice(end, end + 5);
  return works.test(after) || (WATERS.test(surface) && shore.test(after));
}

/** 大城 in 大城市: what may be an everyday word, before the end of a name that it does not have. */
const beginsWord = (reading: Reading, { supported, readings, end }: Hit): boolean => {
  const next = reading.folded[end] ?? "";
  return supported && /[市县区]/.test(next) && !readings.some(({ full }) => full.endsWith(next));
};

const isOtherWord = (reading: Reading, found: Hit): boolean => beginsWord(reading, found) || continues(reading, found);

const continues = (reading: Reading, { surface, end }: Hit): boolean =>
  OTHER_WORDS.some(([name, next]) => name.test(surface) && next.test(reading.folded[end] ?? ""));

/** 绍兴市级 speaks of 绍兴, 长三角地区 of 长三角: the shorter wording is the name. */
const NAMES_MORE = /(?:[省市县区]级|^.{3,}地区.?)$/;

function hit(reading: Reading, { start, end }: Span, gazetteer: PlaceGazetteer): Hit | null {
  const surface = reading.folded.slice(start, end);
  if (NAMES_MORE.test(surface + (reading.folded[end] ?? ""))) return null;
  const known = gazetteer.surfaces.get(surface);
  return known === undefined
    ? null
    : {
        start,
        end,
        surface,
        ...known,
        full: known.full && known.use === "plain",
        supported: known.use === "supported",
      };
}

/** Keeps the matches that lie in no longer one. */
function longest(hits: readonly Hit[]): Hit[] {
  const ordered = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  return ordered.filter(({ end }) => {
    if (end <= reach) return false;
    reach = end;
    return true;
  });
}

/** True unless the match cuts through a word: 济南 in 经济南下. A full name may lie across words. */
function standsApart(reading: Reading, found: Hit, { tokenTails }: PlaceContexts): boolean {
  if (found.full && found.surface.length > 2) return true;
  const tokens = tokensAround(reading, found);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return true;
  if (first.start < found.start) return false;
  return last.end <= found.end || tokenTails.has(reading.folded.slice(found.end, last.end));
}

/** True where a town would begin within a word of the dictionary: 开|发城镇. */
function splitsWord(reading: Reading, found: Hit): boolean {
  if (!found.readings.every(({ kind }) => kind === "town")) return false;
  const first = tokensAround(reading, found)[0];
  return first !== undefined && first.start < found.start && first.tag !== "x";
}

function tokensAround(reading: Reading, { start, end }: Span): readonly Token[] {
  return reading.tokens(sentenceAt(reading, start)).filter((token) => token.start < end && token.end > start);
}

/** Codes of the places named in full and of those that name a zone, the places by their edges, and the words around them. */
type Context = Readonly<{
  contexts: PlaceContexts;
  named: ReadonlySet<string>;
  zones: ReadonlySet<string>;
  /** Names of the provinces, cities and regions in the text. */
  around: ReadonlySet<string>;
  starts: ReadonlyMap<number, Hit>;
  ends: ReadonlyMap<number, Hit>;
}>;

const codesOf = (hits: readonly Hit[]): Set<string> =>
  new Set(hits.flatMap(({ readings }) => readings.flatMap(({ code }) => code ?? [])));

function isSupported(reading: Reading, found: Hit, { contexts, named, zones, starts, ends }: Context): boolean {
  if (!standsApart(reading, found, contexts)) return false;
  const isAmong = (codes: ReadonlySet<string>): boolean =>
    found.readings.some(({ code }) => code !== null && codes.has(code));
  if (isAmong(named)) return true;
  const parent = ends.get(found.start);
  if (parent?.readings.some((outer) => found.readings.some(({ ancestors }) => ancestors.includes(outer.name))))
    return true;
  const { folded } = reading;
  if (/[、和与及]/.test(folded[found.start - 1] ?? "") && ends.has(found.start - 1)) return true;
  if (/[、和与及]/.test(folded[found.end] ?? "") && starts.has(found.end + 1)) return true;
  const before = folded.slice(Math.max(0, found.start - 2), found.start);
  if (IN_PLACE.test(before) && isAmong(zones)) return true;
  return contexts.at.test(before) || contexts.as.test(folded.slice(found.end, found.end + 2));
}
