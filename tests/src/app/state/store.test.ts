import { describe, expect, test } from "vitest";
import { INITIAL_STATE } from "#app/state/app-state.ts";
import { isStep, reduce } from "#app/state/reduce.ts";
import { createStore, followHistory } from "#app/state/store.ts";
import { entityId } from "#model/entity.ts";

const PROGRAM = entityId("program", "招商引资");

/** As much of a window as history needs: entries, a place in them, and the events of going back. */
function fakeWindow() {
  const entries = [""];
  const listeners = new Map<string, () => void>();
  let at = 0;
  const hashOf = (address: string): string => (address.startsWith("#") ? address : "");
  const page = {
    location: {
      pathname: "/",
      search: "",
      get hash() {
        return entries[at]!;
      },
    },
    history: {
      pushState: (_data: unknown, _title: string, address: string) => {
        entries.splice(at + 1, entries.length, hashOf(address));
        at++;
      },
      replaceState: (_data: unknown, _title: string, address: string) => {
        entries[at] = hashOf(address);
      },
    },
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
  };
  const back = (): void => {
    at--;
    listeners.get("popstate")?.();
  };
  return { page: page as unknown as Window, entries, back };
}

describe("history", () => {
  test("Back undoes a selection and a change of place, not a change of filter or language", () => {
    const { page, entries, back } = fakeWindow();
    const store = createStore();
    followHistory(store, page);
    store.dispatch({ kind: "select", subject: PROGRAM });
    store.dispatch({ kind: "filter", change: { provinces: ["江苏"] } });
    store.dispatch({ kind: "open", place: "strategies" });
    expect(entries).toHaveLength(3);
    back();
    expect(store.read()).toMatchObject({ place: "graph", filters: { provinces: ["江苏"] } });
    back();
    expect(store.read().selection).toBeNull();
  });

  test("going back writes no entry of its own, so that Back can be pressed twice", () => {
    const { page, entries, back } = fakeWindow();
    const store = createStore();
    followHistory(store, page);
    store.dispatch({ kind: "open", place: "timeline" });
    const before = entries.length;
    back();
    expect(entries).toHaveLength(before);
  });
});

describe("the reducer", () => {
  test("what is selected survives a change of place, so that the card stays", () => {
    const selected = reduce(INITIAL_STATE, { kind: "select", subject: PROGRAM });
    expect(reduce(selected, { kind: "open", place: "documents" }).selection).toEqual({
      subject: PROGRAM,
      partner: null,
    });
  });

  test("the same filters make the same link, in whatever order they were chosen", () => {
    const one = reduce(INITIAL_STATE, { kind: "filter", change: { provinces: ["浙江", "江苏", "浙江"] } });
    const other = reduce(INITIAL_STATE, { kind: "filter", change: { provinces: ["江苏", "浙江"] } });
    expect(one).toEqual(other);
  });

  test("hiding a type twice shows it again", () => {
    const once = reduce(INITIAL_STATE, { kind: "toggle-type", type: "zone" });
    expect(once.filters.hiddenTypes).toEqual(["zone"]);
    expect(reduce(once, { kind: "toggle-type", type: "zone" })).toEqual(INITIAL_STATE);
  });

  test("another passage of the same document is a step that Back undoes", () => {
    const [first, second] = [1, 2].map((at) => ({ ...INITIAL_STATE, reading: { document: "a" as never, at } }));
    expect(isStep(first!, second!)).toBe(true);
  });
});
