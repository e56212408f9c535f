import { createContext, useContext, useSyncExternalStore } from "react";
import type { AppState } from "./app-state.ts";
import type { Action } from "./reduce.ts";
import { createStore, type Store } from "./store.ts";

export const StoreContext = createContext<Store>(createStore());

/** A part of the page's state; the component renders again only when that part is another object. */
export function useApp<T>(select: (state: AppState) => T): T {
  const store = useContext(StoreContext);
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}

export const useStore = (): Store => useContext(StoreContext);

export const useDispatch = (): ((action: Action) => void) => useContext(StoreContext).dispatch;
