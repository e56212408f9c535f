import type { Act, Basis, BasisField, DocumentRecord, IssuerKind } from "#model/document.ts";
import type { Span } from "#model/span.ts";
import type { Given } from "#pipeline/given.ts";
import type { Place, PlaceGazetteer } from "#pipeline/places.ts";
import type { Reading } from "#pipeline/reading.ts";
import { fold } from "#pipeline/text/fold.ts";
import { stemOf } from "#pipeline/text/place-names.ts";
import { headerFacts, yearsOf } from "./header.ts";
import { type IssuerKnowledge, inferIssuer } from "./infer-issuer.ts";
import { kindOfName, zoneMentions } from "./zone-mentions.ts";

export { type IssuerKnowledge, issuerKnowledge } from "./infer-issuer.ts";

/** What is known of a document before its names are linked: `record.issuer` is still null, the issuer has only a name. */
export type InferredRecord = Readonly<{
  record: DocumentRecord;
  issuer: Readonly<{ name: string; kind: IssuerKind; given: boolean }> | null;
}>;

/** Whose document it is, with its places, as linking asks for it. */
export const issuerHint = ({ record, issuer }: InferredRecord) =>
  issuer === null ? null : { ...issuer, province: record.province, city: record.city, county: record.county };

type Places = Readonly<Record<"province" | "city" | "county", string | null>>;
const NOWHERE: Places = { province: null, city: null, county: null };

/**
 * Describes a document from corpus.csv where it speaks, else from the text; each field says from where. Fields that
 * neither determines are null, and the title falls back to the first act's heading, then to the file's name.
 */
export function inferRecord(reading: Reading, given: Given | null, known: IssuerKnowledge): InferredRecord {
  const basis: Basis[] = [];
  const read = <T>(field: BasisField, value: T | null | undefined, spans: readonly (Span | null)[]): T | null => {
    if (value === null || value === undefined) return null;
    for (const span of spans) basis.push({ field, from: "text", start: span?.start ?? null, end: span?.end ?? null });
    return value;
  };
  const choose = <T>(
    field: BasisField,
    own: T | null | undefined,
    value: T | null | undefined,
    spans: readonly (Span | null)[],
  ): T | null => {
    if (own === null || own === undefined) return read(field, value, spans);
    basis.push({ field, from: "corpus.csv", start: null, end: null });
    return own;
  };
  const header = headerFacts(reading, known.words);
  const inferred = given?.issuer == null ? inferIssuer(reading, header.lines, known) : null;
  const years = yearsOf(reading, header.title);
  const issuer =
    given?.issuer == null
      ? inferred === null
        ? null
        : { name: inferred.name, kind: inferred.kind, given: false }
      : givenIssuer(given);
  if (issuer?.given) {
    basis.push({ field: "issuer", from: "corpus.csv", start: null, end: null });
    if (given?.issuerKind != null) basis.push({ field: "issuer_type", from: "corpus.csv", start: null, end: null });
  } else if (inferred !== null) read("issuer", inferred, inferred.spans);
  const places =
    inferred !== null
      ? placesOf(inferred.place, known.places)
      : issuer === null
        ? NOWHERE
        : placesOfName(issuer, known);
  const placeSpans = inferred?.spans.slice(0, 1) ?? [null];
  const province = choose("province", given?.province, places.province, placeSpans);
  const covered = choose("years", given?.years, years?.value, years === null ? [] : [years.span]) ?? [];
  const record: DocumentRecord = {
    id: reading.id,
    title:
      choose("title", given?.title, header.title?.value, header.title === null ? [] : [header.title.span]) ??
      untitled(reading),
    issuer: null,
    issuerKind: issuer?.kind ?? null,
    zoneKind: issuer?.kind === "zone" ? (inferred === null ? kindOfName(fold(issuer.name)) : inferred.zoneKind) : null,
    province,
    // Places of another province than the given one are somebody else's.
    city: choose("city", given?.city, province === places.province ? places.city : null, placeSpans),
    county: choose("county", given?.county, province === places.province ? places.county : null, placeSpans),
    years: covered,
    date: choose("date", given?.date, header.date?.value, header.date === null ? [] : [header.date.span]),
    source: choose("source", given?.source, header.source?.value, header.source === null ? [] : [header.source.span]),
    level: choose("level", given?.level, null, []),
    acts: datedActs(reading.acts, covered),
    confidence: issuer === null ? 0 : (inferred?.confidence ?? 1),
    basis,
    characters: reading.text.length,
  };
  return { record, issuer };
}

function givenIssuer({ issuer, issuerKind, province, city, county }: Given): {
  name: string;
  kind: IssuerKind;
  given: boolean;
} {
  const name = issuer!;
  if (issuerKind !== null) return { name, kind: issuerKind, given: true };
  const kind =
    kindOfName(fold(name)) !== null || /[区城园]$/.test(name)
      ? "zone"
      : name === county
        ? "county"
        : name === city
          ? "city"
          : name === province
            ? "province"
            : "zone";
  return { name, kind, given: true };
}

/** The short names of a place and of those around it. A municipality is province and city at once. */
function placesOf(place: Place | null, places: PlaceGazetteer): Places {
  if (place?.code == null) return NOWHERE;
  const short = (length: number): string | null => {
    const around = place.code!.length < length ? undefined : places.byCode.get(place.code!.slice(0, length));
    return around === undefined ? null : stemOf(around.full);
  };
  const province = short(2);
  return {
    province,
    city: short(4) ?? (province !== null && /^(?:11|12|31|50)/.test(place.code) ? province : null),
    county: short(6),
  };
}

function placesOfName({ name, kind }: { name: string; kind: IssuerKind }, known: IssuerKnowledge): Places {
  if (kind === "country") return NOWHERE;
  const facts = known.zones.get(name)?.facts;
  const readings =
    kind === "zone"
      ? (zoneMentions(fold(name), known.places, known.words)[0]?.readings ?? [])
      : (known.places.surfaces.get(name)?.readings.filter((place) => place.kind === kind) ?? []);
  const fits = readings.filter(
    ({ name: own, ancestors }) =>
      facts?.province === undefined || own === facts.province || ancestors.includes(facts.province),
  );
  if (fits.length === 1 || new Set(fits.map(({ code }) => code)).size === 1) return placesOf(fits[0]!, known.places);
  return { province: facts?.province ?? null, city: facts?.city ?? null, county: null };
}

/** Acts without a year of their own take the document's: the earlier of two for what is reported, the later for what is planned. */
function datedActs(acts: readonly Act[], years: readonly number[]): readonly Act[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first > 1) return acts;
  return acts.map((act) =>
    act.year !== null || act.kind === "other" ? act : { ...act, year: act.kind === "report" ? first : last },
  );
}

/** “2018年工作总结和2019年工作思路” from the headings of the acts, else the name of the file. */
function untitled({ id, folded, text, acts, headings }: Reading): string {
  const titles = acts.flatMap((act) => {
    const heading = headings.find(({ start }) => start === act.start);
    const line = heading === undefined ? "" : text.slice(heading.start, heading.end);
    return act.year !== null && folded.slice(act.start, act.start + 40).includes(`${act.year}年`) && line.length > 0
      ? [line.replace(/^[〇一二三四五六七八九十]+、\s*/, "")]
      : [];
  });
  if (titles.length > 0) return titles.join("和");
  return id
    .split("/")
    .at(-1)!
    .replace(/\.(?:txt|md)$/i, "");
}
