import { useState } from "react";
import type { EntityId } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";

/** A program of a list: with a partner it leads to how that zone words it. */
export type ProgramName = Readonly<{ program: EntityId; partner: EntityId | null; note: string | null }>;

const SHOWN = 30;

/** Programs as a list of ways in, the first of them until more are asked for. */
export function ProgramNames({ title, programs }: Readonly<{ title: string; programs: readonly ProgramName[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const selected = useApp((state) => state.selection?.subject ?? null);
  const [isOpen, setOpen] = useState(false);
  const rest = programs.length - SHOWN;
  return (
    <section className="program-names">
      <h3>
        {title} <span className="soft">{programs.length}</span>
      </h3>
      {programs.length === 0 ? (
        <p className="soft small">{text.compare.none}</p>
      ) : (
        <ul>
          {(isOpen || rest <= 3 ? programs : programs.slice(0, SHOWN)).map(({ program, partner, note }) => (
            <li key={program}>
              <button
                type="button"
                className="program-name"
                data-selected={selected === program || undefined}
                onClick={() => dispatch({ kind: "select", subject: program, partner })}
              >
                <span className="link">{nameOf(corpus, program)}</span>
                {note !== null && <span className="soft small">{note}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rest > 3 && (
        <button type="button" className="link small soft" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.card.fewer : text.card.more(rest)}
        </button>
      )}
    </section>
  );
}
