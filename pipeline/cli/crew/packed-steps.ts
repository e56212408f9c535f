import { gunzipSync, gzipSync } from "node:zlib";
import type { Segmenter } from "#pipeline/reading.ts";
import { type Results, type Settings, type StepKnowledge, type StepName, steps, type Tasks } from "#pipeline/steps.ts";

// Between the steps drafts and marks are compressed: they lie on disk, and travel between processes.

type Packed<T> = { [K in keyof T]: K extends "draft" | "marks" ? Uint8Array | Extract<T[K], null> : T[K] };
export type PackedTask<S extends StepName> = Packed<Tasks[S]>;
export type PackedResult<S extends StepName> = Packed<Results[S]>;
export type PackedSteps = Readonly<{
  [S in StepName]: (setting: Settings[S]) => (task: PackedTask<S>) => PackedResult<S>;
}>;

/** Fast rather than small: a draft is read and written once a build. */
const LEVEL = 1;
const pack = (text: string): Uint8Array => gzipSync(text, { level: LEVEL });
/** Throws where the bytes are damaged. */
export const unpack = (bytes: Uint8Array): string => gunzipSync(bytes).toString("utf8");

/** What bytes from an earlier build say; null where a disk or a person has damaged them. */
function intact(bytes: Uint8Array): string | null {
  try {
    return unpack(bytes);
  } catch {
    return null;
  }
}

/** The steps of one process, on packed drafts and marks. */
export function packedSteps(known: StepKnowledge, segmenter: Segmenter): PackedSteps {
  const plain = steps(known, segmenter);
  return {
    draft: (setting) => {
      const work = plain.draft(setting);
      return ({ draft: packed, ...task }) => {
        const before = packed === null ? null : intact(packed);
        const { draft, evidence } = work({ ...task, draft: before });
        return { draft: packed !== null && draft === before ? packed : pack(draft), evidence };
      };
    },
    mark: (setting) => {
      const work = plain.mark(setting);
      return ({ draft, ...task }) => {
        const { marks, names } = work({ ...task, draft: unpack(draft) });
        return { marks: pack(marks), names };
      };
    },
    settle: (setting) => {
      const work = plain.settle(setting);
      return ({ draft, marks, ...task }) => work({ ...task, draft: unpack(draft), marks: unpack(marks) });
    },
  };
}
