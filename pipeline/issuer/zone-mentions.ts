import type { Span } from "#model/span.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";

/** A zone named with its place in a text: 海门经济技术开发区, 大连长兴岛经济技术开发区. */
export type ZoneMention = Span & Readonly<{ name: string; kind: string; readings: readonly Place[]; stem: string }>;

/** Kinds of zone as texts write them, the longer wording first; groups of wordings are one kind. */
const KIND =
  /国?家?级?(?:高新技术产业开发区|高技术产业开发区|高新技术开发区|高新技术产业园区|高新技术产业园|高新区|经济技术开发区|经济开发区|经开区|综合保税区|保税区|出口加工区|边境经济合作区|工业集中区|工业园区|工业新区|工业区|产业园区|产业集聚区|产业新城|科技园区|示范区|新区|开发区|度假区)/g;
const CLASSES: readonly (readonly [name: string, wording: RegExp])[] = [
  ["高新技术产业开发区", /高新|高技术/],
  ["经济技术开发区", /经济技术开发区|经开区/],
  ["经济开发区", /经济开发区/],
  ["工业园区", /工业(?:园区|区|集中区|新区)/],
];
const LONGEST_BODY = 14;
const LONGEST_OWN_NAME = 5;
/** What cannot stand between the place and the kind. */
const BREAK = /[^\u4e00-\u9fff()]|[的和与及在对到向为是把将等个家]|推动|建设|加快|发展|打造/;

/** The kind of zone that a wording means: 高新区 → 高新技术产业开发区; the wording itself where it is of no common kind. */
export const zoneKindOf = (wording: string): string =>
  CLASSES.find(([, pattern]) => pattern.test(wording))?.[0] ?? wording.replace(/^国?家?级/, "");

/** The zones that a text names together with a place, in order. */
export function zoneMentions(folded: string, places: PlaceGazetteer): ZoneMention[] {
  const found: ZoneMention[] = [];
  for (const match of folded.matchAll(KIND)) {
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

/** Where the name begins: at the first of the places that lead up to its own name and its kind. */
function startOf(body: string, places: PlaceGazetteer): { at: number; readings: readonly Place[] } | null {
  let best: { at: number; readings: readonly Place[] } | null = null;
  for (let end = body.length; end >= 2 && body.length - end <= LONGEST_OWN_NAME; end--) {
    if (BREAK.test(body.slice(end))) break;
    const last = placeEnding(body, end, places);
    if (last === null) continue;
    best = last;
    // Parents in front belong to the name: 安徽巢湖经济开发区.
    for (let outer = placeEnding(body, best.at, places); outer !== null; outer = placeEnding(body, outer.at, places)) {
      if (!best.readings.some(({ ancestors }) => outer!.readings.some(({ name }) => ancestors.includes(name)))) break;
      best = { at: outer.at, readings: best.readings };
    }
    break;
  }
  return best;
}

function placeEnding(
  body: string,
  end: number,
  places: PlaceGazetteer,
): { at: number; readings: readonly Place[] } | null {
  for (let length = Math.min(11, end); length >= 2; length--) {
    const readings = places.surfaces
      .get(body.slice(end - length, end))
      ?.readings.filter(({ code }) => code !== null && code.length <= 9);
    if (readings !== undefined && readings.length > 0) return { at: end - length, readings };
  }
  return null;
}
