import { useEffect, useState } from "react";
import { linesOf } from "#analysis/concordance.ts";
import type { DocumentEntry } from "#model/dataset.ts";
import type { EntityId } from "#model/entity.ts";
import type { Session } from "../data/session.ts";
import { useSession } from "../data/use-session.ts";

/** The first year of every wording read; null where no act around it has a year. */
type FirstYears = ReadonlyMap<string, number | null>;

/** A program that more documents mention is not read for its wordings' years. */
const MOST_DOCUMENTS = 400;

/**
 * The first years of the wordings of programs that are folded open; undefined until its documents have been read, null
 * where they are too many or say no year.
 */
export function useVariantYears(
  programs: readonly EntityId[],
): (program: EntityId, surface: string) => number | null | undefined {
  const session = useSession();
  const [read, setRead] = useState<ReadonlyMap<EntityId, FirstYears>>(new Map());
  const missing = programs.filter((program) => !read.has(program));
  const [next] = missing;
  useEffect(() => {
    if (next === undefined) return;
    let isWanted = true;
    const keep = (years: FirstYears): void => {
      if (isWanted) setRead((known) => new Map([...known, [next, years]]));
    };
    firstYears(session, next).then(keep, () => keep(new Map()));
    return () => {
      isWanted = false;
    };
  }, [session, next]);
  return (program, surface) => {
    const years = read.get(program);
    return years === undefined ? undefined : (years.get(surface) ?? null);
  };
}

async function firstYears({ corpus, library }: Session, program: EntityId): Promise<FirstYears> {
  const { documents } = await library.posting(program);
  const first = new Map<string, number | null>();
  if (documents.length > MOST_DOCUMENTS) return first;
  const entries = documents.flatMap(([id]): DocumentEntry[] => {
    const entry = corpus.documents.get(id);
    return entry === undefined ? [] : [entry];
  });
  for (const entry of entries)
    for (const { hit, year } of linesOf(await library.content(entry.id), entry, program)) {
      const known = first.get(hit) ?? null;
      first.set(hit, known === null || (year !== null && year < known) ? year : known);
    }
  return first;
}
