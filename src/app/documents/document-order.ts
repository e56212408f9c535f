import type { DocumentEntry } from "#model/dataset.ts";
import { byCodeUnit } from "#model/order.ts";

export const DOCUMENT_COLUMNS = ["title", "issuer", "place", "years", "acts", "mentions", "characters"] as const;
export type DocumentColumn = (typeof DOCUMENT_COLUMNS)[number];

/** A column to sort by, ascending or descending; null keeps the order of the index. */
export type DocumentOrder = Readonly<{ column: DocumentColumn; isDescending: boolean }> | null;

/** Sorts documents; what is not known comes last in either direction, and equal ones keep the order of the index. */
export function sortDocuments(
  entries: readonly DocumentEntry[],
  order: DocumentOrder,
  issuerName: (entry: DocumentEntry) => string | null,
): DocumentEntry[] {
  if (order === null) return [...entries];
  const keyOf = (entry: DocumentEntry): string | number | null => {
    switch (order.column) {
      case "title":
        return entry.title;
      case "issuer":
        return issuerName(entry);
      case "place":
        return [entry.province, entry.city, entry.county].filter((name) => name !== null).join(" ") || null;
      case "years":
        return entry.years[0] ?? null;
      case "acts":
        return entry.acts.map(({ kind }) => kind).join(" ") || null;
      case "mentions":
        return entry.mentions;
      case "characters":
        return entry.characters;
    }
  };
  const sign = order.isDescending ? -1 : 1;
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === "number" && typeof b.key === "number") return sign * (a.key - b.key);
      return sign * byCodeUnit(String(a.key), String(b.key));
    })
    .map(({ entry }) => entry);
}

/** The order after a click on a column: ascending, then descending, then that of the index. Counts start with the most. */
export function orderAfter(order: DocumentOrder, column: DocumentColumn): DocumentOrder {
  const startsDown = column === "mentions" || column === "characters";
  if (order?.column !== column) return { column, isDescending: startsDown };
  return order.isDescending === startsDown ? { column, isDescending: !startsDown } : null;
}
