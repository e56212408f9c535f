import { ENTITY_TYPES, type EntityType, isEntityType } from "#model/entity.ts";
import type { LexiconData, WordEntry } from "#pipeline/lexicon.ts";
import type { Candidate, Reading, Recognised } from "#pipeline/reading.ts";
import { bareWording } from "#pipeline/text/wording.ts";
import { type Note, weigh } from "./weigh.ts";

/** Words the scorer looks for around a span. */
export type ScoreWords = Readonly<{
  triggers: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  /** Wordings that a user says are never mentions: of the types named, or of any where it is null. */
  rejected: ReadonlyMap<string, ReadonlySet<EntityType> | null>;
}>;

export const scoreWords = (lexicon: LexiconData): ScoreWords => {
  const set = (list: string) => new Set((lexicon.words[list] ?? []).map(({ word }) => word));
  const heads = (lexicon.words["program-heads"] ?? []).flatMap(({ word, facts }) =>
    (facts.kinds ?? "").includes("name") ? [word] : [],
  );
  return { triggers: set("triggers"), heads: new Set(heads), rejected: rejectedWordings(lexicon.words.reject ?? []) };
};

function rejectedWordings(rejects: readonly WordEntry[]): ScoreWords["rejected"] {
  const rejected = new Map<string, Set<EntityType> | null>();
  for (const { word, facts } of rejects) {
    const key = bareWording(word);
    const types = rejected.get(key);
    if (facts.type === undefined || !isEntityType(facts.type) || types === null) rejected.set(key, null);
    else rejected.set(key, (types ?? new Set<EntityType>()).add(facts.type));
  }
  return rejected;
}

function isRejected({ folded }: Reading, { start, end, type }: Candidate, { rejected }: ScoreWords): boolean {
  if (rejected.size === 0) return false;
  const types = rejected.get(bareWording(folded.slice(start, end)));
  return types === null || types?.has(type) === true;
}

/** From this score on a candidate is a mention. */
export const THRESHOLD = 0.5;

const logit = (p: number): number => Math.log(p / (1 - p));
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const CERTAIN = 0.995;
const LONGEST_TRADE = 4;

const rank = new Map(ENTITY_TYPES.map((type, index) => [type, index]));
const bySpan = (a: Candidate, b: Candidate): number =>
  a.start - b.start || a.end - b.end || rank.get(a.type)! - rank.get(b.type)!;

/**
 * Joins the candidates of equal span and type, weighs them by their surroundings, and gives each a score from 0 to 1.
 * `note` hears the reasons, in log-odds; where nobody listens, weak wordings that nothing supports are left out.
 */
export function scoreCandidates(
  reading: Reading,
  candidates: readonly Candidate[],
  words: ScoreWords,
  note?: (group: Candidate, feature: string, weight: number) => void,
): Recognised[] {
  const sorted = [...candidates].sort(bySpan);
  const scored: Recognised[] = [];
  let sentence = 0;
  let firm: Candidate | null = null;
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from]!;
    let to = from + 1;
    while (to < sorted.length && bySpan(first, sorted[to]!) === 0) to++;
    while (sentence < reading.sentences.length && reading.sentences[sentence]!.end <= first.start) sentence++;
    const within = reading.sentences[sentence];
    const idle = note === undefined && to === from + 1 && first.rule === "lexicon:weak" && first.type !== "program";
    if (!idle && within !== undefined && within.start <= first.start && within.end >= first.end) {
      const hear = note === undefined ? undefined : (feature: string, weight: number) => note(first, feature, weight);
      const group = to === from + 1 ? [first] : sorted.slice(from, to);
      const holds = firm !== null && firm.start === first.start && first.type === "enterprise" ? firm : null;
      scored.push(scoreGroup(reading, sentence, group, holds, words, hear));
      if (first.type === "enterprise" && group.some(({ rule }) => rule === "lexicon")) firm = first;
    }
    from = to;
  }
  return scored;
}

function scoreGroup(
  reading: Reading,
  sentence: number,
  group: readonly Candidate[],
  firm: Candidate | null,
  words: ScoreWords,
  note: Note | undefined,
): Recognised {
  const { start, end, type } = group[0]!;
  let named: Candidate | null = null;
  for (const candidate of group)
    if (candidate.name !== null && (named === null || candidate.prior > named.prior)) named = candidate;
  const rules = group.length === 1 ? alone(group[0]!.rule) : [...new Set(group.map(({ rule }) => rule))].sort();
  const name = named?.name ?? null;
  const scored = (score: number): Recognised => ({ start, end, type, name, rules, score });
  if (rules.includes("lexicon:user")) return scored(1);
  if (isRejected(reading, group[0]!, words)) {
    note?.("rejected by the user", Number.NEGATIVE_INFINITY);
    return scored(0);
  }
  const prior = jointPrior(group);
  if (note !== undefined) note(`prior of ${rules.join(", ")}`, logit(prior));
  let sum = logit(prior);
  const beyond = firm === null || rules.includes("lexicon") ? 0 : beyondFirm(firm, end, rules);
  if (beyond !== 0) note?.("a known company and more", beyond);
  sum += beyond;
  sum = weigh(reading, sentence, group[0]!, rules, words, sum, note);
  return scored(Math.round(sigmoid(sum) * 1000) / 1000);
}

/**
 * A trade behind a short known name makes a subsidiary of it (玉柴石化); behind a full one, or where it takes many words,
 * it is a product (宁德时代换电, 小米智能网联汽车).
 */
function beyondFirm(firm: Candidate, end: number, rules: readonly string[]): number {
  if (rules.some((rule) => rule === "enterprise:full" || rule === "enterprise:group")) return 0;
  if (firm.end - firm.start >= 4 || end - firm.end > LONGEST_TRADE) return -1.5;
  return rules.some((rule) => rule.startsWith("enterprise:")) ? 3 : 0;
}

const ruleLists = new Map<string, readonly string[]>();

/** The rule as a list, one for all spans: most have a single rule, and are kept until the corpus has been read. */
function alone(rule: string): readonly string[] {
  let list = ruleLists.get(rule);
  if (list === undefined) {
    list = [rule];
    ruleLists.set(rule, list);
  }
  return list;
}

const familyOf = (rule: string): string => {
  const colon = rule.indexOf(":");
  return colon < 0 ? rule : rule.slice(0, colon);
};

/** Independent families of rules confirm each other; what was learned elsewhere only stands in for them. */
function jointPrior(group: readonly Candidate[]): number {
  if (group.length === 1) return Math.min(CERTAIN, group[0]!.prior);
  const families = new Map<string, number>();
  for (const { rule, prior } of group) {
    const family = familyOf(rule);
    families.set(family, Math.max(families.get(family) ?? 0, prior));
  }
  const learned = families.get("learned") ?? 0;
  families.delete("learned");
  let doubt = 1;
  for (const prior of families.values()) doubt *= 1 - prior;
  return Math.min(CERTAIN, Math.max(learned, 1 - doubt));
}
