import type { Evidence, LearnedName } from "./learn.ts";
import type { Collected } from "./link/collect.ts";
import type { Texts } from "./phrases/segments.ts";
import type { Links, Settled } from "./settle.ts";

/**
 * Where the documents of a corpus lie while they are worked on. Each step goes through all of them, in one order, and
 * hands over what the corpus needs to know; what a document needs itself stays on the desk.
 */
export type Desk = Readonly<{
  size: number;
  draft: (take: (evidence: readonly Evidence[]) => void) => Promise<void>;
  mark: (learned: readonly LearnedName[], take: (names: Collected) => void) => Promise<void>;
  settle: (linksOf: (index: number) => Links, take: (settled: Settled) => void) => Promise<void>;
  /** The settled texts with the places of their mentions. */
  texts: Texts;
  /** Lets go of what lies open; safe to call at any time. */
  close: () => void;
}>;
