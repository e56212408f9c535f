import { type Entity, type EntityFacts, type EntityId, PROGRAM_CATEGORIES, typeOfId } from "#model/entity.ts";
import { transcribe } from "./pinyin.ts";
import { byFrequency, type EntityTally } from "./tally.ts";

/** What linking and the lexicons know of an entity besides its mentions. */
export type Description = Readonly<{
  name: string;
  /** Short name for labels. */
  label: string;
  /** Columns of its lexicon line, of its place in the divisions, of its issuer record; blanks left out. */
  facts: Readonly<Record<string, string>>;
  listed: boolean;
}>;

/** Turns what was counted and what is known into the entities of the dataset, in the order of the counts. */
export function entities(tallies: readonly EntityTally[], describe: (id: EntityId) => Description): Entity[] {
  return tallies.map((tally) => {
    const description = describe(tally.id);
    const type = typeOfId(tally.id);
    return {
      id: tally.id,
      type,
      name: description.name,
      label: description.label,
      ...transcribe(description.name),
      aliases: byFrequency(tally.surfaces).map(([surface, mentions]) => ({ surface, mentions })),
      mentions: tally.mentions,
      documents: tally.documents,
      issuers: tally.issuers,
      firstYear: tally.firstYear,
      lastYear: tally.lastYear,
      facts: FACTS[type](description),
    } as Entity;
  });
}

const FACTS: { [T in keyof EntityFacts]: (description: Description) => EntityFacts[T] } = {
  zone: ({ facts }) => ({
    kind: facts.kind ?? null,
    level: facts.level ?? null,
    province: facts.province ?? null,
    city: facts.city ?? null,
    county: facts.county ?? null,
  }),
  park: ({ facts }) => ({ kind: facts.kind ?? null }),
  enterprise: () => ({}),
  institution: ({ facts }) => ({ kind: facts.kind ?? null }),
  industry: ({ facts }) => ({ sector: facts.sector ?? null }),
  program: ({ facts, listed }) => ({
    category: PROGRAM_CATEGORIES.find((category) => category === facts.category) ?? null,
    level: facts.level ?? null,
    listed,
  }),
  place: ({ facts }) => ({
    kind: facts.kind ?? null,
    code: facts.code ?? null,
    ancestors: facts.ancestors?.split("|") ?? [],
  }),
};
