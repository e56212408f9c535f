import { useId } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { useText } from "../i18n/use-text.ts";
import type { Range } from "../state/app-state.ts";
import type { FacetCount } from "./counts.ts";

type Props = Readonly<{
  title: string;
  /** Counts from `low` on, one a step; bars outside the range are pale, as is what other filters hide. */
  low: number;
  counts: readonly FacetCount[];
  range: Range;
  describe: (from: number, to: number) => string;
  onChange: (range: Range) => void;
}>;

/** A histogram with two handles under it. */
export function RangeFacet({ title, low, counts, range, describe, onChange }: Props) {
  const text = useText();
  const heading = useId();
  const high = low + counts.length - 1;
  if (counts.length < 2) return null;
  const from = clamp(range.from ?? low, low, high);
  const to = clamp(range.to ?? high, low, high);
  const most = Math.max(1, ...counts.map(({ all }) => all));
  const set = ([start, end]: readonly number[]): void =>
    onChange({ from: start! <= low ? null : start!, to: end! >= high ? null : end! });
  return (
    <section className="facet">
      <h3 id={heading}>{title}</h3>
      <div className="bars" aria-hidden="true">
        {counts.map(({ shown, all }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place on the axis
            key={index}
            className={low + index >= from && low + index <= to ? "is-kept" : ""}
            style={{ height: `${heightOf(all, most)}%` }}
          >
            <span style={{ height: `${all === 0 ? 0 : (heightOf(shown, most) / heightOf(all, most)) * 100}%` }} />
          </span>
        ))}
      </div>
      <Slider
        className="range"
        aria-labelledby={heading}
        minValue={low}
        maxValue={high}
        value={[from, to]}
        onChange={set}
      >
        <SliderTrack className="range-track">
          <div
            className="range-fill"
            style={{ left: `${share(from, low, high)}%`, right: `${100 - share(to, low, high)}%` }}
          />
          <SliderThumb className="range-thumb" index={0} aria-label={text.filter.from} />
          <SliderThumb className="range-thumb" index={1} aria-label={text.filter.to} />
        </SliderTrack>
      </Slider>
      <p className="small soft">{describe(from, to)}</p>
    </section>
  );
}

/** Percent; a bar of one stays in sight beside one of thousands. */
const heightOf = (count: number, most: number): number => (count === 0 ? 0 : Math.max(6, (count / most) * 100));

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const share = (value: number, low: number, high: number): number => ((value - low) / (high - low)) * 100;
