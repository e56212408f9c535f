import type { Draft } from "./draft.ts";
import type { Given } from "./given.ts";
import { type InferredRecord, type IssuerKnowledge, inferRecord, issuerHint } from "./issuer/issuer.ts";
import type { Learned } from "./learn.ts";
import { type Collected, collect } from "./link/collect.ts";
import type { Recognised } from "./reading.ts";
import { apply, type Knowledge } from "./recognise.ts";

/** A document whose mentions are settled, before the corpus says what they name. */
export type Marked = Readonly<{
  recognised: readonly Recognised[];
  inferred: InferredRecord;
  collected: Collected;
}>;

/** Reads a document once more with what the corpus taught, and says whose it is. */
export function markOf(
  { reading, extract }: Draft,
  given: Given | null,
  learned: Learned,
  known: Readonly<{ recognition: Knowledge; issuers: IssuerKnowledge }>,
): Marked {
  const recognised = apply(reading, extract, learned, known.recognition);
  const inferred = inferRecord(reading, given, known.issuers);
  reading.forgetTokens();
  return { recognised, inferred, collected: collect(reading, recognised, issuerHint(inferred)) };
}
