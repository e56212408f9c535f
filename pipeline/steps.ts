import type { DocumentId } from "#model/document-id.ts";
import { decodeDraft, draftOf, encodeDraft } from "./draft.ts";
import type { Given } from "./given.ts";
import type { NameKnowledge } from "./identify.ts";
import { type Evidence, type LearnedName, taught } from "./learn.ts";
import { type Marked, markOf } from "./mark.ts";
import type { Segmenter } from "./reading.ts";
import { type Links, type Marks, type Settled, type SettleRules, settle } from "./settle.ts";

// The steps that a document goes through by itself, from plain data to plain data, so that any process can do them.

/** What a step is asked for one document; drafts and marks are lines of JSON. `draft` of the first step is what was read before, if anything. */
export type Tasks = Readonly<{
  draft: Readonly<{ id: DocumentId; text: string; draft: string | null }>;
  mark: Readonly<{ id: DocumentId; draft: string; given: Given | null }>;
  settle: Readonly<{ id: DocumentId; draft: string; marks: string; links: Links }>;
}>;

export type Results = Readonly<{
  draft: Readonly<{ draft: string; evidence: readonly Evidence[] }>;
  mark: Readonly<{ marks: string; names: Omit<Marked, "recognised"> }>;
  settle: Settled;
}>;

/** What holds for all documents of a step. */
export type Settings = Readonly<{ draft: null; mark: readonly LearnedName[]; settle: null }>;

export type StepName = keyof Tasks;
export type StepKnowledge = NameKnowledge & SettleRules;
export type Steps = Readonly<{
  [S in StepName]: (setting: Settings[S]) => (task: Tasks[S]) => Results[S];
}>;

/** The steps as one process does them. */
export const steps = (known: StepKnowledge, segmenter: Segmenter): Steps => ({
  draft:
    () =>
    ({ id, text, draft: before }) => {
      if (before !== null) return { draft: before, evidence: decodeDraft(before, id).extract.evidence };
      const draft = draftOf(id, text, known.recognition, segmenter);
      return { draft: encodeDraft(draft), evidence: draft.extract.evidence };
    },
  mark: (names) => {
    const learned = taught(names);
    return ({ id, draft, given }) => {
      const { recognised, ...rest } = markOf(decodeDraft(draft, id), given, learned, known);
      const marks: Marks = { recognised, inferred: rest.inferred };
      return { marks: JSON.stringify(marks), names: rest };
    };
  },
  settle:
    () =>
    ({ id, draft, marks, links }) =>
      settle(decodeDraft(draft, id), JSON.parse(marks) as Marks, links, known),
});
