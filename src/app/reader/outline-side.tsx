import type { Heading } from "#analysis/outline.ts";
import type { DocumentEntry } from "#model/dataset.ts";
import type { Act } from "#model/document.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";

type Props = Readonly<{ entry: DocumentEntry; headings: readonly Heading[]; inSight: number }>;

/** Above this many headings only the two widest levels are listed. */
const MANY = 60;

/** The parts of the document: its acts, and the headings below them. */
export function OutlineSide({ entry, headings, inSight }: Props) {
  const text = useText();
  const listed = headings.length > MANY ? headings.filter(({ level }) => level < 2) : headings;
  if (listed.length === 0 && entry.acts.length < 2) return null;
  const groups = groupByAct(entry.acts, listed);
  const current = listed.findLast(({ start }) => start <= inSight)?.start ?? null;
  return (
    <nav className="outline" aria-label={text.reader.outline}>
      {groups.map(({ act, items }) => (
        <div key={act?.start ?? -1}>
          {act !== null && (
            <OutlineLink document={entry} at={act.start} className="outline-act">
              {text.reader.act[act.kind](act.year)}
            </OutlineLink>
          )}
          <ul>
            {items.map(({ start, title, level }) => (
              <li key={start} style={{ paddingLeft: level * 10 }}>
                <OutlineLink
                  document={entry}
                  at={start}
                  className={start === current ? "outline-item is-current" : "outline-item"}
                >
                  {title.split(/[，,]/, 1)[0]!}
                </OutlineLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type LinkProps = Readonly<{ document: DocumentEntry; at: number; className: string; children: string }>;

function OutlineLink({ document, at, className, children }: LinkProps) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className={className}
      title={children}
      onClick={() => dispatch({ kind: "read", document: document.id, at })}
    >
      {children}
    </button>
  );
}

type Group = Readonly<{ act: Act | null; items: readonly Heading[] }>;

/** Headings below the act they stand in; those before the first act come first. */
function groupByAct(acts: readonly Act[], headings: readonly Heading[]): Group[] {
  const actOf = (heading: Heading): Act | null => acts.findLast(({ start }) => start <= heading.start) ?? null;
  return [null, ...acts]
    .map((act) => ({ act, items: headings.filter((heading) => actOf(heading) === act) }))
    .filter(({ act, items }) => act !== null || items.length > 0);
}
