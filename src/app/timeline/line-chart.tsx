import { NARROW, useMedia } from "../frame/use-media.ts";
import { useText } from "../i18n/use-text.ts";
import { runsOf, type WordingYears } from "./wordings.ts";

const HEIGHT = 300;
const LEFT = 34;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 30;

type Props = Readonly<{
  lines: readonly WordingYears[];
  years: readonly number[];
  coveredIn: (year: number) => number;
  label: string;
}>;

/** Lines over years, on bars that say how many zones have documents at all; lines differ by dash, not by colour alone. */
export function LineChart({ lines, years, coveredIn, label }: Props) {
  const text = useText();
  const width = useMedia(NARROW) ? 360 : 760;
  const top = Math.max(2, ...years.map(coveredIn));
  const step = (width - LEFT - RIGHT) / Math.max(1, years.length);
  const x = (year: number): number => LEFT + (year - years[0]! + 0.5) * step;
  const y = (zones: number): number => HEIGHT - BOTTOM - (zones / top) * (HEIGHT - TOP - BOTTOM);
  const ticks = [0, Math.round(top / 2), top];
  return (
    <figure className="line-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className="chart-rule" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {years.map((year, index) => (
          <g key={year}>
            <rect
              className="chart-coverage"
              x={x(year) - step * 0.32}
              width={step * 0.64}
              y={y(coveredIn(year))}
              height={HEIGHT - BOTTOM - y(coveredIn(year))}
            >
              <title>{text.timeline.covered(year, coveredIn(year))}</title>
            </rect>
            {index % Math.ceil(years.length / (width / 42)) === 0 && (
              <text x={x(year)} y={HEIGHT - 10} textAnchor="middle">
                {year}
              </text>
            )}
          </g>
        ))}
        {lines.map(({ surface, zones }, number) => (
          <g key={surface} className={`chart-line line-${number}`}>
            {runsOf(zones, years, (year) => coveredIn(year) > 0).map((run) => (
              <polyline
                key={run[0]!.year}
                points={run.map((point) => `${x(point.year)},${y(point.zones)}`).join(" ")}
              />
            ))}
            {[...zones]
              .filter(([year]) => years.includes(year))
              .map(([year, count]) => (
                <circle key={year} cx={x(year)} cy={y(count)} r="4">
                  <title>{text.timeline.wordingCell(surface, year, count)}</title>
                </circle>
              ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <ul className="chart-legend">
          {lines.map(({ surface, mentions, zones }, number) => (
            <li key={surface} className={`chart-line line-${number}`}>
              <svg width="34" height="12" aria-hidden="true">
                <polyline points="1,6 33,6" />
              </svg>
              <span>{surface}</span>
              <span className="soft small">
                {text.card.mentions(mentions)}
                {zones.size > 0 && ` · ${[...zones.keys()].sort((a, b) => a - b).join("、")}`}
              </span>
            </li>
          ))}
          <li>
            <span className="chart-swatch" aria-hidden="true" />
            <span>{text.timeline.coverage}</span>
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
