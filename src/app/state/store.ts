import { type AppState, INITIAL_STATE } from "./app-state.ts";
import { type Action, isStep, reduce } from "./reduce.ts";
import { readUrl, writeUrl } from "./url.ts";

export type Store = Readonly<{
  read: () => AppState;
  dispatch: (action: Action) => void;
  /** Calls back after every change; the returned function ends it. */
  subscribe: (listener: () => void) => () => void;
}>;

/** A store of the page's state, kept outside React so that the graph can follow it without a render. */
export function createStore(initial: AppState = INITIAL_STATE): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Keeps the address and the store in step: a step pushes an entry, so that Back undoes it; anything else replaces the entry. */
export function followHistory(store: Store, page: Window): void {
  let written = store.read();
  store.subscribe(() => {
    const state = store.read();
    if (state === written) return;
    const fragment = writeUrl(state);
    const address = fragment === "" ? page.location.pathname + page.location.search : `#${fragment}`;
    if (isStep(written, state)) page.history.pushState(null, "", address);
    else page.history.replaceState(null, "", address);
    written = state;
  });
  const restore = (): void => {
    written = readUrl(page.location.hash);
    store.dispatch({ kind: "restore", state: written });
  };
  // A fragment typed by hand gives both events; the second one changes nothing.
  page.addEventListener("popstate", restore);
  page.addEventListener("hashchange", restore);
}
