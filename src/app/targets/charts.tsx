import type { Figure } from "#analysis/figures.ts";

type Axis = readonly [low: number, high: number];

/** Percent of an axis; an axis without length has everything at its start. */
const at = (value: number, [low, high]: Axis): number => (high === low ? 0 : ((value - low) / (high - low)) * 100);

/** One figure as a bar from 0, a range as far as its upper end; what is planned is hollow. */
export function FigureBar({ figure: { value, upper, target }, axis }: Readonly<{ figure: Figure; axis: Axis }>) {
  const [from, to] = [at(Math.min(0, value), axis), at(Math.max(0, value), axis)];
  return (
    <span className="bar-line" aria-hidden="true">
      <span
        className={target.stage === "planned" ? "is-planned" : ""}
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      {upper !== null && <span className="is-reach" style={{ left: `${to}%`, width: `${at(upper, axis) - to}%` }} />}
    </span>
  );
}

/** All figures of an indicator on one line; what is planned is hollow. */
export function FigureDots({ figures, axis }: Readonly<{ figures: readonly Figure[]; axis: Axis }>) {
  return (
    <span className="figure-dots" aria-hidden="true">
      {figures.map(({ target, value }) => (
        <span
          key={`${target.document}|${target.start}`}
          className={target.stage === "planned" ? "is-planned" : ""}
          style={{ left: `${at(value, axis)}%` }}
        />
      ))}
    </span>
  );
}
