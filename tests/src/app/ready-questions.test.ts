import { expect, test } from "vitest";
import { answer, QUESTIONS } from "#app/card/ready-questions.ts";
import { INITIAL_STATE } from "#app/state/app-state.ts";
import { readUrl, writeUrl } from "#app/state/url.ts";

test.each(QUESTIONS)("the ready question %s is a link that opens its answer in the reader's language", (question) => {
  const state = answer(question, { locale: "en", theme: "dark" });
  expect(readUrl(writeUrl(state))).toEqual(state);
  expect(state).toMatchObject({ locale: "en", theme: "dark" });
  expect(state).not.toEqual({ ...INITIAL_STATE, locale: "en", theme: "dark" });
});

test("no two ready questions lead to the same view", () => {
  const links = QUESTIONS.map((question) => writeUrl(answer(question, INITIAL_STATE)));
  expect(new Set(links).size).toBe(QUESTIONS.length);
});
