import { useMemo } from "react";
import type { EntityId } from "#model/entity.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { inRange } from "../filter/apply.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { SpacerRow } from "../frame/spacer-row.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useTableRows } from "../frame/use-table-rows.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { type YearRow, yearRows } from "./years.ts";
import "./timeline.css";

const ROW = 26;
const BIGGEST = 18;

/** When programs are seen: a dot for each year, its area the number of zones, over the zones that have documents at all. */
export function TimelinePlace() {
  const text = useText();
  const { corpus } = useSession();
  const { shows, issuers, facets } = useFiltered();
  const asked = useApp((state) => state.filters.years);
  const [first, last] = corpus.years ?? [0, -1];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) =>
    inRange(asked, year),
  );
  const all = useMemo(() => yearRows(corpus.overview, shows, issuers), [corpus, shows, issuers]);
  const most = Math.max(1, ...all.flatMap((row) => [...row.issuers.values()]));
  const covered = Math.max(1, ...years.map((year) => facets.years.get(year) ?? 0));
  const { scroll, rows, before, after } = useTableRows(all.length, ROW);
  return (
    <>
      <Toolbar counts={years.length === 0 ? "" : text.timeline.counts(all.length, years[0]!, years.at(-1)!)}>
        <p className="small soft">{text.timeline.note}</p>
      </Toolbar>
      {all.length === 0 ? (
        <p className="empty">{text.timeline.empty}</p>
      ) : (
        <div ref={scroll} className="scroll timeline">
          <table aria-label={text.timeline.label} aria-rowcount={all.length + 2}>
            <thead>
              <tr>
                <th scope="col" className="timeline-program">
                  {text.timeline.program}
                </th>
                <th scope="col" className="timeline-first">
                  {text.timeline.first}
                </th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
              </tr>
              <tr className="timeline-coverage">
                <th scope="row" colSpan={2}>
                  {text.timeline.coverage}
                </th>
                {years.map((year) => {
                  const count = facets.years.get(year) ?? 0;
                  return (
                    <td key={year}>
                      <span className="timeline-bar" style={{ height: Math.round((count / covered) * 22) }} />
                      {count > 0 && count}
                    </td>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              <SpacerRow height={before} columns={years.length + 2} />
              {rows.map((row) => (
                <ProgramRow key={all[row]!.program} row={all[row]!} index={row} years={years} most={most} />
              ))}
              <SpacerRow height={after} columns={years.length + 2} />
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

type RowProps = Readonly<{ row: YearRow; index: number; years: readonly number[]; most: number }>;

function ProgramRow({ row, index, years, most }: RowProps) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const isSelected = useApp((state) => state.selection?.subject === row.program);
  const select = (subject: EntityId): void => dispatch({ kind: "select", subject });
  const name = nameOf(corpus, row.program);
  return (
    <tr aria-rowindex={index + 3} className={isSelected ? "is-selected" : ""}>
      <th scope="row" className="timeline-program">
        <button type="button" title={name} onClick={() => select(row.program)}>
          {name}
        </button>
      </th>
      <td className="timeline-first soft">{row.firstYear}</td>
      {years.map((year) => {
        const count = row.issuers.get(year) ?? 0;
        const size = Math.round(Math.sqrt(count / most) * BIGGEST);
        return (
          <td key={year} title={count === 0 ? undefined : text.timeline.cell(name, year, count, count)}>
            {count > 0 && (
              <>
                <span className="timeline-dot" style={{ width: size, height: size }} />
                <span className="visually-hidden">{count}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
