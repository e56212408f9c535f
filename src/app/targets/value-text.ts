import type { Figure, Scale } from "#analysis/figures.ts";

const SIGNS: Readonly<Record<Figure["target"]["comparator"], string>> = {
  "=": "",
  ">=": "≥ ",
  "<=": "≤ ",
  range: "",
  "~": "≈ ",
  "+%": "",
};

/** Up to five digits that mean something; figures in plans are not finer. */
const digits = (value: number): string => value.toLocaleString("en", { maximumSignificantDigits: 5 });

/** A value of the base unit, said in the unit of a scale. */
export const valueText = (value: number, { factor, unit }: Scale): string =>
  `${digits(value / factor)} ${unit}`.trimEnd();

/** A figure in the unit of a scale with what it says of the value: at least, about, from … to, growth with its sign. */
export function figureText({ target, kind, value, upper }: Figure, scale: Scale): string {
  const growth = kind === "growth" && value >= 0 ? "+" : "";
  if (upper === null) return `${SIGNS[target.comparator]}${growth}${valueText(value, scale)}`;
  return `${growth}${digits(value / scale.factor)}–${valueText(upper, scale)}`;
}
