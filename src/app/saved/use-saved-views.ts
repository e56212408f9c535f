import { useSyncExternalStore } from "react";
import { decodeViews, encodeViews, type SavedView } from "./saved-views.ts";

const KEY = "zonegraph.views";
const listeners = new Set<() => void>();
let known: Readonly<{ text: string | null; views: readonly SavedView[] }> | null = null;

/** The views kept in this browser, and the way to change them; where it keeps nothing, they live as long as the page. */
export function useSavedViews(): readonly [readonly SavedView[], (views: readonly SavedView[]) => void] {
  return [useSyncExternalStore(subscribe, read), write];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(): readonly SavedView[] {
  const text = stored();
  if (known === null || (text !== null && text !== known.text))
    known = { text, views: text === null ? [] : (decodeViews(text) ?? []) };
  return known.views;
}

function write(views: readonly SavedView[]): void {
  const text = encodeViews(views);
  known = { text, views };
  try {
    window.localStorage.setItem(KEY, text);
  } catch {
    // Kept for this page only.
  }
  for (const listener of listeners) listener();
}

/** A browser may forbid pages to keep anything. */
function stored(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
