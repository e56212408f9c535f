import fc from "fast-check";
import { expect, test } from "vitest";
import { documentId } from "#model/document-id.ts";
import { type Draft, decodeDraft, draftOf, encodeDraft } from "#pipeline/draft.ts";
import { world } from "./own-lexicon.ts";
import { segmenterOf } from "./small-world.ts";

const known = world(null).recognition;
const segmenter = segmenterOf("推进", "引进");
const ID = documentId("a.txt");

/** All that later steps may ask of a draft. */
const asked = ({ reading, extract }: Draft) => {
  const { tokens, forgetTokens: _, ...shape } = reading;
  return { shape, extract, tokens: reading.sentences.map((_, index) => tokens(index)) };
};

const PIECES = [
  "推进",
  "腾笼换鸟",
  "引进晨光电子有限公司",
  "。",
  ",",
  "\n",
  "一、",
  "２０２１年",
  "“",
  "”",
  "𠮷",
  "\u0000",
  "\f",
];
const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary" })), { maxLength: 40 });

test("a draft that was written down says all that it said before, or the next build knows less than the first", () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      const draft = draftOf(ID, pieces.join(""), known, segmenter);
      expect(asked(decodeDraft(encodeDraft(draft), ID))).toEqual(asked(draft));
    }),
  );
});
