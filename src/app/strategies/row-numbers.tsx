import type { TrendPoint } from "#analysis/trend.ts";
import type { Interval } from "#analysis/wilson.ts";
import { STAGES } from "#model/relation.ts";
import { useText } from "../i18n/use-text.ts";
import type { RowOrder } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import type { RowFigures } from "./row-figures.ts";
import "./row-numbers.css";

/** The numbers that stand beside the cells, with their widths in pixels and the order that a click on their head gives. */
const NUMBERS = [
  { name: "interval", width: 118, order: "spread" },
  { name: "documents", width: 46, order: "documents" },
  { name: "mentions", width: 46, order: "mentions" },
  { name: "adopted", width: 46, order: "adopted" },
  { name: "rate", width: 50, order: "mentions" },
  { name: "dispersion", width: 50, order: "dispersion" },
  { name: "first", width: 50, order: "first-year" },
  { name: "stages", width: 66, order: null },
  { name: "trend", width: 70, order: null },
] as const satisfies readonly Readonly<{ name: string; width: number; order: RowOrder | null }>[];
export type NumberName = (typeof NUMBERS)[number]["name"];

export const NUMBERS_WIDTH = NUMBERS.reduce((sum, { width }) => sum + width, 0);

/** The heads of the numbers; those that can order the rows are buttons. The list of orders does the same by keyboard. */
export function NumbersHead() {
  const text = useText();
  const dispatch = useDispatch();
  const asked = useApp((state) => state.matrix.order);
  const { number, numberHint } = text.strategies;
  return NUMBERS.map(({ name, width, order }) => (
    <span key={name} className={`number number-${name}`} style={{ width }} title={numberHint[name]}>
      {order === null ? (
        number[name]
      ) : (
        <button
          type="button"
          tabIndex={-1}
          data-selected={order === asked || undefined}
          onClick={() => dispatch({ kind: "matrix", change: { order } })}
        >
          {number[name]}
          {order === asked && " ▾"}
        </button>
      )}
    </span>
  ));
}

/** The numbers of a row; what is not known or means nothing is a dash. */
export function RowNumbers({ figures }: Readonly<{ figures: RowFigures }>) {
  const text = useText();
  const { documents, mentions, adopting, rate, dp, firstYear, stages, trend } = figures;
  const said: Readonly<Record<NumberName, React.ReactNode>> = {
    interval: <IntervalBar share={figures.share} interval={figures.interval} />,
    documents: text.number(documents),
    mentions: text.number(mentions),
    adopted: text.number(adopting),
    rate: rate.toFixed(rate < 10 ? 2 : 1),
    dispersion: dp === null ? DASH : dp.toFixed(2),
    first: firstYear ?? DASH,
    stages: <StageBar stages={stages} />,
    trend: <TrendBars trend={trend} />,
  };
  return NUMBERS.map(({ name, width }) => (
    <span key={name} className={`number number-${name}`} style={{ width }}>
      {said[name]}
    </span>
  ));
}

const DASH = <span className="faint">–</span>;

const percent = (share: number): number => Math.round(share * 100);

/** A share of zones with its interval, on a line from 0 to all. */
function IntervalBar({ share, interval: { low, high } }: Readonly<{ share: number; interval: Interval }>) {
  return (
    <>
      <span className="interval-line">
        <span style={{ left: `${percent(low)}%`, right: `${100 - percent(high)}%` }} />
        <i style={{ left: `${percent(share)}%` }} />
      </span>
      <span className="interval-words">
        {percent(low)}–{percent(high)}
      </span>
    </>
  );
}

/** Pieces of evidence by stage, side by side; patterns tell them apart where colours do not. */
function StageBar({ stages }: Readonly<{ stages: RowFigures["stages"] }>) {
  const text = useText();
  const known = [...STAGES, "none" as const].filter((stage) => stages[stage] > 0);
  const total = known.reduce((sum, stage) => sum + stages[stage], 0);
  if (total === 0) return DASH;
  return (
    <span className="stage-bar" title={known.map((stage) => `${text.stage[stage]} ${stages[stage]}`).join(" · ")}>
      {known.map((stage) => (
        <span key={stage} className={`stage-${stage}`} style={{ width: `${(stages[stage] / total) * 100}%` }} />
      ))}
    </span>
  );
}

/** A bar a year: the share of zones with documents that mention it; hatched where there are none. */
function TrendBars({ trend }: Readonly<{ trend: readonly TrendPoint[] }>) {
  const text = useText();
  if (trend.filter(({ covered }) => covered > 0).length < 2)
    return (
      <span className="faint" title={text.strategies.trendNone}>
        –
      </span>
    );
  return (
    <span className="trend">
      {trend.map(({ year, issuers, covered }) => (
        <span
          key={year}
          className={covered === 0 ? "is-blank" : ""}
          title={covered === 0 ? text.timeline.uncovered(year) : text.strategies.trendYear(year, issuers, covered)}
        >
          <i style={{ height: `${covered === 0 ? 0 : Math.min(1, issuers / covered) * 100}%` }} />
        </span>
      ))}
    </span>
  );
}
