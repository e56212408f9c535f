import { useEffect, useState } from "react";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { useSession } from "../data/use-session.ts";

/** A document that has been fetched, with what the index says of it. */
export type Source = Readonly<{ entry: DocumentEntry; content: DocumentContent }>;

export type Sources = Readonly<{
  sources: readonly Source[];
  /** True where nothing is left to fetch. */
  isWhole: boolean;
  isLoading: boolean;
}>;

/** Documents asked for at once: as many as a shard holds of middling ones. */
const AT_ONCE = 8;
const NOTHING: Sources = { sources: [], isWhole: false, isLoading: true };

/**
 * Fetches documents one handful after another until `wanted` things have been found in them, as `countIn` counts. The list
 * must be the same object while the question is the same. Throws what the source throws, for the fault boundary around it.
 */
export function useSources(
  documents: readonly DocumentEntry[],
  wanted: number,
  countIn: (source: Source) => number,
): Sources {
  const { library } = useSession();
  const [answer, setAnswer] = useState<Readonly<{ to: readonly DocumentEntry[]; sources: Sources }> | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: countIn is another function each time and the same question
  useEffect(() => {
    let isWanted = true;
    const fetchAll = async (): Promise<void> => {
      const sources: Source[] = [];
      let found = 0;
      let at = 0;
      while (at < documents.length && found < wanted) {
        const batch = documents.slice(at, at + AT_ONCE);
        const contents = await Promise.all(batch.map(({ id }) => library.content(id)));
        if (!isWanted) return;
        batch.forEach((entry, index) => {
          const source = { entry, content: contents[index]! };
          sources.push(source);
          found += countIn(source);
        });
        at += batch.length;
      }
      if (isWanted)
        setAnswer({ to: documents, sources: { sources, isWhole: at >= documents.length, isLoading: false } });
    };
    setFault(null);
    fetchAll().catch((reason: unknown) => {
      if (isWanted) setFault(reason instanceof Error ? reason : new Error(String(reason)));
    });
    return () => {
      isWanted = false;
    };
  }, [documents, wanted, library]);
  if (fault !== null) throw fault;
  if (answer === null || answer.to !== documents) return NOTHING;
  return answer.sources;
}
