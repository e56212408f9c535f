import type { EntityId } from "#model/entity.ts";
import { useColumns } from "../card/use-ranks.ts";
import { documentsOf, nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { NARROW, useMedia } from "../frame/use-media.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { DotGrid } from "../strategies/dot-grid.tsx";
import { diameterOf } from "../strategies/dot-size.ts";
import { coveredYears } from "./coverage.ts";
import { useYearColumns } from "./year-columns.tsx";
import { undatedIn } from "./years.ts";

/** One program, zone by zone: in which years each mentions it, and in which it has documents that do not. */
export function ZoneYears({ program, years }: Readonly<{ program: EntityId; years: readonly number[] }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const selection = useApp((state) => state.selection);
  const isNarrow = useMedia(NARROW);
  const { columns, head } = useYearColumns(years);
  const zones = useColumns()
    .map((zone) => {
      const relation = corpus.relation("mentions", zone.id, program);
      return {
        zone,
        byYear: new Map(relation?.byYear ?? []),
        known: new Set(documentsOf(corpus, zone.id).flatMap((entry) => [...coveredYears(entry)])),
        undated: relation === undefined ? 0 : undatedIn(relation),
      };
    })
    .map((row) => ({ ...row, first: Math.min(...row.byYear.keys()) }))
    .sort((a, b) => (a.first === b.first ? 0 : a.first - b.first));
  return (
    <DotGrid
      label={nameOf(corpus, program)}
      keys={text.strategies.keys}
      isLevel={true}
      corner={
        <>
          <span className="coverage-name">{text.timeline.coverage}</span>
          <span>{nameOf(corpus, program)}</span>
        </>
      }
      columns={columns}
      columnHead={head}
      rows={zones.map(({ zone, first, undated }) => ({
        key: zone.id,
        depth: 0,
        title: zone.issuer === null ? text.strategies.uncounted(zone.name) : zone.name,
        isSelected: selection?.partner === zone.id,
        head: (
          <>
            <span className={Number.isFinite(first) || undated > 0 ? "row-name" : "row-name soft"}>{zone.label}</span>
            <span className="row-first soft">
              {Number.isFinite(first) ? first : undated > 0 ? text.timeline.yearless(undated) : ""}
            </span>
          </>
        ),
      }))}
      dotAt={(row, column) => {
        const { zone, byYear, first, undated, known } = zones[row]!;
        const year = years[column]!;
        const mentions = byYear.get(year) ?? 0;
        // A mention without a year may be of any year that the zone's documents cover: none of them can be said to lack it.
        if (mentions === 0 && (undated > 0 || !known.has(year))) return null;
        return {
          diameter: mentions === 0 ? 5 : Math.max(9, diameterOf(mentions, 6)),
          title: text.timeline.zoneCell(zone.name, year, mentions),
          isSelected: false,
          look: mentions === 0 ? "speck" : year === first ? "ring" : "dot",
        };
      }}
      headWidth={isNarrow ? 158 : 214}
      headHeight={86}
      columnWidth={34}
      isColumnSelected={() => false}
      onCell={(row) => dispatch({ kind: "select", subject: program, partner: zones[row]!.zone.id })}
      onRow={(row) => dispatch({ kind: "select", subject: program, partner: zones[row]!.zone.id })}
      onColumn={(column) =>
        dispatch({ kind: "filter", change: { years: { from: years[column]!, to: years[column]! } } })
      }
      onFold={() => undefined}
    />
  );
}
