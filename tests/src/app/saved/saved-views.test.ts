import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeViews, encodeViews, fragmentOf, type SavedView, stateOf, withView } from "#app/saved/saved-views.ts";
import { INITIAL_STATE } from "#app/state/app-state.ts";
import { TENGLONG } from "../../sample-dataset.ts";

const view = (name: string, fragment = "view=full"): SavedView => ({ name, fragment, corpus: "abc" });
const STATE = {
  ...INITIAL_STATE,
  view: "full" as const,
  selection: { subject: TENGLONG, partner: null },
  locale: "en" as const,
  theme: "dark" as const,
};

describe("a kept view", () => {
  test("brings back what was seen, in the language and colours of whoever opens it", () => {
    const kept = view("我的", fragmentOf(STATE));
    expect(stateOf(kept, { locale: "zh", theme: "light" })).toEqual({ ...STATE, locale: "zh", theme: "light" });
  });

  test("takes the place of one with the same name, or the list fills with versions", () => {
    expect(withView([view("一"), view("二")], view("一", "view=issuers"))).toEqual([
      view("二"),
      view("一", "view=issuers"),
    ]);
  });

  test("comes out of a file as it went in", () => {
    const views = fc.array(
      fc.record({
        name: fc.string({ minLength: 1 }).filter((name) => name.trim() === name && name !== ""),
        fragment: fc.string(),
        corpus: fc.string(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(views, (saved) => {
        expect(decodeViews(encodeViews(saved))).toEqual(saved);
      }),
    );
  });

  test("is refused from any other file, or a wrong file empties the list", () => {
    for (const text of ["", "[]", "{}", '{"format":"zonegraph-views","version":2,"views":[]}', "PK\u0003\u0004"])
      expect(decodeViews(text)).toBeNull();
  });
});
