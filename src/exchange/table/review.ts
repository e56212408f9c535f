import type { ReportEntry } from "#model/dataset.ts";

/** A row of `zonegraph review`: something for a person to decide. */
export type ReviewRow = Readonly<{
  code: string;
  /** The wording that is in doubt, as `zonegraph accept` takes it; null where the entry is of no wording. */
  wording: string | null;
  file: string | null;
  line: number | null;
  message: string;
}>;

/** Codes whose messages begin with a wording and a colon. */
const OF_WORDINGS: ReadonlySet<string> = new Set(["doubtful", "phrase"]);

/** The entries of a report that wait for a person, in their order. */
export const reviewRows = (report: readonly ReportEntry[]): ReviewRow[] =>
  report
    .filter(({ severity }) => severity === "review")
    .map(({ code, file, line, message }) => {
      const colon = OF_WORDINGS.has(code) ? message.indexOf(": ") : -1;
      return { code, wording: colon < 0 ? null : message.slice(0, colon), file, line, message };
    });
