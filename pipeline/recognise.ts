import { byCodeUnit } from "#model/order.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import type { Candidate, Reading, Recognised } from "#pipeline/reading.ts";
import { divisionCandidates } from "./candidates/divisions.ts";
import { enterpriseCandidates } from "./candidates/enterprise.ts";
import { enterpriseAliases } from "./candidates/enterprise-alias.ts";
import { enterpriseLists } from "./candidates/enterprise-lists.ts";
import { type EnumerationWords, enumerationCandidates, enumerationWords } from "./candidates/enumeration.ts";
import { type Gazetteer, gazetteer, PLACE_SURFACES } from "./candidates/gazetteer.ts";
import { type IndustryWords, industryCandidates, industryWords } from "./candidates/industry.ts";
import { institutionCandidates } from "./candidates/institution.ts";
import { lexiconCandidates } from "./candidates/lexicon.ts";
import { type NameLists, nameLists } from "./candidates/name-lists.ts";
import { parkCandidates } from "./candidates/park.ts";
import { type PlaceWords, placeCandidates, placeWords } from "./candidates/place.ts";
import { programCandidates } from "./candidates/program.ts";
import { type ProgramWords, programWords } from "./candidates/program-words.ts";
import { zoneCandidates } from "./candidates/zone.ts";
import { type Evidence, evidenceOf, type Learned, learn, learnedCandidates } from "./learn.ts";
import { resolve } from "./resolve.ts";
import { type Scored, type ScoreWords, scoreCandidates, scoreWords, THRESHOLD } from "./score/score.ts";

/** Everything recognition knows before it reads: built once from the lexicons. */
export type Knowledge = Readonly<{
  gazetteer: Gazetteer;
  places: PlaceGazetteer;
  names: NameLists;
  enumeration: EnumerationWords;
  industry: IndustryWords;
  place: PlaceWords;
  program: ProgramWords;
  score: ScoreWords;
}>;

const LISTS = ["heads", "program-heads", "affixes"];

/** Prepares the lexicons for reading. */
export const knowledge = (lexicon: LexiconData, places: PlaceGazetteer): Knowledge => ({
  gazetteer: gazetteer(lexicon, LISTS, places),
  places,
  names: nameLists(lexicon, places),
  enumeration: enumerationWords(lexicon),
  industry: industryWords(lexicon),
  place: placeWords(lexicon),
  program: programWords(lexicon),
  score: scoreWords(lexicon),
});

/** What the first reading of a document leaves: its candidates, and what it can teach. */
export type Extract = Readonly<{ candidates: readonly Candidate[]; evidence: readonly Evidence[] }>;

/** First step, document by document: candidates of all generators, and what is sure enough to learn from. */
export function extract(reading: Reading, known: Knowledge): Extract {
  const hits = known.gazetteer.scan(reading.folded);
  const found = [
    ...lexiconCandidates(reading, hits, known.gazetteer),
    ...divisionCandidates(
      reading,
      hits.filter(({ pattern }) => known.gazetteer.lists[pattern]!.includes(PLACE_SURFACES)),
      known.places,
    ),
    ...placeCandidates(reading, known.place),
    ...enterpriseCandidates(reading, known.names),
    ...parkCandidates(reading, known.names),
    ...zoneCandidates(reading, known.names),
    ...institutionCandidates(reading, known.names),
    ...programCandidates(reading, hits, known.gazetteer, known.program),
  ];
  found.push(...industryCandidates(reading, found, known.industry));
  const listed = enterpriseLists(reading, found, known.names);
  const candidates = [
    ...found,
    ...listed,
    ...enterpriseAliases(reading, [...found, ...listed], known.names),
    ...enumerationCandidates(reading, hits, known.gazetteer, found, known.enumeration),
  ];
  return {
    candidates,
    evidence: evidenceOf(reading.id, reading, accepted(scoreCandidates(reading, candidates, known.score))),
  };
}

/** Second step, once for the corpus: what the documents teach each other, independent of their order. */
export const learnAll = (extracts: readonly Extract[]): Learned =>
  learn(
    extracts
      .flatMap(({ evidence }) => evidence)
      .sort(
        (a, b) => byCodeUnit(a.document, b.document) || byCodeUnit(a.surface, b.surface) || byCodeUnit(a.type, b.type),
      ),
  );

/** Third step, document by document: scores all candidates, learned names among them, and settles what overlaps. */
export function apply(reading: Reading, { candidates }: Extract, learned: Learned, known: Knowledge): Scored[] {
  return accepted(scoreCandidates(reading, [...candidates, ...learnedCandidates(reading, learned)], known.score));
}

const accepted = (scored: readonly Scored[]): Scored[] => resolve(scored.filter(({ score }) => score >= THRESHOLD));

/** Recognises a corpus held in memory; mentions by document, in the order given. */
export function recognise(readings: readonly Reading[], known: Knowledge): readonly (readonly Recognised[])[] {
  const extracts = readings.map((reading) => extract(reading, known));
  const learned = learnAll(extracts);
  return readings.map((reading, i) => apply(reading, extracts[i]!, learned, known));
}
