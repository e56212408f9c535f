import { Suspense, useState } from "react";
import { wilson } from "#analysis/wilson.ts";
import type { EntityId } from "#model/entity.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { FaultBoundary } from "../frame/fault.tsx";
import { ZonePicker } from "../frame/zone-picker.tsx";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { EntityEvidence } from "./entity-evidence.tsx";
import { Facts } from "./facts.tsx";
import { OwnFigures } from "./figures-about.tsx";
import { EntityHead, Wordings } from "./head.tsx";
import { OwnDocuments, OwnPrograms } from "./own.tsx";
import { Relations } from "./relations.tsx";
import { SpreadStrip } from "./spread-strip.tsx";
import { useColumns } from "./use-ranks.ts";

/** The card of an entity: what it is, where it spreads, how it is related, and every sentence that mentions it. */
export function EntityCard({ id }: Readonly<{ id: EntityId }>) {
  const text = useText();
  const { corpus } = useSession();
  const [surface, setSurface] = useState<string | null>(null);
  const entity = corpus.entities.get(id);
  if (entity === undefined) return <p className="empty">{text.card.unknown(id)}</p>;
  const isIssuer = corpus.issuers.has(id);
  return (
    <article className="card" data-entity={entity.type}>
      <EntityHead entity={entity}>
        <Wordings
          wordings={entity.aliases.map((alias) => [alias.surface, alias.mentions] as const)}
          chosen={surface}
          onChoose={setSurface}
        />
      </EntityHead>
      {!isIssuer && <Spread id={id} name={entity.name} />}
      <Facts entity={entity} />
      {isIssuer && <Compare id={id} />}
      {isIssuer && <OwnDocuments documents={corpus.issuers.get(id)!} />}
      {isIssuer && <OwnFigures id={id} />}
      {isIssuer && <OwnPrograms id={id} />}
      <FaultBoundary about={id}>
        <Suspense fallback={<p className="soft">{text.card.loading}</p>}>
          <EntityEvidence key={surface} entity={entity} surface={surface}>
            <Relations id={id} />
          </EntityEvidence>
        </Suspense>
      </FaultBoundary>
    </article>
  );
}

/** Sets an issuer beside another: what both mention, and what only one does. */
function Compare({ id }: Readonly<{ id: EntityId }>) {
  const text = useText();
  const dispatch = useDispatch();
  const others = useColumns().filter((column) => column.id !== id);
  if (others.length === 0) return null;
  return (
    <ZonePicker
      label={text.card.compare}
      columns={others}
      onPick={(other) => dispatch({ kind: "select", subject: id, partner: other })}
    />
  );
}

function Spread({ id, name }: Readonly<{ id: EntityId; name: string }>) {
  const text = useText();
  const { reachOf, issuers } = useFiltered();
  const { low, high } = wilson(reachOf(id), issuers.size);
  const percent = (share: number): string => (share * 100).toFixed(0);
  return (
    <>
      <SpreadStrip subject={id} name={name} current={null} />
      <p>
        <strong>{text.card.spread(reachOf(id), issuers.size)}</strong>{" "}
        <span className="soft small">{text.card.interval(percent(low), percent(high))}</span>
      </p>
    </>
  );
}
