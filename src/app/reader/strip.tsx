import type { DocumentEntry } from "#model/dataset.ts";
import type { Mention } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

/** Width of the drawing in its own units. */
const WIDTH = 1000;

type Props = Readonly<{ entry: DocumentEntry; mentions: readonly Mention[]; hits: readonly Mention[] }>;

/** The document from its first character to its last: all programs faint, the selected one strong, acts marked. */
export function DispersionStrip({ entry, mentions, hits }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const share = (offset: number): number => offset / Math.max(1, entry.characters);
  const faint = mentions
    .filter(({ type }) => type === "program")
    .map(({ start }) => `M${(share(start) * WIDTH).toFixed(1)} 5v12`)
    .join("");
  const [first] = hits;
  const said = first === undefined ? "" : text.reader.stripSelected(nameOf(corpus, first.entity), hits.length);
  return (
    <div className={entry.acts.length > 1 ? "dispersion has-acts" : "dispersion"}>
      <svg
        viewBox={`0 0 ${WIDTH} 22`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${text.reader.strip} ${said}`}
      >
        <path d={faint} stroke="var(--bar)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      </svg>
      {hits.map(({ start, type }) => (
        <button
          key={start}
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="dispersion-hit"
          data-entity={type}
          style={{ left: `${share(start) * 100}%` }}
          onClick={() => dispatch({ kind: "read", document: entry.id, at: start })}
        />
      ))}
      {entry.acts.length > 1 &&
        entry.acts.map(({ start, kind, year }) => (
          <button
            key={start}
            type="button"
            className="dispersion-act"
            style={{ left: `${share(start) * 100}%` }}
            onClick={() => dispatch({ kind: "read", document: entry.id, at: start })}
          >
            {text.reader.act[kind](year)}
          </button>
        ))}
    </div>
  );
}
