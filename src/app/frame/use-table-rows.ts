import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useRef } from "react";

export type TableRows = Readonly<{
  /** The element that scrolls. */
  scroll: RefObject<HTMLDivElement | null>;
  /** Numbers of the rows to be rendered. */
  rows: readonly number[];
  /** Heights of the rows left out before and after, for a spacer row each. */
  before: number;
  after: number;
}>;

/** The rows of a long table that are in sight; the table stays a real one, so that screen readers know it. */
export function useTableRows(count: number, height: number): TableRows {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  return {
    scroll,
    rows: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}
