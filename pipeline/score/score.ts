import type { LexiconData } from "#pipeline/lexicon.ts";
import type { Candidate, Reading, Recognised } from "#pipeline/reading.ts";
import { type Features, featuresOf } from "./features.ts";

/** Words the scorer looks for around a span. */
export type ScoreWords = Readonly<{
  triggers: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  /** Surfaces that are never mentions. */
  rejected: ReadonlySet<string>;
}>;

export const scoreWords = (lexicon: LexiconData): ScoreWords => {
  const set = (list: string) => new Set((lexicon.words[list] ?? []).map(({ word }) => word));
  return { triggers: set("triggers"), heads: programHeads(lexicon), rejected: set("reject") };
};

const programHeads = (lexicon: LexiconData): ReadonlySet<string> =>
  new Set(
    (lexicon.words["program-heads"] ?? []).flatMap(({ word, facts }) =>
      (facts.kinds ?? "").includes("slogan") ? [] : [word],
    ),
  );

/** From this score on a candidate is a mention. */
export const THRESHOLD = 0.5;

/** One reason for or against a span, in log-odds. */
export type Reason = Readonly<{ feature: string; weight: number }>;

/** A scored span with its reasons, as `explain` shows it. */
export type Scored = Recognised & Readonly<{ reasons: readonly Reason[] }>;

const logit = (p: number): number => Math.log(p / (1 - p));
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const CERTAIN = 0.995;

/** Joins the candidates of equal span and type, weighs them by their surroundings, and gives each a score from 0 to 1. */
export function scoreCandidates(reading: Reading, candidates: readonly Candidate[], words: ScoreWords): Scored[] {
  const groups = new Map<number, Candidate[][]>();
  for (const candidate of candidates) {
    const key = candidate.start * 64 + Math.min(63, candidate.end - candidate.start);
    const alternatives = groups.get(key) ?? [];
    if (alternatives.length === 0) groups.set(key, alternatives);
    const same = alternatives.find(([one]) => one!.type === candidate.type && one!.end === candidate.end);
    if (same === undefined) alternatives.push([candidate]);
    else same.push(candidate);
  }
  const scored: Scored[] = [];
  let sentence = 0;
  for (const alternatives of [...groups.entries()].sort(([a], [b]) => a - b).map(([, group]) => group)) {
    const { start, end } = alternatives[0]![0]!;
    while (sentence < reading.sentences.length && reading.sentences[sentence]!.end <= start) sentence++;
    const within = reading.sentences[sentence];
    if (within === undefined || within.start > start || within.end < end) continue;
    for (const group of alternatives) scored.push(scoreGroup(reading, sentence, group, words));
  }
  return scored;
}

function scoreGroup(reading: Reading, sentence: number, group: readonly Candidate[], words: ScoreWords): Scored {
  const { start, end, type } = group[0]!;
  const rules = [...new Set(group.map(({ rule }) => rule))].sort();
  const named = group.filter(({ name }) => name !== null).sort((a, b) => b.prior - a.prior);
  const base = { start, end, type, name: named[0]?.name ?? null, rules };
  const surface = reading.folded.slice(start, end);
  if (group.some(({ rule }) => rule === "lexicon:user")) return { ...base, score: 1, reasons: [] };
  if (words.rejected.has(surface)) return { ...base, score: 0, reasons: [{ feature: "rejected", weight: -Infinity }] };
  const byRule = new Map<string, number>();
  for (const { rule, prior } of group) {
    const family = rule.split(":", 1)[0]!;
    byRule.set(family, Math.max(byRule.get(family) ?? 0, prior));
  }
  const learned = byRule.get("learned") ?? 0;
  byRule.delete("learned");
  let doubt = 1;
  for (const prior of byRule.values()) doubt *= 1 - prior;
  const prior = Math.min(CERTAIN, Math.max(learned, 1 - doubt));
  const reasons: Reason[] = [{ feature: `prior ${prior.toFixed(2)}`, weight: logit(prior) }];
  reasons.push(...context(base, surface, featuresOf(reading, sentence, base), words));
  const score = sigmoid(reasons.reduce((sum, { weight }) => sum + weight, 0));
  return { ...base, score: Math.round(score * 1000) / 1000, reasons };
}

const ROAD = /^(?:路|大道|街$|大街|西路|东路|南路|北路|中路|道|桥|大桥|河|湖|江$|小学|中学|幼儿园|高速|线|站|机场|港$)/;

function context(
  { start, end, type, rules }: Omit<Recognised, "score">,
  surface: string,
  features: Features,
  words: ScoreWords,
): Reason[] {
  const reasons: Reason[] = [];
  const length = end - start;
  const lexical = rules.some((rule) => rule.startsWith("lexicon"));
  const latin = /^[A-Za-z0-9+.-]+$/.test(surface);
  if (latin) return features.alone ? reasons : [{ feature: "cuts a Latin word", weight: -4 }];
  if (lexical && features.edges === "inside")
    reasons.push({ feature: "inside a word", weight: length <= 2 ? -4 : -1.5 });
  if (lexical && features.edges === "crossing")
    reasons.push({
      feature: "cuts a word",
      weight: length <= 2 ? -3 : length === 3 ? -1.5 : features.cuts ? -1.5 : -0.3,
    });
  if (type === "place") {
    if (ROAD.test(features.after)) reasons.push({ feature: "a road or building", weight: -5 });
    if (lexical && length === 2 && features.edges === "word" && !features.tag.startsWith("ns"))
      reasons.push({ feature: "not tagged as a place", weight: -1.2 });
  }
  if (type === "program" && rules.length === 1 && rules[0] === "lexicon:weak") {
    if (features.quoted) reasons.push({ feature: "in quotation marks", weight: 1.5 });
    if (words.triggers.has(features.before)) reasons.push({ feature: `after ${features.before}`, weight: 0.3 });
    if (words.heads.has(features.after)) reasons.push({ feature: `before ${features.after}`, weight: 0.6 });
  }
  if (type === "enterprise") {
    if (lexical && ROAD.test(features.after)) reasons.push({ feature: "a road or building", weight: -5 });
    if (rules.length === 1 && rules[0] === "enterprise:plain")
      reasons.push({ feature: "an everyday word", weight: -1 });
  }
  if (surface.length < 2) reasons.push({ feature: "one character", weight: -3 });
  return reasons;
}
