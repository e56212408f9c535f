import { Suspense, use, useMemo, useState } from "react";
import { type Line, lineAt } from "#analysis/concordance.ts";
import type { DocumentId } from "#model/document-id.ts";
import { typeOfId } from "#model/entity.ts";
import { isDocumentSource, type SourceId } from "#model/relation.ts";
import { contains } from "#model/span.ts";
import { documentsOf, nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { FaultBoundary } from "../frame/fault.tsx";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { Concordance } from "./concordance.tsx";
import { FIRST_LINES } from "./entity-evidence.tsx";
import { RelationsBetween } from "./relations-between.tsx";
import { Shared } from "./shared.tsx";
import { type Source, useSources } from "./use-sources.ts";

/** An edge between two things: what joins them, and the sentences that show it. */
export function EntityPairCard({ a, b }: Readonly<{ a: SourceId; b: SourceId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  return (
    <article className="card">
      <h2 className="card-name">
        {[a, b].map((id) => (
          <button key={id} type="button" className="pair-end" onClick={() => dispatch({ kind: "select", subject: id })}>
            <span className="mark" data-entity={isDocumentSource(id) ? "zone" : typeOfId(id)} />
            <span>{nameOf(corpus, id)}</span>
          </button>
        ))}
      </h2>
      <RelationsBetween a={a} b={b} />
      <Shared a={a} b={b} />
      <FaultBoundary about={`${a}|${b}`}>
        <Suspense fallback={<p className="soft">{text.card.loading}</p>}>
          <PairEvidence a={a} b={b} />
        </Suspense>
      </FaultBoundary>
    </article>
  );
}

function PairEvidence({ a, b }: Readonly<{ a: SourceId; b: SourceId }>) {
  const { corpus } = useSession();
  const [wanted, setWanted] = useState(FIRST_LINES);
  const [left, right] = [useDocumentsOf(a), useDocumentsOf(b)];
  const documents = useMemo(
    () => corpus.overview.documents.filter(({ id }) => left.has(id) && right.has(id)),
    [corpus, left, right],
  );
  const { sources, isWhole, isLoading } = useSources(documents, wanted, (source) => evidenceIn(source, a, b).length);
  const lines = sources.flatMap((source) => evidenceIn(source, a, b));
  const isRelated = corpus.relationsOf(a).some(({ source, target }) => source === b || target === b);
  if (!isRelated && !isLoading && lines.length === 0) return null;
  return (
    <Concordance
      lines={lines.slice(0, wanted)}
      sources={sources}
      total={lines.length}
      isWhole={isWhole && lines.length <= wanted}
      isLoading={isLoading}
      outOfScope={0}
      startsWhole={true}
      onMore={() => setWanted(wanted + FIRST_LINES)}
    />
  );
}

/** The places of a document that show a relation between the two; the hit is the name of one of them where it is written there. */
function evidenceIn({ content, entry }: Source, a: SourceId, b: SourceId): Line[] {
  const lines = new Map<number, Line>();
  for (const instance of content.relations) {
    const { source, target } = instance;
    if (!((source === a && target === b) || (source === b && target === a))) continue;
    const named = content.mentions.find(
      (mention) => (mention.entity === b || mention.entity === a) && contains(instance, mention),
    );
    const line = lineAt(content, entry, named ?? instance);
    lines.set(line.start, line);
  }
  return [...lines.values()];
}

/** Documents of an issuer, and those that mention it. */
function useDocumentsOf(id: SourceId): ReadonlySet<DocumentId> {
  const { corpus, library } = useSession();
  const posting = isDocumentSource(id) ? null : use(library.posting(id));
  return useMemo(
    () =>
      new Set([...documentsOf(corpus, id).map((entry) => entry.id), ...(posting?.documents ?? []).map(([own]) => own)]),
    [corpus, id, posting],
  );
}
