import { useMemo } from "react";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { NARROW, useMedia } from "../frame/use-media.ts";
import { useText } from "../i18n/use-text.ts";
import { TIMELINE_ORDERS } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { DotGrid } from "../strategies/dot-grid.tsx";
import { diameterOf } from "../strategies/dot-size.ts";
import { OrderChoice } from "../strategies/order-choice.tsx";
import { useCoverage } from "./use-coverage.ts";
import { useYearColumns } from "./year-columns.tsx";
import { yearRows } from "./years.ts";

/** Programs against years: a dot for the zones that mention one in acts of a year, a ring where it is first seen. */
export function ProgramYears({ years }: Readonly<{ years: readonly number[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { shows, issuers } = useFiltered();
  const coveredIn = useCoverage();
  const order = useApp((state) => state.timeline.order);
  const selected = useApp((state) => state.selection?.subject ?? null);
  const isNarrow = useMedia(NARROW);
  const { columns, head } = useYearColumns(years);
  const rows = useMemo(() => {
    const bySpread = yearRows(corpus.overview, shows, issuers);
    return order === "spread" ? bySpread : [...bySpread].sort((a, b) => a.firstYear - b.firstYear);
  }, [corpus, shows, issuers, order]);
  const most = useMemo(() => rows.reduce((top, row) => Math.max(top, ...row.issuers.values()), 4), [rows]);
  if (rows.length === 0) return <p className="empty">{text.timeline.empty}</p>;
  const select = (row: number): void => dispatch({ kind: "select", subject: rows[row]!.program });
  return (
    <DotGrid
      label={text.timeline.label}
      keys={text.strategies.keys}
      isLevel={true}
      corner={
        <>
          <span className="coverage-name">{text.timeline.coverage}</span>
          <span className="corner-line">
            {text.timeline.program}
            <OrderChoice
              label={text.timeline.orders}
              options={TIMELINE_ORDERS}
              names={text.timeline.order}
              value={order}
              onChange={(chosen) => dispatch({ kind: "timeline", change: { order: chosen } })}
            />
          </span>
        </>
      }
      columns={columns}
      columnHead={head}
      rows={rows.map(({ program, firstYear, spread }) => ({
        key: program,
        depth: 0,
        title: text.timeline.head(nameOf(corpus, program), firstYear, text.card.spread(spread, issuers.size)),
        isSelected: selected === program,
        head: (
          <>
            <span className="row-name">{nameOf(corpus, program)}</span>
            <span className="row-first soft">{firstYear}</span>
            <span className="row-zones">{spread}</span>
          </>
        ),
      }))}
      dotAt={(row, column) => {
        const { program, issuers: byYear, firstYear } = rows[row]!;
        const year = years[column]!;
        const zones = byYear.get(year) ?? 0;
        if (zones === 0) return null;
        return {
          diameter: Math.max(9, diameterOf(zones, most)),
          title: text.timeline.cell(nameOf(corpus, program), year, zones, coveredIn(year)),
          isSelected: false,
          look: year === firstYear ? "ring" : "dot",
        };
      }}
      headWidth={isNarrow ? 158 : 214}
      headHeight={86}
      columnWidth={34}
      isColumnSelected={() => false}
      onCell={select}
      onRow={select}
      onColumn={(column) =>
        dispatch({ kind: "filter", change: { years: { from: years[column]!, to: years[column]! } } })
      }
      onFold={() => undefined}
    />
  );
}
