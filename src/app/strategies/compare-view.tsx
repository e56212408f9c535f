import { type ReactNode, useMemo } from "react";
import type { Column } from "#analysis/columns.ts";
import { compareColumns, type MatrixRow } from "#analysis/matrix.ts";
import type { EntityId } from "#model/entity.ts";
import { useColumns } from "../card/use-ranks.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { Segments } from "../frame/segments.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { matrixOf } from "./matrix-of.ts";
import { ProgramNames } from "./program-names.tsx";
import { ZoneAdder } from "./zone-adder.tsx";

const WAYS = ["mentioned", "adopted"] as const;

/** A few zones side by side: what all of them have, what only one has, and what the others have and one does not. */
export function CompareView({ children }: Readonly<{ children: ReactNode }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { shows, issuers } = useFiltered();
  const asked = useApp((state) => state.compare.zones);
  const measure = useApp((state) => (state.matrix.measure === "adopted" ? "adopted" : "mentioned"));
  const columns = useColumns();
  const zones = useMemo(() => asked.filter((zone) => corpus.issuers.has(zone)), [asked, corpus]);
  const rows = useMemo(() => {
    const shown = matrixOf(corpus).rows.filter(({ program }) => shows(program));
    return measure === "adopted" ? shown.map(adoptedOnly) : shown;
  }, [corpus, shows, measure]);
  return (
    <>
      <Toolbar counts={text.compare.counts(zones.length, issuers.size)}>
        {children}
        <Segments
          label={text.compare.measures}
          options={WAYS}
          names={text.strategies.measure}
          value={measure}
          onChange={(chosen) => dispatch({ kind: "matrix", change: { measure: chosen } })}
        />
      </Toolbar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="scroll compared" aria-label={text.compare.label} tabIndex={0}>
        <ZoneAdder
          label={text.compare.picked}
          columns={columns}
          chosen={zones}
          onChange={(next) => dispatch({ kind: "compare", zones: next })}
        />
        {zones.length === 0 ? (
          <p className="empty">{text.compare.empty}</p>
        ) : zones.length === 1 ? (
          <AgainstAll zone={zones[0]!} rows={rows} columns={columns} />
        ) : (
          <SideBySide zones={zones} rows={rows} />
        )}
      </section>
    </>
  );
}

/** The row with those cells alone in which the program is adopted. */
const adoptedOnly = (row: MatrixRow): MatrixRow => ({
  ...row,
  cells: new Map([...row.cells].filter(([, { adopted }]) => adopted)),
});

type SideProps = Readonly<{ zones: readonly EntityId[]; rows: readonly MatrixRow[] }>;

function SideBySide({ zones, rows }: SideProps) {
  const text = useText();
  const { corpus } = useSession();
  const { shared, only, missing } = useMemo(() => compareColumns(rows, zones), [rows, zones]);
  const having = useMemo(
    () =>
      new Map(
        rows.map(({ program, cells }) => [
          program,
          zones.filter((zone) => (cells.get(zone)?.mentions ?? 0) > 0).length,
        ]),
      ),
    [rows, zones],
  );
  const labelOf = (zone: EntityId): string => corpus.entities.get(zone)?.label ?? zone;
  return (
    <>
      <ProgramNames
        title={text.compare.shared(zones.length)}
        programs={shared.map((program) => ({ program, partner: null, note: null }))}
      />
      <div className="compared-zones">
        {zones.map((zone) => (
          <section key={zone} aria-label={labelOf(zone)}>
            <h2>
              <span className="mark" data-entity="zone" /> {labelOf(zone)}
            </h2>
            <ProgramNames
              title={text.compare.only}
              programs={only.get(zone)!.map((program) => ({ program, partner: zone, note: null }))}
            />
            <ProgramNames
              title={text.compare.missing}
              programs={missing
                .get(zone)!
                .map((program) => ({ program, partner: null, having: having.get(program)! }))
                .sort((a, b) => b.having - a.having)
                .map(({ program, partner, having: others }) => ({
                  program,
                  partner,
                  note: zones.length === 2 ? null : text.compare.others(others, zones.length - 1),
                }))}
            />
          </section>
        ))}
      </div>
    </>
  );
}

type AllProps = Readonly<{ zone: EntityId; rows: readonly MatrixRow[]; columns: readonly Column[] }>;

/** One zone against all others in scope: what none of them has, and what at least half of them have and it does not. */
function AgainstAll({ zone, rows, columns }: AllProps) {
  const text = useText();
  const others = columns.filter(({ issuer }) => issuer !== null && issuer !== zone);
  const counted = rows.map(({ program, cells }) => ({
    program,
    isHere: (cells.get(zone)?.mentions ?? 0) > 0,
    others: others.filter(({ id }) => (cells.get(id)?.mentions ?? 0) > 0).length,
  }));
  const usual = counted
    .filter((row) => row.others * 2 >= Math.max(1, others.length))
    .sort((a, b) => b.others - a.others);
  const note = (having: number): string => text.compare.others(having, others.length);
  return (
    <>
      <p className="soft small">{text.compare.alone}</p>
      <ProgramNames
        title={text.compare.onlyOfAll}
        programs={counted
          .filter((row) => row.isHere && row.others === 0)
          .map(({ program }) => ({ program, partner: zone, note: null }))}
      />
      <ProgramNames
        title={text.compare.missingOfAll}
        programs={usual
          .filter(({ isHere }) => !isHere)
          .map((row) => ({ program: row.program, partner: null, note: note(row.others) }))}
      />
      <ProgramNames
        title={text.compare.sharedOfAll}
        programs={usual
          .filter(({ isHere }) => isHere)
          .map((row) => ({ program: row.program, partner: zone, note: note(row.others) }))}
      />
    </>
  );
}
