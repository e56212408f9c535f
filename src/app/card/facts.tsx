import type { ReactNode } from "react";
import { rate } from "#analysis/recurrence.ts";
import type { Entity, EntityId } from "#model/entity.ts";
import { isDocumentSource, type Relation, STAGES } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import type { Text } from "../i18n/zh.ts";
import { matrixOf } from "../strategies/matrix-of.ts";
import { Nearby, Together } from "./related.tsx";

type Fact = readonly [name: string, value: ReactNode];

/** Facts of an entity, of which those not known are left out. */
export function Facts({ entity }: Readonly<{ entity: Entity }>) {
  const text = useText();
  const { corpus } = useSession();
  const facts: Fact[] = [...stated(entity, text)];
  if (entity.firstYear !== null && !corpus.issuers.has(entity.id))
    facts.push([text.card.firstSeen, <FirstSeen key="first" entity={entity} year={entity.firstYear} />]);
  if (entity.type === "program") facts.push([text.card.recurrence, <Recurs key="recurs" id={entity.id} />]);
  if (entity.type === "program") facts.push([text.card.stages, stageProfile(corpus.relationsOf(entity.id), text)]);
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <Together id={entity.id} />
      {entity.type === "program" && <Nearby id={entity.id} />}
    </dl>
  );
}

/** The numbers of recurrence over the whole corpus, as the matrix has them. */
function Recurs({ id }: Readonly<{ id: EntityId }>) {
  const text = useText();
  const { corpus } = useSession();
  const { rows, columns } = matrixOf(corpus);
  const row = rows.find(({ program }) => program === id);
  if (row === undefined) return null;
  const { documents, mentions, adoptingIssuers, dispersion } = row.recurrence;
  const characters = columns.reduce((sum, column) => sum + column.characters, 0);
  return [
    text.card.documents(documents),
    text.card.mentions(mentions),
    text.strategies.adopting(adoptingIssuers),
    text.strategies.unit.rate(rate(mentions, characters)),
    ...(dispersion === null ? [] : [`DP ${dispersion.dp.toFixed(2)}`]),
  ].join(" · ");
}

function FirstSeen({ entity, year }: Readonly<{ entity: Entity; year: number }>) {
  const text = useText();
  const { corpus } = useSession();
  const first = corpus
    .relationsOf(entity.id)
    .filter(({ kind, target, byYear }) => kind === "mentions" && target === entity.id && byYear[0]?.[0] === year);
  const zones = first.filter(({ source }) => !isDocumentSource(source)).map(({ source }) => nameOf(corpus, source));
  const [zone = ""] = zones;
  const where = zones.length > 1 ? text.card.firstSeenMore(zone, zones.length - 1) : zone;
  return (
    <>
      {text.card.firstSeenIn(year, where)}{" "}
      {corpus.years !== null && <span className="soft small">{text.card.earliest(corpus.years[0])}</span>}
    </>
  );
}

/** How much of what is done with a program is done, under way and planned. */
export function stageProfile(relations: readonly Relation[], text: Text): string {
  const adoptions = relations.filter(({ kind }) => kind === "adopts");
  const parts = [...STAGES, "none" as const].flatMap((stage) => {
    const count = adoptions.reduce((sum, { byStage }) => sum + byStage[stage], 0);
    return count === 0 ? [] : [`${text.stage[stage]} ${count}`];
  });
  return parts.length === 0 ? text.card.stagesNone : parts.join(" · ");
}

function stated(entity: Entity, text: Text): Fact[] {
  const known = (name: string, value: string | null): Fact[] => (value === null || value === "" ? [] : [[name, value]]);
  switch (entity.type) {
    case "zone": {
      const { kind, level, province, city, county } = entity.facts;
      const where = [province, city, county].filter((name) => name !== null).join(" · ");
      return [...known(text.card.kind, kind), ...known(text.card.level, level), ...known(text.card.where, where)];
    }
    case "park":
    case "institution":
      return known(text.card.kind, entity.facts.kind);
    case "industry":
      return known(text.card.sector, entity.facts.sector);
    case "program":
      return known(text.card.level, entity.facts.level);
    case "place": {
      const { kind, code, ancestors } = entity.facts;
      return [
        ...known(text.card.kind, kind === null ? null : (text.placeKind[kind] ?? kind)),
        ...known(text.card.where, ancestors.join(" · ")),
        ...known(text.card.code, code),
      ];
    }
    case "enterprise":
      return [];
  }
}
