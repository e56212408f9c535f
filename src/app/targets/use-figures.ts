import { useEffect, useMemo, useState } from "react";
import { type Figure, figuresOf } from "#analysis/figures.ts";
import type { DocumentEntry } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import { documentSource } from "#model/relation.ts";
import type { Session } from "../data/session.ts";
import { useSession } from "../data/use-session.ts";
import { inRange, isOpen } from "../filter/range.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useApp } from "../state/use-app.ts";

/** Documents read before more are asked for: their texts must be fetched, which grows with the corpus. */
export const FIRST_DOCUMENTS = 300;
/** Documents asked for at once. */
const AT_ONCE = 8;

export type Figures = Readonly<{
  figures: readonly Figure[];
  /** Documents read, of those in scope. */
  read: number;
  of: number;
  isReading: boolean;
}>;

/** Figures that have been read, kept for as long as the dataset is open: they are small where the texts are not. */
const kept = new WeakMap<Session, Map<DocumentId, readonly Figure[]>>();

function keptOf(session: Session): Map<DocumentId, readonly Figure[]> {
  const known = kept.get(session);
  if (known !== undefined) return known;
  const fresh = new Map<DocumentId, readonly Figure[]>();
  kept.set(session, fresh);
  return fresh;
}

/**
 * The figures of the documents in scope, of the years and stages asked for; they come in handfuls, and no more than `limit`
 * documents are read. Throws what the source throws, for the fault boundary around it.
 */
export function useFigures(limit: number): Figures {
  const session = useSession();
  const { issuers, shows } = useFiltered();
  const { years, stages } = useApp((state) => state.filters);
  const documents = useMemo(
    () =>
      session.corpus.overview.documents.filter(({ id, issuer }) =>
        issuer === null ? shows(documentSource(id)) : issuers.has(issuer),
      ),
    [session, issuers, shows],
  );
  const wanted = useMemo(() => documents.slice(0, limit), [documents, limit]);
  const read = useRead(session, wanted);
  const figures = useMemo(
    () =>
      wanted
        .slice(0, read)
        .flatMap(({ id }) => keptOf(session).get(id) ?? [])
        .filter(
          ({ target: { year, stage } }) =>
            (isOpen(years) || (year !== null && inRange(years, year))) &&
            (stages.length === 0 || stages.includes(stage ?? "none")),
        ),
    [session, wanted, read, years, stages],
  );
  return { figures, read, of: documents.length, isReading: read < wanted.length };
}

/** How many of the documents, from the first on, have been read. */
function useRead(session: Session, documents: readonly DocumentEntry[]): number {
  const [, setRound] = useState(0);
  const [fault, setFault] = useState<Error | null>(null);
  const known = keptOf(session);
  const missing = documents.findIndex(({ id }) => !known.has(id));
  useEffect(() => {
    let isWanted = true;
    const readOn = async (): Promise<void> => {
      let batch = documents.filter(({ id }) => !known.has(id)).slice(0, AT_ONCE);
      while (batch.length > 0 && isWanted) {
        const contents = await Promise.all(batch.map(({ id }) => session.library.content(id)));
        batch.forEach((entry, index) => {
          known.set(entry.id, figuresOf(contents[index]!, entry));
        });
        if (isWanted) setRound((round) => round + 1);
        batch = documents.filter(({ id }) => !known.has(id)).slice(0, AT_ONCE);
      }
    };
    setFault(null);
    readOn().catch((reason: unknown) => {
      if (isWanted) setFault(reason instanceof Error ? reason : new Error(String(reason)));
    });
    return () => {
      isWanted = false;
    };
  }, [session, documents, known]);
  if (fault !== null) throw fault;
  return missing < 0 ? documents.length : missing;
}
