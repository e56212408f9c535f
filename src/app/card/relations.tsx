import { useState } from "react";
import { typeOfId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import {
  isDocumentSource,
  RELATION_KINDS,
  type Relation,
  type RelationKind,
  type SourceId,
  STAGES,
  SYMMETRIC_KINDS,
} from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import type { Text } from "../i18n/zh.ts";
import { useDispatch } from "../state/use-app.ts";

const SHOWN = 6;
/** Shown elsewhere on the card. */
const APART: readonly RelationKind[] = ["mentions", "co-occurs"];

type Group = Readonly<{ key: string; name: string; items: readonly Relation[] }>;

/** Relations by kind and direction, each item a way to the other end and to the sentences that show it. */
export function Relations({ id }: Readonly<{ id: SourceId }>) {
  const text = useText();
  const { corpus } = useSession();
  const relations = corpus.relationsOf(id);
  const groups = RELATION_KINDS.filter((kind) => !APART.includes(kind)).flatMap((kind): Group[] => {
    const ofKind = relations.filter((relation) => relation.kind === kind);
    if (SYMMETRIC_KINDS.includes(kind)) return [{ key: kind, name: text.relation[kind], items: ofKind }];
    return [
      { key: kind, name: text.relation[kind], items: ofKind.filter(({ source }) => source === id) },
      { key: `to-${kind}`, name: text.card.incoming[kind], items: ofKind.filter(({ source }) => source !== id) },
    ];
  });
  if (!isDocumentSource(id) && typeOfId(id) === "program") groups.push(mentionedOnly(relations, text));
  const filled = groups.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return null;
  return (
    <section aria-label={text.card.relations}>
      {filled.map(({ key, name, items }) => (
        <RelationGroup key={key} id={id} name={name} items={items} />
      ))}
    </section>
  );
}

/** Those who name a program and do not adopt it: the two are never counted as one. */
function mentionedOnly(relations: readonly Relation[], text: Text): Group {
  const adopting = new Set(relations.filter(({ kind }) => kind === "adopts").map(({ source }) => source));
  const items = relations.filter(({ kind, source }) => kind === "mentions" && !adopting.has(source));
  return { key: "mentioned-only", name: text.card.mentionedOnly, items };
}

function RelationGroup({ id, name, items }: Readonly<{ id: SourceId; name: string; items: readonly Relation[] }>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const sorted = [...items].sort(
    (a, b) => b.evidence - a.evidence || byCodeUnit(a.source + a.target, b.source + b.target),
  );
  const rest = sorted.length - SHOWN;
  return (
    <>
      <h3 className="card-heading">
        {name} <span className="soft">{items.length}</span>
      </h3>
      <ul className="relations">
        {(isOpen || rest <= 1 ? sorted : sorted.slice(0, SHOWN)).map((relation) => {
          const other = relation.source === id ? relation.target : relation.source;
          return <RelationItem key={other} id={id} other={other} relation={relation} />;
        })}
      </ul>
      {rest > 1 && (
        <button type="button" className="link small soft" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.card.fewer : text.card.more(rest)}
        </button>
      )}
    </>
  );
}

type ItemProps = Readonly<{ id: SourceId; other: SourceId; relation: Relation }>;

function RelationItem({ id, other, relation }: ItemProps) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const name = nameOf(corpus, other);
  const stages = STAGES.filter((stage) => relation.byStage[stage] > 0).map(
    (stage) => `${text.stage[stage]} ${relation.byStage[stage]}`,
  );
  return (
    <li>
      <button type="button" className="relation-name" onClick={() => dispatch({ kind: "select", subject: other })}>
        <span className="mark" data-entity={isDocumentSource(other) ? "zone" : typeOfId(other)} />
        <span>{name}</span>
      </button>
      <span className="soft small">{stages.join(" · ")}</span>
      <button
        type="button"
        className="link small"
        title={text.card.placeTitle(name)}
        onClick={() => dispatch({ kind: "select", subject: id, partner: other })}
      >
        {text.card.place(relation.evidence)}
      </button>
    </li>
  );
}
