import type { EntityId } from "#model/entity.ts";
import type { SourceId } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { useColumns } from "./use-ranks.ts";

type Props = Readonly<{ subject: EntityId; name: string; current: SourceId | null }>;

/** More zones than this get cells too small to be pressed; the matrix opens their wordings. */
const MANY = 60;

/** One cell a zone, in the order of the matrix: filled where the zone mentions it, ringed where its wording is shown. */
export function SpreadStrip({ subject, name, current }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const columns = useColumns();
  const years = useApp((state) => state.filters.years);
  const isOpen = years.from === null && years.to === null;
  const isDense = columns.length > MANY;
  return (
    <ul className={isDense ? "strip is-dense" : "strip"} aria-label={text.card.strip(name)}>
      {columns.map(({ id, name: zone, issuer }) => {
        const relation = corpus.relation("mentions", id, subject);
        const mentions = relation === undefined ? 0 : isOpen ? relation.evidence : inYears(relation.byYear, years);
        const title = text.card.stripCell(issuer === null ? text.strategies.uncounted(zone) : zone, mentions);
        const className = `strip-cell${issuer === null ? " is-apart" : ""}`;
        return (
          <li key={id}>
            {mentions === 0 || isDense ? (
              <span className={mentions === 0 ? className : `${className} is-filled`} title={title} />
            ) : (
              <button
                type="button"
                className={`${className} is-filled`}
                title={title}
                aria-label={title}
                aria-pressed={current === id}
                onClick={() => dispatch({ kind: "select", subject, partner: id })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const inYears = (
  byYear: readonly (readonly [number, number])[],
  { from, to }: Readonly<{ from: number | null; to: number | null }>,
): number =>
  byYear.reduce(
    (sum, [year, evidence]) => ((from === null || year >= from) && (to === null || year <= to) ? sum + evidence : sum),
    0,
  );
