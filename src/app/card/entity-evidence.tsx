import { type ReactNode, use, useMemo, useState } from "react";
import { type Line, linesOf } from "#analysis/concordance.ts";
import type { DocumentEntry } from "#model/dataset.ts";
import type { Entity } from "#model/entity.ts";
import { documentSource } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { Concordance } from "./concordance.tsx";
import { FiguresAbout } from "./figures-about.tsx";
import { Stances } from "./stances.tsx";
import { useInScope } from "./use-in-scope.ts";
import { useColumns } from "./use-ranks.ts";
import { type Source, useSources } from "./use-sources.ts";

/** Lines read before more are asked for. */
export const FIRST_LINES = 100;

type Props = Readonly<{
  entity: Entity;
  /** The only wording whose lines are shown; null for all. */
  surface: string | null;
  /** Stands between the stances and the lines. */
  children: ReactNode;
}>;

/** What is read from the documents that mention an entity. */
export function EntityEvidence({ entity, surface, children }: Props) {
  const [wanted, setWanted] = useState(FIRST_LINES);
  const { documents, total, outside } = useMentioning(entity);
  const linesIn = ({ content, entry }: Source): Line[] =>
    linesOf(content, entry, entity.id).filter(({ hit }) => surface === null || hit === surface);
  const { sources, isWhole, isLoading } = useSources(documents, wanted, (source) => linesIn(source).length);
  const inScope = useInScope();
  const lines = sources.flatMap(linesIn);
  const shown = lines.filter(inScope);
  const dropped = lines.length - shown.length;
  return (
    <>
      {entity.type === "enterprise" && <Stances id={entity.id} sources={sources} />}
      {children}
      <FiguresAbout id={entity.id} sources={sources} />
      <Concordance
        lines={shown.slice(0, wanted)}
        sources={sources}
        total={(surface === null ? total : mentionsOf(entity, surface)) - dropped}
        isWhole={isWhole && shown.length <= wanted}
        isLoading={isLoading}
        outOfScope={(surface === null ? outside : 0) + dropped}
        startsWhole={false}
        onMore={() => setWanted(wanted + FIRST_LINES)}
      />
    </>
  );
}

const mentionsOf = ({ aliases }: Entity, surface: string): number =>
  aliases.find((alias) => alias.surface === surface)?.mentions ?? 0;

type Mentioning = Readonly<{ documents: readonly DocumentEntry[]; total: number; outside: number }>;

/** The documents that mention an entity, in the order of the matrix; those out of scope are only counted. */
function useMentioning(entity: Entity): Mentioning {
  const { corpus, library } = useSession();
  const posting = use(library.posting(entity.id));
  const columns = useColumns();
  return useMemo(() => {
    const ranks = new Map(columns.map(({ id }, rank) => [id, rank]));
    const rows = posting.documents.flatMap(([id, mentions]) => {
      const entry = corpus.documents.get(id);
      return entry === undefined ? [] : [{ entry, mentions, rank: ranks.get(entry.issuer ?? documentSource(id)) }];
    });
    const inside = rows.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!);
    const sum = (counted: readonly Readonly<{ mentions: number }>[]): number =>
      counted.reduce((total, { mentions }) => total + mentions, 0);
    return {
      documents: inside.map(({ entry }) => entry),
      total: sum(inside),
      outside: sum(rows) - sum(inside),
    };
  }, [posting, columns, corpus]);
}
