import { type ReactNode, useMemo } from "react";
import { isEveryone } from "#analysis/issuer-groups.ts";
import type { Keyness } from "#analysis/keyness.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { Segments } from "../frame/segments.tsx";
import { SpacerRow } from "../frame/spacer-row.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useTableRows } from "../frame/use-table-rows.ts";
import { useText } from "../i18n/use-text.ts";
import { LEADINGS } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { GroupPicker } from "./group-picker.tsx";
import { useContrast } from "./use-contrast.ts";

const ROW = 34;
const SIGNIFICANT = 0.05;

/** Which programs are typical of one group of zones and not of another. */
export function ContrastView({ children }: Readonly<{ children: ReactNode }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { group, other, leading } = useApp((state) => state.contrast);
  const measure = useApp((state) => (state.matrix.measure === "adopted" ? "adopted" : "mentioned"));
  const { traits, sides, rows, onBoth, isTooSmall } = useContrast();
  const isAsked = !isEveryone(group) || !isEveryone(other);
  const shown = useMemo(
    () => rows.filter(({ logRatio }) => leading === "all" || (leading === "group") === logRatio > 0),
    [rows, leading],
  );
  const sizes = sides.map(({ issuers }) => issuers.size) as [number, number];
  return (
    <>
      <Toolbar counts={isAsked ? text.contrast.counts(shown.length, shown.filter(isSignificant).length) : ""}>
        {children}
        <Segments
          label={text.compare.measures}
          options={["mentioned", "adopted"] as const}
          names={text.strategies.measure}
          value={measure}
          onChange={(chosen) => dispatch({ kind: "matrix", change: { measure: chosen } })}
        />
        <Segments
          label={text.contrast.leadings}
          options={LEADINGS}
          names={text.contrast.leading}
          value={leading}
          onChange={(chosen) => dispatch({ kind: "contrast", change: { leading: chosen } })}
        />
      </Toolbar>
      <div className="groups">
        <GroupPicker
          name={text.contrast.group}
          group={group}
          nothing={text.contrast.pick}
          members={isAsked ? sizes[0] : 0}
          traits={traits}
          onChange={(chosen) => dispatch({ kind: "contrast", change: { group: chosen } })}
        />
        <GroupPicker
          name={text.contrast.other}
          group={other}
          nothing={text.contrast.rest}
          members={sizes[1]}
          traits={traits}
          onChange={(chosen) => dispatch({ kind: "contrast", change: { other: chosen } })}
        />
        <button
          type="button"
          className="link small"
          onClick={() => dispatch({ kind: "contrast", change: { group: other, other: group } })}
        >
          {text.contrast.swap}
        </button>
      </div>
      {!isAsked ? (
        <p className="empty">{text.contrast.empty}</p>
      ) : rows.length === 0 ? (
        <p className="empty">{text.contrast.none(sizes[0], sizes[1])}</p>
      ) : (
        <>
          <p className="matrix-note soft small">
            {[
              text.contrast.note(rows.length),
              ...(isTooSmall ? [text.contrast.tooSmall(sizes[0], sizes[1])] : []),
              ...(onBoth > 0 ? [text.contrast.paired(onBoth)] : []),
            ].join(" ")}
          </p>
          <KeynessTable key={leading} rows={shown} />
        </>
      )}
    </>
  );
}

const isSignificant = ({ q }: Keyness): boolean => q < SIGNIFICANT;

function KeynessTable({ rows }: Readonly<{ rows: readonly Keyness[] }>) {
  const text = useText();
  const { scroll, rows: inSight, before, after } = useTableRows(rows.length, ROW);
  const { column, columnHint } = text.contrast;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div ref={scroll} className="scroll sheet" tabIndex={0}>
      <table aria-label={text.contrast.label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {(["program", "group", "other", "ratio", "g2", "p", "q"] as const).map((name) => (
              <th key={name} scope="col" className={`key-${name}`} title={columnHint[name]}>
                {column[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={before} columns={1} />
          {inSight.map((index) => (
            <KeynessRow key={rows[index]!.program} row={rows[index]!} index={index} />
          ))}
          <SpacerRow height={after} columns={1} />
        </tbody>
      </table>
      {rows.length === 0 && <p className="empty">{text.strategies.empty}</p>}
    </div>
  );
}

function KeynessRow({ row, index }: Readonly<{ row: Keyness; index: number }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const isSelected = useApp((state) => state.selection?.subject === row.program);
  return (
    <tr aria-rowindex={index + 2} data-selected={isSelected || undefined}>
      <th scope="row" className="key-program">
        <button type="button" className="link" onClick={() => dispatch({ kind: "select", subject: row.program })}>
          {nameOf(corpus, row.program)}
        </button>
      </th>
      <ShareCell name="group" count={row.inGroup} of={row.group} isAhead={row.logRatio > 0} />
      <ShareCell name="other" count={row.inOther} of={row.other} isAhead={row.logRatio < 0} />
      <td className="key-ratio">{signed(row.logRatio)}</td>
      <td className="key-g2">{row.g2.toFixed(1)}</td>
      <td className="key-p">{small(row.p)}</td>
      <td className="key-q">
        {isSignificant(row) ? <strong title={text.contrast.significant}>{small(row.q)} ●</strong> : small(row.q)}
      </td>
    </tr>
  );
}

type ShareProps = Readonly<{ name: string; count: number; of: number; isAhead: boolean }>;

function ShareCell({ name, count, of, isAhead }: ShareProps) {
  return (
    <td className={`key-${name}`}>
      <span className={isAhead ? "share is-ahead" : "share"}>
        <span className="share-bar" aria-hidden="true">
          <span style={{ width: `${(count / Math.max(1, of)) * 100}%` }} />
        </span>
        <span>
          {count} / {of}
        </span>
      </span>
    </td>
  );
}

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

const small = (value: number): string => (value < 0.001 ? "< 0.001" : value.toFixed(3));
