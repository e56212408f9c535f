import { axisOf, type Indicator, scaleOf } from "#analysis/figures.ts";
import { yearsText } from "../card/citation.ts";
import { SpacerRow } from "../frame/spacer-row.tsx";
import { useTableRows } from "../frame/use-table-rows.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { FigureDots } from "./charts.tsx";
import { valueText } from "./value-text.ts";

const ROW = 34;
const COLUMNS = ["indicator", "kind", "zones", "figures", "years", "median", "values"] as const;

/** One row an indicator, with all its figures on one line. */
export function IndicatorTable({ indicators }: Readonly<{ indicators: readonly Indicator[] }>) {
  const text = useText();
  const { scroll, rows, before, after } = useTableRows(indicators.length, ROW);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div ref={scroll} className="scroll sheet" tabIndex={0}>
      <table aria-label={text.targets.indicators} aria-rowcount={indicators.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`indicator-${column}`} title={text.targets.columnHint[column]}>
                {text.targets.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={before} columns={1} />
          {rows.map((row) => (
            <IndicatorRow key={indicators[row]!.key} row={indicators[row]!} index={row} />
          ))}
          <SpacerRow height={after} columns={1} />
        </tbody>
      </table>
    </div>
  );
}

function IndicatorRow({ row, index }: Readonly<{ row: Indicator; index: number }>) {
  const text = useText();
  const dispatch = useDispatch();
  const axis = axisOf(row.figures);
  const scale = scaleOf(row.figures);
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className="indicator-indicator">
        <button
          type="button"
          className="link"
          title={text.targets.open(row.indicator)}
          onClick={() =>
            dispatch({ kind: "targets", change: { rows: "figures", query: row.indicator, kind: row.kind } })
          }
        >
          {row.indicator}
        </button>
      </th>
      <td className="indicator-kind soft">{text.targets.kind[row.kind]}</td>
      <td className="indicator-zones">{row.issuers}</td>
      <td className="indicator-figures">{row.figures.length}</td>
      <td className="indicator-years">{row.years === null ? "–" : yearsText(row.years)}</td>
      <td className="indicator-median">{valueText(row.median, scale)}</td>
      <td
        className="indicator-values"
        title={text.targets.extent(valueText(axis[0], scale), valueText(axis[1], scale))}
      >
        <FigureDots figures={row.figures} axis={axis} />
      </td>
    </tr>
  );
}
