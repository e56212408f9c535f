import type { Range } from "../state/app-state.ts";
import type { Columns } from "./columns.ts";

export const inRange = (range: Range, value: number): boolean =>
  (range.from === null || value >= range.from) && (range.to === null || value <= range.to);

export const isOpen = (range: Range): boolean => range.from === null && range.to === null;

/** True where the pair of an issuer and what it mentions has evidence in the years asked for. */
export function isDated({ yearStart, years }: Columns, range: Range, pair: number): boolean {
  for (let at = yearStart[pair]!; at < yearStart[pair + 1]!; at++) if (inRange(range, years[at]!)) return true;
  return false;
}
