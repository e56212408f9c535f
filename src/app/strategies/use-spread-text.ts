import { wilson } from "#analysis/wilson.ts";
import { useText } from "../i18n/use-text.ts";

const percent = (share: number): string => (share * 100).toFixed(0);

/** Says a share of zones with its 95 % interval. */
export function useSpreadText(): (zones: number, of: number) => string {
  const text = useText();
  return (zones, of) => {
    const { low, high } = wilson(zones, of);
    return text.strategies.interval(`${percent(of === 0 ? 0 : zones / of)} %`, percent(low), percent(high));
  };
}
