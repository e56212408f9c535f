import { useSyncExternalStore } from "react";

/** True while the media query matches. */
export function useMedia(query: string): boolean {
  const list = window.matchMedia(query);
  return useSyncExternalStore(
    (changed) => {
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => list.matches,
  );
}

/** Widths at which facets fold into a drawer and the page becomes one column; frame.css says the same. */
export const FOLDED = "(max-width: 1160px)";
export const NARROW = "(max-width: 700px)";
