import { useState } from "react";
import { type Line, lineAt } from "#analysis/concordance.ts";
import type { EntityId } from "#model/entity.ts";
import type { RelationInstance, Stage, Stance } from "#model/relation.ts";
import { contains } from "#model/span.ts";
import { useText } from "../i18n/use-text.ts";
import { useCite } from "./citation-of.ts";
import { SentenceLine } from "./line.tsx";
import type { Source } from "./use-sources.ts";

const SHOWN = 5;

type Stand = Readonly<{ source: Source; line: Line; stance: Stance; stage: Stage | null }>;

/** What an enterprise is to each zone that names it, document by document, with the sentence that says so. */
export function Stances({ id, sources }: Readonly<{ id: EntityId; sources: readonly Source[] }>) {
  const text = useText();
  const cite = useCite();
  const [isOpen, setOpen] = useState(false);
  const stands = sources.flatMap((source) => standsIn(source, id));
  if (stands.length === 0) return null;
  const rest = stands.length - SHOWN;
  return (
    <>
      <h3 className="card-heading">
        {text.card.stances} <span className="soft">{stands.length}</span>
      </h3>
      <ul className="sentences">
        {(isOpen || rest <= 1 ? stands : stands.slice(0, SHOWN)).map(({ source, line, stance, stage }) => (
          <SentenceLine
            key={`${line.document}|${stance}`}
            lines={[line]}
            notes={[text.stance[stance], ...(stage === null ? [] : [text.stage[stage]])]}
            cite={() => cite(source, line)}
          />
        ))}
      </ul>
      {rest > 1 && (
        <button type="button" className="link small soft" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.card.fewer : text.card.more(rest)}
        </button>
      )}
    </>
  );
}

/** One sentence a stance, the first in the text; the hit is the name where it is written there. */
function standsIn(source: Source, id: EntityId): Stand[] {
  const { content, entry } = source;
  const first = new Map<Stance, RelationInstance>();
  for (const instance of content.relations)
    if (instance.target === id && instance.stance !== null && !first.has(instance.stance))
      first.set(instance.stance, instance);
  return [...first].map(([stance, instance]) => {
    const named = content.mentions.find((mention) => mention.entity === id && contains(instance, mention));
    return { source, stance, stage: instance.stage, line: lineAt(content, entry, named ?? instance) };
  });
}
