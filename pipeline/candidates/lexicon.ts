import type { EntityType } from "#model/entity.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Gazetteer, Hit, Strength } from "./gazetteer.ts";

const PRIORS: Readonly<Record<Strength, number>> = { user: 1, strong: 0.9, weak: 0.4, word: 0 };
const RULES: Readonly<Record<Strength, string>> = {
  user: "lexicon:user",
  strong: "lexicon",
  weak: "lexicon:weak",
  word: "lexicon:word",
};

/** Types whose wordings come with and without generic words around the name: “某某”改革, 某某行业. */
const TRIMMED: ReadonlySet<EntityType> = new Set(["program", "industry"]);

/** Heads that name no trade: the mention is the trade before them. */
const HEAD = /^(?:产业|行业)$/;

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
    for (const { type, name, strength, entity } of gazetteer.senses[pattern]!) {
      const wider = strong
        .get(entity)
        ?.some(
          (inner) =>
            inner.start >= start &&
            inner.end <= end &&
            inner.end - inner.start < end - start &&
            gazetteer.isAffix(reading.folded.slice(start, inner.start)) &&
            gazetteer.isAffix(reading.folded.slice(inner.end, end)),
        );
      if (wider === true && strength !== "user" && !gazetteer.isName(pattern, name)) continue;
      const bare =
        type === "industry" && end - start >= 4 && HEAD.test(reading.folded.slice(end - 2, end)) ? end - 2 : end;
      candidates.push({ start, end: bare, type, name, rule: RULES[strength], prior: PRIORS[strength] });
    }
  return candidates;
}
