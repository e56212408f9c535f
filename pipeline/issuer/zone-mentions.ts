import type { Span } from "#model/span.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import type { IssuerWords } from "./issuer-words.ts";

/** A zone named with its place in a text: 海门经济技术开发区, 大连长兴岛经济技术开发区. */
export type ZoneMention = Span & Readonly<{ name: string; kind: string; readings: readonly Place[]; stem: string }>;

/** Groups of wordings that are one kind. */
const CLASSES: readonly (readonly [name: string, wording: RegExp])[] = [
  ["高新技术产业开发区", /高新|高技术|新技术/],
  ["经济技术开发区", /经济技术开发区|经开区/],
  ["经济开发区", /经济开发区/],
];
const LONGEST_BODY = 14;
const LONGEST_OWN_NAME = 5;
/** What cannot stand between the place and the kind. */
const BREAK = /[^\u4e00-\u9fff()]|[的和与及在对到向为是把将等个家]|推动|建设|加快|发展|打造/;

/** The kind of zone that a wording means: 高新区 → 高新技术产业开发区; the wording itself where it is of no common kind. */
export const zoneKindOf = (wording: string): string =>
  CLASSES.find(([, pattern]) => pattern.test(wording))?.[0] ?? wording.replace(/^国?家?级/, "");

/** The zones of a list that a text names, in order; `placeOf` tells where they lie. */
export function listedZones(
  folded: string,
  hits: readonly Span[],
  placesOf: (name: string) => readonly Place[],
  words: IssuerWords,
): ZoneMention[] {
  return hits.map(({ start, end }) => {
    const name = folded.slice(start, end);
    const wording = words.zoneAtEnd.exec(name)?.[0] ?? "";
    return {
      start,
      end,
      name,
      kind: wording === "" ? name : zoneKindOf(wording),
      readings: placesOf(name),
      stem: name.slice(0, name.length - wording.length),
    };
  });
}

/** The zones that a text names together with a place, in order. */
export function zoneMentions(folded: string, places: PlaceGazetteer, words: IssuerWords): ZoneMention[] {
  const found: ZoneMention[] = [];
  for (const match of folded.matchAll(words.zone)) {
    const head = match.index;
    const floor = Math.max(found.at(-1)?.end ?? 0, head - LONGEST_BODY);
    const body = folded.slice(floor, head);
    const start = startOf(body, places);
    if (start === null) continue;
    const end = head + match[0].length;
    found.push({
      start: floor + start.at,
      end,
      name: folded.slice(floor + start.at, end),
      kind: zoneKindOf(match[0]),
      readings: start.readings,
      stem: body.slice(start.at),
    });
  }
  return found;
}

/** Where the name begins, and where the zone lies: 大连长兴岛 in 大连 (长兴 is elsewhere), 安徽巢湖 in 巢湖. */
function startOf(body: string, places: PlaceGazetteer): Start | null {
  let best: Start | null = null;
  for (let end = body.length; end >= 2; end--) {
    const own = body.slice(end);
    if (best === null && (own.length > LONGEST_OWN_NAME || BREAK.test(own))) break;
    const found = placeEnding(body, end, places);
    if (found === null) continue;
    if (best === null) best = found;
    else if (end > best.at) best = BREAK.test(own) || own.length > LONGEST_OWN_NAME ? best : longer(best, found);
    else if (end === best.at) best = outer(found, best, own.length);
    else break;
  }
  return best;
}

type Start = { at: number; readings: readonly Place[] };
/** A place directly before another: its parent, or the home of a zone that only seems to begin with a place (大连长兴岛). */
function outer(found: Start, best: Start, ownLength: number): Start {
  const within = best.readings.filter(({ ancestors }) => found.readings.some(({ name }) => ancestors.includes(name)));
  if (within.length > 0) return { at: found.at, readings: within };
  return ownLength <= LONGEST_OWN_NAME ? found : best;
}

/** Of two places that overlap, the one that begins first. */
const longer = (a: Start, b: Start): Start => (b.at < a.at ? b : a);

function placeEnding(body: string, end: number, places: PlaceGazetteer): Start | null {
  for (let length = Math.min(11, end); length >= 2; length--) {
    const readings = places.surfaces
      .get(body.slice(end - length, end))
      ?.readings.filter(({ code }) => code !== null && code.length <= 9);
    if (readings !== undefined && readings.length > 0) return { at: end - length, readings };
  }
  return null;
}

const NAME_ENDS =
  /(?:高新技术产业|高技术产业|高新技术|经济技术|经济|新技术产业|新技术)?开发区$|高新区$|经开区$|工业(?:集中|集聚)?园?区$|产业集[聚中]区$|(?:综合)?保税港?区$|(?:示范|试验|实验)区$|新区$|产业园区?$|科技园区?$/;

/** The kind of zone that a name ends in; null where it ends in none. */
export function kindOfName(name: string): string | null {
  const wording = NAME_ENDS.exec(name)?.[0];
  return wording === undefined ? null : zoneKindOf(wording);
}
