import { expect, test } from "vitest";
import type { WordEntry } from "#pipeline/lexicon.ts";
import { alternatives } from "#pipeline/text/word-pattern.ts";

const line = (word: string, role: string, except?: string): WordEntry => ({
  word,
  facts: except === undefined ? { role } : { role, except },
  file: "words.tsv",
  line: 2,
});
const LIST = [line("路", "road"), line("街", "road|thing", "道|区"), line("C++(新)", "thing")];

test.each([
  ["路", "road", true],
  ["街边", "road", true],
  ["街道", "road", false],
  ["路", "thing", false],
  ["C++(新)", "thing", true],
  ["C+(新)", "thing", false],
  ["", "nobody", false],
])("“%s” as %s: %s, or a name would end where the word list says it goes on", (text, role, expected) => {
  expect(new RegExp(`^${alternatives(LIST, "role", role)}`).test(text)).toBe(expected);
});
