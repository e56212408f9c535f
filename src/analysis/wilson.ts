/** 97.5 % quantile of the standard normal distribution: the interval below is a 95 % interval. */
const Z = 1.959963984540054;

export type Interval = Readonly<{ low: number; high: number }>;

/** Wilson's 95 % score interval (1927) for the share that `hits` of `total` estimate; 0 to 1 where nothing was drawn. */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const square = Z * Z;
  const centre = share + square / (2 * total);
  const reach = Z * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  const scale = 1 + square / total;
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: hits === total ? 1 : Math.min(1, (centre + reach) / scale),
  };
}
