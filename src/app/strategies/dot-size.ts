const SMALLEST = 5;
const BIGGEST = 19;

/** Diameter of a dot in pixels: its area grows with the value up to `cap`, the value that fills a cell. */
export const diameterOf = (value: number, cap: number): number =>
  value <= 0 ? 0 : Math.max(SMALLEST, Math.round(BIGGEST * Math.sqrt(Math.min(1, value / cap))));

/** The value that fills a cell: that below which 98 of 100 lie, so that one long document does not shrink all the others. */
export function capOf(values: readonly number[]): number {
  const ordered = values.filter((value) => value > 0).sort((a, b) => a - b);
  return Math.max(4, ordered[Math.floor((ordered.length - 1) * 0.98)] ?? 0);
}
