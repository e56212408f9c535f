import type { Candidate, Reading } from "#pipeline/reading.ts";
import { isPlace } from "./brand.ts";
import type { NameLists } from "./name-lists.ts";
import { isAreaZone, type SuffixName, suffixNames } from "./suffix-name.ts";

const LONGEST_BODY = 14;

/** Development zones by their ending, 某某经开区; without a place or a name before it the words mean the issuer and are no name. */
export const zoneCandidates = (reading: Reading, lists: NameLists): Candidate[] => [...zones(reading, lists)];

function* zones(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const name of suffixNames(reading, lists.zones, lists, LONGEST_BODY)) {
    const { end, kind, pieces } = name;
    const start = isProvinceOf(reading, name, lists) ? pieces[1]!.start : name.start;
    if (lists.contexts.after.zone.test(reading.folded.slice(end, end + 2))) continue;
    const prior = priorOf(reading, name, lists);
    if (prior > 0) yield { start, end, type: "zone", name: null, rule: `zone:${kind}`, prior };
  }
}

/** True where a province stands before a zone whose name is known without it: 陕西 before 西安高新区. */
const isProvinceOf = ({ folded }: Reading, { pieces, end }: SuffixName, lists: NameLists): boolean =>
  pieces.length > 1 &&
  lists.provinces.has(pieces[0]!.word) &&
  lists.knownZones.has(folded.slice(pieces[1]!.start, end)) &&
  !lists.knownZones.has(folded.slice(pieces[0]!.start, end));

function priorOf(reading: Reading, name: SuffixName, lists: NameLists): number {
  const { kind, by, pieces } = name;
  const placed = pieces.some(
    (piece) =>
      isPlace(piece.word, [piece], lists) && !lists.countries.has(piece.word) && !lists.evaluative.has(piece.word),
  );
  switch (kind) {
    case "strong":
      if (name.suffix === "开发区" && pieces.length === 1 && lists.provinces.has(pieces[0]!.word)) return 0;
      if (by === "name" || placed) return 0.92;
      return by === "noun" &&
        pieces.length === 1 &&
        !pieces[0]!.tag.startsWith("v") &&
        /^(?:开发区|高新区|经开区)$/.test(name.suffix)
        ? 0.6
        : 0;
    case "area":
      return isAreaZone(reading, name, lists) ? 0.85 : placed && pieces.length === 1 ? 0.45 : 0;
    case "new":
      return pieces.length <= 2 && (placed || by === "name") ? 0.85 : 0;
    default:
      return placed && pieces.length >= 3 ? 0.5 : 0;
  }
}
