import type { LexiconData } from "#pipeline/lexicon.ts";
import type { PlaceGazetteer } from "#pipeline/places.ts";
import type { Candidate, Reading, Recognised } from "#pipeline/reading.ts";
import { definitionCandidates } from "./candidates/definition.ts";
import { divisionCandidates } from "./candidates/divisions.ts";
import { enterpriseCandidates } from "./candidates/enterprise.ts";
import { enterpriseAliases } from "./candidates/enterprise-alias.ts";
import { knownCompanies } from "./candidates/enterprise-known.ts";
import { enterpriseLists } from "./candidates/enterprise-lists.ts";
import { type EnumerationWords, enumerationCandidates, enumerationWords } from "./candidates/enumeration.ts";
import { type Gazetteer, gazetteer } from "./candidates/gazetteer.ts";
import { type IndustryWords, industryCandidates, industryWords } from "./candidates/industry.ts";
import { institutionCandidates } from "./candidates/institution.ts";
import { lexiconCandidates } from "./candidates/lexicon.ts";
import { type NameLists, nameLists } from "./candidates/name-lists.ts";
import { parkCandidates } from "./candidates/park.ts";
import { type PlaceWords, placeCandidates, placeWords } from "./candidates/place.ts";
import { programCandidates } from "./candidates/program.ts";
import { type ProgramWords, programWords } from "./candidates/program-words.ts";
import { zoneCandidates } from "./candidates/zone.ts";
import { type Evidence, evidenceOf, type Learned, learn, learnedCandidates, taught } from "./learn.ts";
import { resolve } from "./resolve.ts";
import { type ScoreWords, scoreCandidates, scoreWords, THRESHOLD } from "./score/score.ts";

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

/** What the first reading of a document leaves: its candidates with their scores, and what it can teach. */
export type Extract = Readonly<{
  candidates: readonly Candidate[];
  scored: readonly Recognised[];
  evidence: readonly Evidence[];
}>;

/** First step, document by document: candidates of all generators, and what is sure enough to learn from. */
export function extract(reading: Reading, known: Knowledge): Extract {
  const hits = known.gazetteer.scan(reading.folded);
  const places = hits.filter(({ pattern }) => known.gazetteer.isPlace(pattern));
  const found = [
    ...lexiconCandidates(reading, hits, known.gazetteer),
    ...divisionCandidates(reading, places, known.places, known.place.contexts),
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
    ...knownCompanies(reading, found, known.names),
    ...definitionCandidates(reading, [...found, ...listed], known.names),
    ...enterpriseAliases(reading, [...found, ...listed], known.names),
    ...enumerationCandidates(reading, hits, known.gazetteer, found, known.enumeration),
  ];
  const scored = scoreCandidates(reading, candidates, known.score);
  return { candidates, scored, evidence: evidenceOf(reading.id, reading, accepted(scored)) };
}

/** Second step, document by document: scores again where the corpus taught something, and settles what overlaps. */
export function apply(
  reading: Reading,
  { candidates, scored }: Extract,
  learned: Learned,
  known: Knowledge,
): Recognised[] {
  const taught = learnedCandidates(reading, learned);
  if (taught.length === 0) return accepted(scored);
  const touched = new Set(taught.map(({ start }) => start));
  const again = [...taught, ...candidates.filter(({ start }) => touched.has(start))];
  const kept = scored.filter(({ start }) => !touched.has(start));
  return accepted([...kept, ...scoreCandidates(reading, again, known.score)]);
}

const accepted = (scored: readonly Recognised[]): Recognised[] =>
  resolve(scored.filter(({ score }) => score >= THRESHOLD));

/** Recognises a corpus held in memory; mentions by document, in the order given. */
export function recognise(readings: readonly Reading[], known: Knowledge): readonly (readonly Recognised[])[] {
  const extracts = readings.map((reading) => extract(reading, known));
  const learned = taught(learn(extracts.flatMap(({ evidence }) => evidence)));
  return readings.map((reading, i) => apply(reading, extracts[i]!, learned, known));
}
