import { useMemo, useState } from "react";
import { linesOf } from "#analysis/concordance.ts";
import { type EntityId, typeOfId } from "#model/entity.ts";
import type { SourceId } from "#model/relation.ts";
import { documentsOf, nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { Concordance } from "./concordance.tsx";
import { FIRST_LINES } from "./entity-evidence.tsx";
import { stageProfile } from "./facts.tsx";
import { EntityHead, Wordings } from "./head.tsx";
import { RelationsBetween } from "./relations-between.tsx";
import { SpreadStrip } from "./spread-strip.tsx";
import { useInScope } from "./use-in-scope.ts";
import { useColumns } from "./use-ranks.ts";
import { useSources } from "./use-sources.ts";

/** A cell of the matrix, or any edge between an issuer and what it mentions: how that zone words it. */
export function ColumnPairCard({ column, thing }: Readonly<{ column: SourceId; thing: EntityId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const [wanted, setWanted] = useState(FIRST_LINES);
  const [surface, setSurface] = useState<string | null>(null);
  const entity = corpus.entities.get(thing)!;
  const documents = useMemo(() => documentsOf(corpus, column), [corpus, column]);
  const { sources, isWhole, isLoading } = useSources(
    documents,
    wanted,
    ({ content, entry }) => linesOf(content, entry, thing).length,
  );
  const inScope = useInScope();
  const lines = sources.flatMap(({ content, entry }) => linesOf(content, entry, thing));
  const inYears = lines.filter(inScope);
  const shown = inYears.filter(({ hit }) => surface === null || hit === surface);
  const relation = corpus.relation("mentions", column, thing);
  const adoption = corpus.relation("adopts", column, thing);
  const zone = nameOf(corpus, column);
  return (
    <article className="card" data-entity={entity.type}>
      <EntityHead entity={entity}>
        <p className="card-where">
          <span className="mark" data-entity="zone" />
          <button type="button" className="link" onClick={() => dispatch({ kind: "select", subject: column })}>
            {zone}
          </button>
        </p>
        <Wordings wordings={relation?.surfaces ?? []} chosen={surface} onChoose={setSurface} />
      </EntityHead>
      <SpreadStrip subject={thing} name={entity.name} current={column} />
      <Steps thing={thing} column={column} />
      {typeOfId(thing) === "program" ? (
        <dl className="facts">
          <div>
            <dt>{text.card.stages}</dt>
            <dd>{stageProfile(adoption === undefined ? [] : [adoption], text)}</dd>
          </div>
        </dl>
      ) : (
        <RelationsBetween a={column} b={thing} />
      )}
      <Concordance
        lines={shown.slice(0, wanted)}
        sources={sources}
        total={surface === null ? (relation?.evidence ?? 0) - (lines.length - inYears.length) : shown.length}
        isWhole={isWhole && shown.length <= wanted}
        isLoading={isLoading}
        outOfScope={lines.length - inYears.length}
        startsWhole={true}
        onMore={() => setWanted(wanted + FIRST_LINES)}
      />
      <p className="card-foot">
        <button type="button" className="link" onClick={() => dispatch({ kind: "select", subject: thing })}>
          {text.card.all(entity.name)}
        </button>
      </p>
    </article>
  );
}

/** From zone to zone along those that mention the same thing, to read their wordings one after the other. */
function Steps({ thing, column }: Readonly<{ thing: EntityId; column: SourceId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const filled = useColumns().filter(({ id }) => corpus.relation("mentions", id, thing) !== undefined);
  const at = filled.findIndex(({ id }) => id === column);
  const step = (label: string, sign: string, to: number) => {
    const next = filled[to];
    return (
      <button
        type="button"
        className="step"
        disabled={next === undefined}
        title={next === undefined ? label : `${label} ${next.label}`}
        aria-label={label}
        onClick={() => next !== undefined && dispatch({ kind: "select", subject: thing, partner: next.id })}
      >
        {sign}
      </button>
    );
  };
  return (
    <p className="steps">
      {step(text.card.previous, "‹", at - 1)}
      <span className="soft small">{at < 0 ? filled.length : `${at + 1} / ${filled.length}`}</span>
      {step(text.card.next, "›", at < 0 ? -1 : at + 1)}
    </p>
  );
}
