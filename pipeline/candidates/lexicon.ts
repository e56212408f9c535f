import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Gazetteer, Hit, Strength } from "./gazetteer.ts";

const PRIORS: Readonly<Record<Strength, number>> = { user: 1, strong: 0.9, weak: 0.4, word: 0 };
const SECOND = 0.6;
const RULES: Readonly<Record<Strength, string>> = {
  user: "lexicon:user",
  strong: "lexicon",
  weak: "lexicon:weak",
  word: "lexicon:word",
};

/** Types whose wordings come with and without generic words around the name: “某某”改革, 某某行业. */
const TRIMMED: ReadonlySet<EntityType> = new Set(["program", "industry"]);

/** 物流业 is one word, 物流 with a head would be two. */
const isLoose = (rest: string): boolean => rest !== "业";

/** Heads that name no trade: the mention is the trade before them. */
const HEAD = /^(?:产业|行业)$/;

const LATIN = /[A-Za-z0-9]/;

/** True where an edge of the span lies within a Latin word or a number: BOE in OBOE is another word. */
const cutsLatin = (folded: string, start: number, end: number): boolean =>
  (LATIN.test(folded[start]!) && LATIN.test(folded[start - 1] ?? "")) ||
  (LATIN.test(folded[end - 1]!) && LATIN.test(folded[end] ?? ""));

/** Proposes every sense of every lexicon name that stands in the text; of two nested wordings of one program or industry the shorter. */
export function lexiconCandidates(reading: Reading, hits: readonly Hit[], gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  const strong = new Map<number, Hit[]>();
  for (const hit of hits)
    for (const { type, strength, entity } of gazetteer.senses[hit.pattern]!) {
      if (strength === "weak" || !TRIMMED.has(type)) continue;
      const known = strong.get(entity);
      if (known === undefined) strong.set(entity, [hit]);
      else known.push(hit);
    }
  for (const { pattern, start, end } of hits)
    for (const { type, name, strength, entity, canonical, second, whole } of gazetteer.senses[pattern]!) {
      if (strength === "user" && cutsLatin(reading.folded, start, end)) continue;
      const within = (inner: Hit): boolean =>
        inner.start >= start &&
        inner.end <= end &&
        inner.end - inner.start < end - start &&
        gazetteer.isPrefix(reading.folded.slice(start, inner.start)) &&
        isLoose(reading.folded.slice(inner.end, end)) &&
        gazetteer.isAffix(reading.folded.slice(inner.end, end));
      if (strength !== "user" && TRIMMED.has(type) && !canonical && strong.get(entity)?.some(within) === true) continue;
      if (type === "program" && strength !== "user") {
        if (isList(reading, hits, gazetteer, start, end, entity)) continue;
        const quoted = insideQuotes(reading, start, end, gazetteer);
        if (quoted !== null) {
          candidates.push({ ...quoted, type, name, rule: RULES[strength], prior: PRIORS[strength] });
          continue;
        }
      }
      const bare =
        type === "industry" && !whole && end - start >= 4 && HEAD.test(reading.folded.slice(end - 2, end))
          ? end - 2
          : end;
      candidates.push({
        start,
        end: bare,
        type,
        name,
        rule: RULES[strength],
        prior: second ? Math.min(SECOND, PRIORS[strength]) : PRIORS[strength],
      });
    }
  return candidates;
}

/** What stands in the quotation marks within the span, where nothing but generic words stands outside them. */
function insideQuotes({ folded }: Reading, start: number, end: number, gazetteer: Gazetteer): Span | null {
  const open = folded.indexOf("“", start);
  if (open < 0 || open >= end) return null;
  const close = folded.indexOf("”", open);
  if (close < 0 || close >= end || close - open < 3) return null;
  const before = folded.slice(start, open);
  const after = folded.slice(close + 1, end);
  if (before + after === "" || !gazetteer.isAffix(before)) return null;
  // The wording may end within the word behind the quotation marks: “某某”制 in “某某”制度.
  if (!gazetteer.isAffix(after) && !(after.length === 1 && gazetteer.isAffix(folded.slice(close + 1, end + 1))))
    return null;
  if (after === "企业" && close - open < 4) return null;
  return { start: open + 1, end: close };
}

/** True where the span joins by 、 what are other programs by themselves: 首问负责制、限时办结制. */
function isList(
  { folded }: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  start: number,
  end: number,
  entity: number,
): boolean {
  const at = folded.indexOf("、", start);
  if (at < 0 || at >= end) return false;
  return hits.some(
    (hit) =>
      ((hit.start === start && hit.end === at) || (hit.start === at + 1 && hit.end === end)) &&
      gazetteer.senses[hit.pattern]!.some(
        (sense) => sense.type === "program" && sense.strength !== "weak" && sense.entity !== entity,
      ),
  );
}
