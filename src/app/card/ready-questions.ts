import { ENTITY_TYPES } from "#model/entity.ts";
import { type AppState, INITIAL_STATE, NO_FILTERS } from "../state/app-state.ts";
import { orderedList } from "../state/reduce.ts";

export const QUESTIONS = ["widespread", "unique", "alike", "together", "first", "firms"] as const;
/** A question that the page answers without a click more: each is a stored view. */
export type Question = (typeof QUESTIONS)[number];

/** The state of the page that answers a question; language and colours stay as they are. */
export function answer(question: Question, current: Pick<AppState, "locale" | "theme">): AppState {
  const asked = { ...INITIAL_STATE, locale: current.locale, theme: current.theme };
  switch (question) {
    case "widespread":
      return { ...asked, place: "strategies" };
    case "unique":
      return {
        ...asked,
        place: "strategies",
        matrix: { ...asked.matrix, order: "category" },
        filters: { ...NO_FILTERS, spread: { from: 1, to: 1 } },
      };
    case "alike":
      return { ...asked, place: "strategies", matrix: { ...asked.matrix, columns: "similarity" } };
    case "together":
      return { ...asked, view: "programs" };
    case "first":
      return { ...asked, place: "timeline", timeline: { ...asked.timeline, order: "first" } };
    case "firms": {
      const hidden = ENTITY_TYPES.filter((type) => type !== "zone" && type !== "enterprise");
      return { ...asked, view: "full", filters: { ...NO_FILTERS, hiddenTypes: orderedList(hidden) } };
    }
  }
}
